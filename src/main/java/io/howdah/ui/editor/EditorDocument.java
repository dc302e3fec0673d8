package io.howdah.ui.editor;

import io.howdah.store.Draft;
import io.howdah.ui.editor.text.PreparedText;
import io.howdah.ui.shell.Command;
import io.howdah.ui.shell.ConnectionStatus;
import io.howdah.ui.shell.Document;
import io.howdah.ui.theme.Icon;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// A tab with an editor. Its text is a draft until it is closed on purpose.
///
/// The tab is there before its text is: what a draft is kept as stays untouched until [OpenEditor] takes
/// over.
final class EditorDocument implements Document {

    static final String KIND = "editor";

    private final String id;
    private final EditorContext context;
    private final EditorViewModel model;
    private final Function<PreparedText, EditorView> views;
    private final Opening opening;
    private final StackPane view;
    private final SimpleObjectProperty<@Nullable Node> inspector = new SimpleObjectProperty<>();
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper();
    private Subscription results = Subscription.EMPTY;
    private @Nullable OpenEditor open;

    /// What waits for its text, and what writes it to the disk if it is not there yet.
    private @Nullable Draft awaited;

    private Consumer<Draft> keep = draft -> {};

    private Consumer<EditorView> then = editor -> {};
    private String made = "";
    private boolean attached;
    private boolean discarded;

    /// @param views shows a text that is ready
    EditorDocument(
            EditorContext context,
            EditorViewModel model,
            String id,
            Function<PreparedText, EditorView> views) {
        this.id = id;
        this.context = context;
        this.model = model;
        this.views = views;
        this.opening = new Opening(context.background());
        title.bind(model.titleProperty());
        view = new StackPane(new OpeningPane(title, opening));
    }

    /// Shows a text that is new, now or when it is ready.
    void open(Draft draft) {
        keep = context.store().drafts()::save;
        restore(draft);
    }

    /// Shows the text of a draft that is on the disk, now or when it is ready.
    void restore(Draft draft) {
        awaited = draft;
        opening.begin(
                draft,
                keep,
                text -> show(text, draft.caret()),
                failure -> {
                    // The draft stays on the disk, for the next start.
                    context.background().report(failure);
                    context.workbench().close(this);
                });
    }

    /// Shows a text that is ready.
    void show(PreparedText text, int caret) {
        EditorView editor = views.apply(text);
        awaited = null;
        boolean focused = view.getScene() != null && isFocused(view.getScene().getFocusOwner());
        view.getChildren().setAll(editor);
        var area = editor.text().area();
        area.moveTo(Math.clamp(caret, 0, area.getLength()));
        area.requestFollowCaret();
        var dirty = editor.file().dirtyProperty();
        title.unbind();
        title.bind(
                Bindings.createStringBinding(
                        () -> title(model.titleProperty().get(), dirty.get()),
                        model.titleProperty(),
                        dirty));
        open = new OpenEditor(context, model, editor, id);
        if (attached) {
            open.attach();
        }
        if (focused) {
            focus();
        }
        then.accept(editor);
    }

    private boolean isFocused(@Nullable Node owner) {
        return owner != null && view.getChildren().contains(owner);
    }

    private static String title(String name, boolean dirty) {
        return dirty ? name + " •" : name;
    }

    /// The program wrote the text and runs it: unless somebody changes it, it may be lost.
    void runMade(String text) {
        made = text;
        whenOpen(EditorView::run);
    }

    /// Does something with the editor, now or when its text is there.
    void whenOpen(Consumer<EditorView> action) {
        if (open == null) {
            then = then.andThen(action);
        } else {
            action.accept(open.view());
        }
    }

    /// The file that the text belongs to.
    Optional<Path> file() {
        if (open != null) {
            return Optional.ofNullable(open.view().file().fileProperty().get());
        }
        return Optional.ofNullable(awaited).map(Draft::file).map(Path::of);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public ObservableValue<String> title() {
        return title.getReadOnlyProperty();
    }

    @Override
    public Icon icon() {
        return Icon.SQL;
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public ObservableValue<@Nullable Node> inspector() {
        return inspector;
    }

    @Override
    public ObservableValue<@Nullable ConnectionStatus> connection() {
        return model.connection().statusProperty();
    }

    @Override
    public List<Command> commands() {
        return open == null ? List.of() : open.commands();
    }

    @Override
    public void focus() {
        view.getChildren().forEach(Node::requestFocus);
    }

    @Override
    public void attach() {
        attached = true;
        results =
                Subscription.combine(
                        model.output().results().subscribe(this::inspect),
                        model.runningProperty().subscribe(this::inspect));
        if (open != null) {
            open.attach();
        }
    }

    /// Values are shown beside results; between those of one run and of the next nothing moves.
    private void inspect() {
        if (!model.output().results().isEmpty()) {
            inspector.set(open == null ? null : open.view().value());
        } else if (!model.runningProperty().get()) {
            inspector.set(null);
        }
    }

    @Override
    public boolean mayClose() {
        if (open == null) {
            discarded =
                    ClosingQuestion.askWhileOpening(
                            context.workbench().prompts(), Optional.ofNullable(awaited));
            return discarded;
        }
        EditorView editor = open.view();
        var answer = new ClosingQuestion(context.workbench().prompts(), model, editor, made).ask();
        discarded = answer == ClosingQuestion.Answer.CLOSE;
        if (answer == ClosingQuestion.Answer.SAVE_AND_CLOSE) {
            editor.file()
                    .save(() -> {
                        discarded = true;
                        context.workbench().close(this);
                    });
        }
        return discarded;
    }

    /// The text comes back at the next start.
    @Override
    public List<String> lossesAtExit() {
        return ClosingQuestion.losses(model);
    }

    @Override
    public void detach() {
        results.unsubscribe();
        opening.cancel();
        if (open != null) {
            open.detach(discarded);
        } else if (discarded) {
            forget();
        }
        model.output().end();
        model.connection().end();
    }

    private void forget() {
        context.background()
                .submit(
                        () -> {
                            context.store().drafts().remove(id);
                            return id;
                        },
                        removed -> {});
    }

    /// The program ends: the text is on disk when this returns.
    void finish() {
        if (open != null) {
            open.finish();
        } else if (awaited != null) {
            keep.accept(awaited);
        }
    }

    @Override
    public String payload() {
        return id;
    }
}
