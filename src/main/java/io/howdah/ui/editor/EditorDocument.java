package io.howdah.ui.editor;

import io.howdah.store.Draft;
import io.howdah.ui.shell.Command;
import io.howdah.ui.shell.ConnectionStatus;
import io.howdah.ui.shell.Document;
import io.howdah.ui.theme.Icon;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// A tab with an editor. Its text is a draft until it is closed on purpose.
final class EditorDocument implements Document {

    static final String KIND = "editor";

    private final String id;
    private final EditorContext context;
    private final EditorViewModel model;
    private final EditorView view;
    private final DraftKeeper keeper;
    private final List<Command> commands;
    private final SimpleObjectProperty<@Nullable Node> inspector = new SimpleObjectProperty<>();
    private final ObservableValue<String> title;
    private Subscription changes = Subscription.EMPTY;
    private boolean discarded;

    EditorDocument(EditorContext context, EditorViewModel model, EditorView view, Draft draft) {
        this.id = draft.id();
        this.context = context;
        this.model = model;
        this.view = view;
        this.keeper = new DraftKeeper(context.store().drafts(), context.background(), this::draft);
        this.commands = new EditorCommands(context, model, view).all();
        this.title =
                Bindings.createStringBinding(
                        () -> title(model.titleProperty().get(), view.file().dirtyProperty().get()),
                        model.titleProperty(),
                        view.file().dirtyProperty());
        var area = view.text().area();
        area.moveTo(Math.clamp(draft.caret(), 0, area.getLength()));
        area.requestFollowCaret();
        view.file()
                .fileProperty()
                .subscribe(file -> {
                    if (file != null) {
                        model.titleProperty().set(String.valueOf(file.getFileName()));
                    }
                });
    }

    private Supplier<Draft> draft() {
        Supplier<String> text = view.text().snapshot();
        Supplier<String> undo = view.text().undo();
        Path file = view.file().fileProperty().get();
        Draft draft =
                model.draft(
                        id,
                        file == null ? null : file.toString(),
                        view.text().area().getCaretPosition(),
                        view.text().area().getEstimatedScrollY());
        return () -> draft.with(text.get(), undo.get());
    }

    private static String title(String name, boolean dirty) {
        return dirty ? name + " •" : name;
    }

    String id() {
        return id;
    }

    EditorView editor() {
        return view;
    }

    EditorViewModel model() {
        return model;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public ObservableValue<String> title() {
        return title;
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
        return commands;
    }

    @Override
    public void focus() {
        view.requestFocus();
    }

    @Override
    public void attach() {
        var area = view.text().area();
        var results = model.output().results();
        changes =
                Subscription.combine(
                        view.text().onEdit(keeper::changed),
                        area.caretPositionProperty().subscribe(caret -> keeper.changed()),
                        model.titleProperty().subscribe(name -> keeper.changed()),
                        model.connection().statusProperty().subscribe(status -> keeper.changed()),
                        results.subscribe(
                                () -> inspector.set(results.isEmpty() ? null : view.value())));
        keeper.save();
    }

    @Override
    public boolean mayClose() {
        var answer = new ClosingQuestion(context.workbench().prompts(), model, view).ask();
        discarded = answer == ClosingQuestion.Answer.CLOSE;
        if (answer == ClosingQuestion.Answer.SAVE_AND_CLOSE) {
            view.file()
                    .save(() -> {
                        discarded = true;
                        context.workbench().close(this);
                    });
        }
        return discarded;
    }

    @Override
    public void detach() {
        changes.unsubscribe();
        view.completion().detach();
        view.detach();
        if (discarded) {
            keeper.forget(id);
        } else {
            keeper.save();
            keeper.stop();
        }
        model.output().end();
        model.connection().end();
    }

    /// The program ends: the text is on disk when this returns.
    void finish() {
        keeper.finish();
    }

    @Override
    public String payload() {
        return id;
    }
}
