package io.howdah.ui.editor;

import io.howdah.connect.Profile;
import io.howdah.query.ExplainOptions;
import io.howdah.query.TransactionMode;
import io.howdah.query.export.ExportSource;
import io.howdah.sql.ScriptItem;
import io.howdah.sql.StatementTraits;
import io.howdah.sql.parameter.FilledText;
import io.howdah.store.Draft;
import io.howdah.ui.editor.transaction.TransactionViewModel;
import io.howdah.ui.fx.Background;
import io.howdah.ui.result.ResultViewModel;
import io.howdah.ui.result.chart.ChartFiles;
import io.howdah.ui.result.edit.EditHost;
import io.howdah.ui.result.export.ExportOffer;
import io.howdah.ui.result.reference.LinkHost;
import io.howdah.ui.shell.Notice;
import io.howdah.ui.shell.Prompts;
import io.howdah.ui.shell.Request;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// One editor: its connection, what it may run, what came of it ([EditorOutput]), and its text as a
/// draft.
final class EditorViewModel {

    private final EditorContext context;
    private final EditorConnection connection;
    private final EditorOutput output;
    private final EditorRunner runner;
    private final EditorParameters parameters;
    private final TransactionViewModel transaction;
    private final StringProperty title = new SimpleStringProperty();
    private final BooleanProperty manualCommit = new SimpleBooleanProperty();

    EditorViewModel(
            EditorContext context, InstantSource clock, EditorConnection connection, String title) {
        this.context = context;
        this.connection = connection;
        this.output = new EditorOutput(context.background());
        this.runner = new EditorRunner(context, clock, connection, output, this.title::get);
        this.parameters = new EditorParameters(context, connection, runner::isSet);
        this.transaction =
                new TransactionViewModel(
                        new TransactionViewModel.Watched(
                                connection.stateProperty(), runner.runningProperty(), this.title),
                        context.workbench(),
                        context.background(),
                        clock,
                        this::runBeside);
        transaction.warningProperty().subscribe((before, words) -> connection.showIdle(words));
        this.title.set(title);
        manualCommit.subscribe(this::applyMode);
    }

    EditorConnection connection() {
        return connection;
    }

    EditorOutput output() {
        return output;
    }

    EditorParameters parameters() {
        return parameters;
    }

    TransactionViewModel transaction() {
        return transaction;
    }

    Background background() {
        return context.background();
    }

    /// What editing the rows of a new result needs.
    EditHost edits() {
        return new EditorEdits(context, connection, runningProperty()::get, output::add);
    }

    /// What following foreign keys from a new result needs.
    LinkHost links() {
        return new EditorLinks(context, connection);
    }

    /// Asks before the results go whose changes have not been applied.
    private boolean mayReplaceResults() {
        return !output.hasUnapplied()
                || context.workbench()
                        .prompts()
                        .confirm(
                                new Prompts.Question(
                                        "The results have changes that are not applied. Running something else replaces the results, and the changes are gone.",
                                        "",
                                        "Run and discard",
                                        true));
    }

    /// Asks before a result goes whose changes have not been applied.
    boolean mayClose(ResultViewModel result) {
        return !result.unappliedProperty().get()
                || context.workbench()
                        .prompts()
                        .confirm(
                                new Prompts.Question(
                                        "The result has changes that are not applied. Closing it discards them.",
                                        "",
                                        "Close and discard",
                                        true));
    }

    /// Where charts of the results are saved.
    ChartFiles chartFiles() {
        return new ChartFiles(
                context.workbench().prompts(), context.workbench().notices(), context.background());
    }

    /// Moves to another database; the transaction mode stays.
    void moveTo(Profile profile, Optional<String> database) {
        connection.moveTo(profile, database);
        applyMode(manualCommit.get());
    }

    private void applyMode(boolean manual) {
        connection
                .session()
                .setTransactionMode(manual ? TransactionMode.MANUAL : TransactionMode.AUTO_COMMIT);
        connection.refresh();
    }

    /// Calls `listener` with each statement that was run, when it has ended.
    void onRan(Consumer<String> listener) {
        runner.onRan(listener);
    }

    /// Runs a part of the text, which starts at `offset` with `before` lines before its first.
    void runPart(String part, int offset, int before) {
        run(EditorScript.items(part, offset, before), part, offset);
    }

    /// Runs the steps at the caret one after the other.
    void runItems(List<ScriptItem> items) {
        int offset = items.isEmpty() ? 0 : items.getFirst().start();
        run(items, EditorScript.text(items), offset);
    }

    private void run(List<ScriptItem> items, String script, int offset) {
        if (isBusy()) {
            return;
        }
        if (items.isEmpty()) {
            say("There is no statement to run.");
        } else {
            var part = new RunPart(FilledText.of(script), offset, items);
            parameters.run(items, part, ready -> start(items, ready));
        }
    }

    private void start(List<ScriptItem> items, RunPart part) {
        if (!isBusy()
                && EditorScript.warning(connection.profile(), EditorScript.statements(items))
                        .map(context.workbench().prompts()::confirm)
                        .orElse(true)
                && mayReplaceResults()) {
            runner.run(part);
        }
    }

    /// Whether a statement still runs, and says so.
    private boolean isBusy() {
        if (runningProperty().get()) {
            say("A statement is still running here. Stop it first, or use another tab.");
        }
        return runningProperty().get();
    }

    /// Tells what has nothing to do with the results and messages that are shown.
    private void say(String sentence) {
        context.workbench().notices().show(Notice.information(sentence));
    }

    /// Runs a query that does not stand in the text; its result comes beside those that there are.
    void runBeside(String query) {
        if (!isBusy()) {
            runner.runBeside(RunPart.beside(query));
        }
    }

    /// Offers a result's rows to whoever writes files; a query that changed data is not run again.
    void export(ExportOffer offer) {
        String query = offer.statement();
        boolean repeatable =
                !query.isBlank()
                        && StatementTraits.of(query).returnsRows()
                        && !StatementTraits.of(query).modifiesData();
        context.workbench()
                .request(
                        new Request.ExportRows(
                                connection.profile(),
                                connection.database(),
                                "result",
                                repeatable
                                        ? Optional.of(new ExportSource.Query(query))
                                        : Optional.empty(),
                                Optional.of(connection.session()),
                                offer.fetched(),
                                offer.selected()));
    }

    /// Shows the plan of the first statement of some steps; with ANALYZE it runs and is rolled back.
    void explain(List<ScriptItem> items, ExplainOptions options) {
        if (isBusy()) {
            return;
        }
        if (EditorScript.statements(items).isEmpty()) {
            say("There is no statement to explain.");
        } else {
            parameters.explain(
                    items,
                    options,
                    text -> {
                        if (!isBusy()) {
                            runner.explain(text, options);
                        }
                    });
        }
    }

    /// Stops what runs; returns at once.
    void cancel() {
        runner.cancel();
    }

    void commit() {
        runBeside("COMMIT");
    }

    void rollback() {
        runBeside("ROLLBACK");
    }

    /// The editor as the store keeps it, but for its text.
    Draft draft(String id, @Nullable String file, int caret, double scroll) {
        return new Draft(
                id,
                title.get(),
                connection.profile().id(),
                connection.database().orElse(null),
                file,
                "",
                caret,
                scroll,
                0,
                "");
    }

    StringProperty titleProperty() {
        return title;
    }

    ReadOnlyBooleanProperty runningProperty() {
        return runner.runningProperty();
    }

    /// Whether the steps after one that failed run all the same.
    BooleanProperty goingOnProperty() {
        return runner.goingOnProperty();
    }

    BooleanProperty manualCommitProperty() {
        return manualCommit;
    }
}
