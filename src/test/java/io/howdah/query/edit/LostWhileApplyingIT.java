package io.howdah.query.edit;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.query.DeadLink;
import io.howdah.query.Fate;
import io.howdah.query.SessionState;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The connection goes while changes are applied: what is told of them is what became of them, and they
/// still wait to be applied again.
@Timeout(120)
class LostWhileApplyingIT {

    private final DeadLink link;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    LostWhileApplyingIT() throws IOException {
        link = new DeadLink();
        run("CREATE TABLE item (id int PRIMARY KEY, name text)");
        run("INSERT INTO item VALUES (1, 'ant'), (2, 'bee')");
        run(
                """
                CREATE FUNCTION late() RETURNS trigger LANGUAGE plpgsql AS
                $$ BEGIN PERFORM pg_sleep(600); RETURN NEW; END $$
                """);
    }

    @AfterEach
    void close() throws IOException {
        link.close();
        threads.close();
    }

    private void run(String sql) {
        link.watcher().run(sql);
    }

    private String all() {
        return link.watcher().value("SELECT string_agg(name, ' ' ORDER BY id) FROM item");
    }

    private EditedResult changed() {
        return EditedResult.of(link.database(), "SELECT * FROM item ORDER BY id")
                .set(0, "name", "wasp")
                .set(1, "name", "hornet");
    }

    private CompletableFuture<ApplyOutcome> start(EditedResult result) {
        return CompletableFuture.supplyAsync(result::apply, threads);
    }

    private static ApplyOutcome end(CompletableFuture<ApplyOutcome> applying) throws Exception {
        return applying.get(60, TimeUnit.SECONDS);
    }

    /// The second of the two changes never ends.
    private void sleepAtTheSecondRow() {
        run(
                "CREATE TRIGGER late BEFORE UPDATE ON item FOR EACH ROW WHEN (OLD.id = 2)"
                        + " EXECUTE FUNCTION late()");
    }

    private void applyAgain(EditedResult result) {
        run("DROP TRIGGER late ON item");
        result.applied();
        assertThat(all()).isEqualTo("wasp hornet");
    }

    @Test
    void saysThatNothingWasChangedWhenTheServerEndsTheSession() throws Exception {
        sleepAtTheSecondRow();
        EditedResult result = changed();
        var applying = start(result);
        link.awaitSleep();

        run("SELECT pg_terminate_backend(" + link.database().session().backendPid() + ")");

        ApplyOutcome.Refused refused = (ApplyOutcome.Refused) end(applying);
        assertThat(refused.fate()).isEqualTo(Fate.LOST_UNDONE);
        assertThat(refused.error().message())
                .isEqualTo("terminating connection due to administrator command");
        assertThat(refused.change()).as("it is about no single row").isEmpty();
        assertThat(all()).isEqualTo("ant bee");
        assertThat(link.database().session().state()).isEqualTo(SessionState.DISCONNECTED);
        assertThat(result.changes().all()).hasSize(2);
        applyAgain(result);
    }

    @Test
    void saysThatNothingWasChangedWhenTheNetworkSwallowsEverything() throws Exception {
        sleepAtTheSecondRow();
        EditedResult result = changed();
        var applying = start(result);
        link.awaitSleep();
        int pid = link.database().session().backendPid();
        link.proxy().die();

        link.database().session().cancel();

        assertThat(((ApplyOutcome.Stopped) end(applying)).fate()).isEqualTo(Fate.LOST_UNDONE);
        link.proxy().revive();
        run("SELECT pg_terminate_backend(" + pid + ", 5000)");
        assertThat(all()).isEqualTo("ant bee");
        applyAgain(result);
    }

    @Test
    void doesNotClaimToKnowWhatBecameOfACommit() throws Exception {
        run(
                "CREATE CONSTRAINT TRIGGER late AFTER UPDATE ON item DEFERRABLE INITIALLY DEFERRED"
                        + " FOR EACH ROW EXECUTE FUNCTION late()");
        EditedResult result = changed();
        var applying = start(result);
        link.awaitSleep();
        link.proxy().die();

        link.database().session().cancel();

        assertThat(((ApplyOutcome.Stopped) end(applying)).fate()).isEqualTo(Fate.LOST_UNKNOWN);
    }
}
