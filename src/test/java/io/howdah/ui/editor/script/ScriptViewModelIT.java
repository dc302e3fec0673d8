package io.howdah.ui.editor.script;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.connect.Profile;
import io.howdah.query.RowMemory;
import io.howdah.store.HistoryEntry;
import io.howdah.store.KeySource;
import io.howdah.store.ParameterValues;
import io.howdah.store.Store;
import io.howdah.testing.DirectBackground;
import io.howdah.testing.DirectFxThread;
import io.howdah.testing.NoPrompts;
import io.howdah.testing.ScratchDatabase;
import io.howdah.testing.TestServer;
import io.howdah.ui.editor.EditorContext;
import io.howdah.ui.explorer.entry.TestConnections;
import io.howdah.ui.shell.MainViewModel;
import io.howdah.ui.shell.Notices;
import io.howdah.ui.shell.Preferences;
import io.howdah.ui.shell.Tasks;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ScriptViewModelIT {

    @TempDir private Path folder;
    private final ScratchDatabase database = TestServer.scratch();
    private final DirectFxThread fx = new DirectFxThread();
    private final DirectBackground background = new DirectBackground();
    private final Store store = Store.inMemory(InstantSource.system());
    private final MainViewModel workbench =
            new MainViewModel(new Tasks(fx), new Notices(fx), new NoPrompts(), new Preferences());
    private TestConnections connections;

    @BeforeEach
    void connect() {
        connections = new TestConnections(database, background);
    }

    @AfterEach
    void close() {
        connections.close();
        store.close();
        database.close();
    }

    private ScriptViewModel script(String text) throws IOException {
        Path file = folder.resolve("script.sql");
        Files.writeString(file, text);
        var context =
                new EditorContext(
                        workbench,
                        connections.connections,
                        background,
                        fx,
                        new EditorContext.Kept(store, new ParameterValues(store, KeySource.NONE)),
                        new EditorContext.Results(new RowMemory(1L << 24), folder));
        return new ScriptViewModel(context, file, Profile.EMBEDDED, Optional.of(database.name()));
    }

    @Test
    void logsEveryStepAndKeepsTheRowsOfResults() throws IOException {
        ScriptViewModel model =
                script(
                        "CREATE TABLE t (a int);\n\\echo hm\nSELECT g FROM generate_series(1, 5000) AS g;\nSELECT 1;\n");

        model.run();

        assertThat(model.entries())
                .extracting(LogEntry::kind, LogEntry::place, LogEntry::words)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                LogEntry.Kind.DONE, "1", "CREATE TABLE t (a int)"),
                        org.assertj.core.groups.Tuple.tuple(LogEntry.Kind.SAID, "", "hm"),
                        org.assertj.core.groups.Tuple.tuple(
                                LogEntry.Kind.DONE,
                                "3",
                                "SELECT g FROM generate_series(1, 5000) AS g"),
                        org.assertj.core.groups.Tuple.tuple(LogEntry.Kind.DONE, "4", "SELECT 1"));
        assertThat(model.results()).hasSize(2);
        assertThat(model.results())
                .allSatisfy(result -> assertThat(result.outcomeProperty().get()).isPresent());
        assertThat(model.results().getFirst().rows().rowCount())
                .isEqualTo(ScriptViewModel.MOST_ROWS);
        assertThat(model.entries().get(2).result()).endsWith(", more not shown");
        assertThat(model.fractionProperty().get()).isEqualTo(1);
        assertThat(model.stateProperty().get()).startsWith("Done · ").endsWith("4 steps");
        assertThat(workbench.tasks().running()).isEmpty();
        model.close(model.results().getFirst());
        assertThat(model.results()).hasSize(1);
    }

    @Test
    void stopsAtTheFirstFailureOrGoesOn() throws IOException {
        ScriptViewModel model = script("SELECT nosuch;\nSELECT 1;\n\\nonsense\n");

        model.run();
        assertThat(model.entries()).hasSize(1);
        assertThat(model.failedProperty().get()).isTrue();

        model.stopAtFailureProperty().set(false);
        model.run();
        assertThat(model.entries()).hasSize(3);
        assertThat(model.failures()).extracting(LogEntry::place).containsExactly("1", "3");
        assertThat(model.stateProperty().get())
                .startsWith("Ended with failures · ")
                .endsWith("2 failed");
    }

    @Test
    void keepsEachRunInTheHistory() throws IOException {
        ScriptViewModel model =
                script("SELECT g FROM generate_series(1, 7) AS g;\nSELECT nosuch;\n");

        model.run();

        HistoryEntry entry = store.history().search("", 9).getFirst();
        assertThat(entry.text()).isEqualTo("\\i '" + model.file() + "'");
        assertThat(entry.profile()).isEqualTo(Profile.EMBEDDED.id());
        assertThat(entry.database()).isEqualTo(database.name());
        assertThat(entry.rows()).isEqualTo(7);
        assertThat(entry.duration()).isPositive();
        assertThat(entry.outcome()).isEqualTo(HistoryEntry.Outcome.FAILED);
        assertThat(entry.error()).isEqualTo("Line 2: column \"nosuch\" does not exist");
    }

    @Test
    void saysWhatIsWrongWithTheFile() throws IOException {
        ScriptViewModel model = script("");
        Files.write(model.file(), "SELECT 'é'".getBytes(StandardCharsets.ISO_8859_1));
        model.run();
        assertThat(model.stateProperty().get()).contains("no text in its encoding");
        assertThat(model.failedProperty().get()).isTrue();
        model.charsetProperty().set(StandardCharsets.ISO_8859_1);
        model.run();
        assertThat(model.stateProperty().get()).startsWith("Done");
        Files.delete(model.file());
        model.run();
        assertThat(model.failedProperty().get()).isTrue();
        assertThat(model.runningProperty().get()).isFalse();
    }
}
