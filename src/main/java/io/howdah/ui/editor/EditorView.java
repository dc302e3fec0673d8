package io.howdah.ui.editor;

import io.howdah.query.ExplainOptions;
import io.howdah.sql.edit.TextRange;
import io.howdah.sql.names.SchemaNames;
import io.howdah.sql.names.SearchPath;
import io.howdah.ui.control.Focus;
import io.howdah.ui.editor.complete.DatabaseNames;
import io.howdah.ui.editor.complete.EditorCompletion;
import io.howdah.ui.editor.complete.NamesOfDatabase;
import io.howdah.ui.editor.complete.QuickDocumentation;
import io.howdah.ui.editor.file.FileViewModel;
import io.howdah.ui.editor.rename.AliasRename;
import io.howdah.ui.editor.text.PreparedText;
import io.howdah.ui.editor.text.SqlArea;
import io.howdah.ui.editor.text.TextMark;
import io.howdah.ui.editor.usage.FindUsages;
import io.howdah.ui.editor.usage.UsagePanel;
import io.howdah.ui.editor.usage.UsageViewModel;
import io.howdah.ui.result.view.ValuePane;
import io.howdah.ui.shell.Command;
import io.howdah.ui.shell.ConnectionStatus;
import io.howdah.ui.shell.Request;
import io.howdah.ui.shell.Workbench;
import io.howdah.ui.theme.Appearance;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.geometry.Orientation;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import org.fxmisc.richtext.model.TwoDimensional;
import org.jspecify.annotations.Nullable;

/// The text above its results.
final class EditorView extends BorderPane implements EditorActions {

    private static final double TEXT_SHARE = 0.5;

    private final EditorViewModel model;
    private final SqlArea text;
    private final ValuePane value;
    private final EditorText pane;
    private final EditorCompletion completion;
    private final QuickDocumentation documentation;
    private final AliasRename rename;
    private final FindUsages usages;
    private final ResultsView results;
    private final Workbench workbench;
    private @Nullable Untouched untouched;

    /// Whether the keyboard is in the text or was there last: keys of the text mean it.
    private final ReadOnlyBooleanWrapper textActive = new ReadOnlyBooleanWrapper(true);

    EditorView(
            EditorViewModel model,
            EditorContext context,
            Appearance appearance,
            InstantSource clock,
            DatabaseNames names,
            PreparedText content) {
        this.model = model;
        this.pane = new EditorText(context, model, clock, content);
        this.text = pane.text();
        this.workbench = context.workbench();
        this.completion =
                new EditorCompletion(
                        text, () -> namesOf(names), this::seen, context.background(), context.fx());
        this.documentation =
                new QuickDocumentation(
                        text,
                        () -> namesOf(names),
                        this::seen,
                        context.background(),
                        this::openObject);
        this.rename =
                new AliasRename(
                        text,
                        () -> seen(namesOf(names).stateProperty().get().names()),
                        workbench.notices()::show);
        var uses = new UsageViewModel(this::openObject);
        pane.setBottom(new UsagePanel(uses, text.area()::requestFocus));
        this.usages =
                new FindUsages(
                        new EditorUsages(model.connection(), documentation, workbench),
                        uses,
                        workbench.notices()::show);
        model.onRan(statement -> namesOf(names).ran(statement));
        this.value = new ValuePane(context.background(), appearance);
        getStyleClass().add("editor");
        setTop(new EditorToolbar(model, context.connections(), this));
        this.results =
                new ResultsView(
                        model,
                        appearance,
                        context.background(),
                        value::show,
                        this::goTo,
                        this::run);
        // Not by focusWithin, which stays set when a result with the keyboard comes or goes.
        sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(owner -> markActive());
        var split = new SplitPane(pane, results);
        // The toolbar may be too wide for a narrow window, but the rows must not be.
        for (Region part : new Region[] {this, split, pane, results}) {
            part.setMinWidth(0);
        }
        split.setOrientation(Orientation.VERTICAL);
        split.setDividerPositions(TEXT_SHARE);
        setCenter(split);
        model.output().faultProperty().subscribe(position -> showFault(position.intValue()));
    }

    private NamesOfDatabase namesOf(DatabaseNames names) {
        return names.of(model.connection().profile(), model.connection().database());
    }

    /// The names as the session sees them, which may have set a search path of its own.
    private SchemaNames seen(SchemaNames names) {
        EditorConnection connection = model.connection();
        ConnectionStatus status = connection.statusProperty().get();
        String role = status == null ? "" : status.role();
        return connection
                .session()
                .searchPath()
                .map(path -> names.within(SearchPath.of(path, role, names.schemas())))
                .orElse(names);
    }

    private void openObject(String name) {
        EditorConnection connection = model.connection();
        workbench.request(
                new Request.OpenObject(connection.profile(), connection.database(), name));
    }

    QuickDocumentation documentation() {
        return documentation;
    }

    EditorCompletion completion() {
        return completion;
    }

    private void markActive() {
        if (Focus.isWithin(pane)) {
            textActive.set(true);
        } else if (Focus.isWithin(results)) {
            textActive.set(false);
        }
    }

    ReadOnlyBooleanProperty textActiveProperty() {
        return textActive.getReadOnlyProperty();
    }

    FileViewModel file() {
        return pane.file();
    }

    /// What a person can do to the text.
    List<Command> textCommands() {
        List<Command> all = new ArrayList<>(pane.commands(textActive));
        all.addAll(rename.commands(textActive));
        all.addAll(usages.commands(textActive));
        return all;
    }

    /// Ends what goes on in the background.
    void detach() {
        pane.detach();
    }

    SqlArea text() {
        return text;
    }

    ValuePane value() {
        return value;
    }

    private void showFault(int position) {
        boolean none = position == EditorOutput.NO_FAULT || position >= text.area().getLength();
        text.mark(TextMark.FAULT, none ? List.of() : List.of(text.tokenAt(position)));
        var now = new Untouched(text.area().getCaretPosition(), text.area().getLength());
        if (!none && now.equals(untouched)) {
            text.select(new TextRange(position, position));
        }
    }

    /// Where the caret was when everything was run: it goes to the fault if nobody has used it since.
    private record Untouched(int caret, int length) {}

    /// Gives the keyboard to the text at a place that a message tells of.
    private void goTo(int position) {
        int near = Math.min(position, text.area().getLength());
        text.select(new TextRange(near, near));
        text.area().requestFocus();
    }

    @Override
    public void run() {
        untouched = null;
        Optional<TextRange> selection = text.selection();
        if (selection.isPresent()) {
            TextRange range = selection.get();
            model.runPart(
                    text.area().getText(range.start(), range.end()),
                    range.start(),
                    text.area()
                            .offsetToPosition(range.start(), TwoDimensional.Bias.Forward)
                            .getMajor());
        } else {
            model.runItems(text.stepsAtCaret());
        }
    }

    @Override
    public void runAll() {
        untouched = new Untouched(text.area().getCaretPosition(), text.area().getLength());
        model.runPart(text.area().getText(), 0, 0);
    }

    @Override
    public void explain() {
        model.explain(text.stepsAtCaret(), ExplainOptions.ESTIMATE);
    }

    @Override
    public void analyze() {
        model.explain(text.stepsAtCaret(), ExplainOptions.ANALYZE);
    }

    /// Lays out the selection, or everything.
    void format(Formatting formatting) {
        TextRange range = text.selection().orElse(new TextRange(0, text.area().getLength()));
        formatting.apply(
                text.area(), range, model.connection().session().standardConformingStrings());
    }

    /// Takes the keyboard from the text to what its last run brought, and back.
    void switchPane() {
        if (textActive.get()) {
            results.focusFront();
        } else {
            text.area().requestFocus();
        }
    }

    @Override
    public void requestFocus() {
        Focus.give(text.area());
    }
}
