package io.howdah.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.query.SessionState;
import io.howdah.store.HistoryEntry;
import io.howdah.testing.ScratchDatabase;
import io.howdah.testing.StallingProxy;
import io.howdah.testing.TestServer;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A tab whose network swallows everything.
@Timeout(60)
class EditorCancelIT {

    @Test
    void tellsTheFateKeepsTheRowsAndConnectsAnew(@TempDir Path folder) throws Exception {
        ScratchDatabase database = TestServer.scratch();
        try (StallingProxy proxy = new StallingProxy(database.host(), database.port());
                TestEditor editor = new TestEditor(folder, database, proxy.port());
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            String endless = "SELECT generate_series(1, 100000000)";
            CompletableFuture<Void> run =
                    CompletableFuture.runAsync(() -> editor.run(endless), threads);
            while (editor.model.output().results().isEmpty()
                    || editor.model.output().results().getFirst().rows().rowCount() < 5000) {
                assertThat(Thread.currentThread().isInterrupted()).as("out of time").isFalse();
            }
            proxy.die();

            editor.model.cancel();
            run.get(30, TimeUnit.SECONDS);

            assertThat(editor.model.runningProperty().get()).isFalse();
            assertThat(editor.model.output().messages().getLast().text())
                    .contains("The connection was lost");
            var rows = editor.model.output().results().getFirst().rows();
            assertThat(rows.rowCount()).isGreaterThanOrEqualTo(5000);
            assertThat(rows.text(4999, 0)).isEqualTo("5000");
            assertThat(editor.store.history().search("", 1).getFirst().outcome())
                    .isEqualTo(HistoryEntry.Outcome.CANCELLED);

            proxy.revive();
            editor.run("SELECT 'again'");
            assertThat(editor.model.output().results().getFirst().rows().text(0, 0))
                    .isEqualTo("again");
            assertThat(editor.model.connection().session().state()).isEqualTo(SessionState.IDLE);
        }
    }
}
