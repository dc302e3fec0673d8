package io.howdah.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What a cancel leaves when the network swallows everything: each run must return, say what is known, and
/// let the session connect anew. The time that it takes is bounded by [Patience], see
/// [SessionAbandonIT].
@Timeout(60)
class SessionDeadLinkIT {

    private static Fate fate(CompletableFuture<Outcome> outcome) throws Exception {
        Outcome ended = outcome.get(30, TimeUnit.SECONDS);
        assertThat(ended).isInstanceOf(Outcome.Stopped.class);
        return ((Outcome.Stopped) ended).fate();
    }

    private static void assertUsableAgain(DeadLink link) {
        link.proxy().revive();
        TestSession database = link.database();
        assertThat(database.session().isRunning()).isFalse();
        assertThat(database.session().state()).isEqualTo(SessionState.DISCONNECTED);
        assertThat(database.value("SELECT 1")).isEqualTo("1");
        assertThat(database.session().state()).isEqualTo(SessionState.IDLE);
    }

    @Test
    void knowsThatAnOpenTransactionIsUndone() throws Exception {
        try (DeadLink link = new DeadLink()) {
            link.database().run("CREATE TABLE t (a int)");
            link.database().run("BEGIN");
            var outcome = link.start("INSERT INTO t SELECT 1 FROM pg_sleep(600)");
            link.awaitSleep();
            link.proxy().die();

            link.database().session().cancel();

            assertThat(fate(outcome)).isEqualTo(Fate.LOST_UNDONE);
            assertUsableAgain(link);
            assertThat(link.database().value("SELECT count(*) FROM t")).isEqualTo("0");
        }
    }

    @Test
    void doesNotKnowWhatBecameOfAStatementThatCommitsByItself() throws Exception {
        try (DeadLink link = new DeadLink()) {
            var outcome = link.start("CREATE TABLE t AS SELECT 1 FROM pg_sleep(600)");
            link.awaitSleep();
            link.proxy().die();

            link.database().session().cancel();

            assertThat(fate(outcome)).isEqualTo(Fate.LOST_UNKNOWN);
            assertUsableAgain(link);
        }
    }

    @Test
    void doesNotKnowWhetherACommitWentThrough() throws Exception {
        try (DeadLink link = new DeadLink()) {
            link.database().run("CREATE TABLE t (a int)");
            link.database()
                    .run(
                            """
                            CREATE FUNCTION late() RETURNS trigger LANGUAGE plpgsql AS
                            $$ BEGIN PERFORM pg_sleep(600); RETURN NULL; END $$
                            """);
            link.database()
                    .run(
                            """
                            CREATE CONSTRAINT TRIGGER late AFTER INSERT ON t
                            DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION late()
                            """);
            link.database().run("BEGIN");
            link.database().run("INSERT INTO t VALUES (1)");
            var outcome = link.start("COMMIT");
            link.awaitSleep();
            link.proxy().die();

            link.database().session().cancel();

            assertThat(fate(outcome)).isEqualTo(Fate.LOST_UNKNOWN);
            assertUsableAgain(link);
        }
    }

    @Test
    void keepsTheRowsThatHadCome() throws Exception {
        try (DeadLink link = new DeadLink()) {
            CountDownLatch some = new CountDownLatch(1);
            CollectingListener listener = link.dyingAfter(5000, some);
            var outcome = link.start("SELECT generate_series(1, 100000000)", listener);
            some.await();

            link.database().session().cancel();

            // Unknown where reading had stopped already and the COMMIT behind it was on its way.
            assertThat(fate(outcome)).isIn(Fate.LOST_UNDONE, Fate.READ_PARTLY, Fate.LOST_UNKNOWN);
            assertThat(listener.rows().rowCount())
                    .isGreaterThanOrEqualTo(5000)
                    .isEqualTo(outcome.join().rows());
            assertThat(listener.rows().text(4999, 0)).isEqualTo("5000");
            assertUsableAgain(link);
        }
    }

    /// Data without end; the link dies after a megabyte.
    private static final class EndlessData extends InputStream {

        private static final int ALIVE = 1 << 20;

        private final DeadLink link;
        private final CountDownLatch dead = new CountDownLatch(1);
        private int sent;
        private volatile Thread reader = Thread.currentThread();

        EndlessData(DeadLink link) {
            this.link = link;
        }

        @Override
        public int read() {
            return '\n';
        }

        @Override
        public int read(byte[] buffer, int from, int length) {
            reader = Thread.currentThread();
            for (int i = 0; i < length; i++) {
                buffer[from + i] = (byte) (i % 2 == 0 ? '1' : '\n');
            }
            sent += length;
            if (sent > ALIVE) {
                link.proxy().freeze();
                dead.countDown();
            }
            return length;
        }

        /// Waits until the network takes no more.
        void awaitStuck() throws InterruptedException {
            dead.await();
            while (reader.getState() == Thread.State.RUNNABLE) {
                Thread.onSpinWait();
            }
        }
    }

    @Test
    void knowsThatAnImportWhoseEndWasNotSentIsUndone() throws Exception {
        try (DeadLink link = new DeadLink()) {
            link.database().run("CREATE TABLE t (a int)");
            EndlessData data = new EndlessData(link);
            var outcome = link.start("COPY t FROM STDIN", new CopyListener(data));
            data.awaitStuck();

            link.database().session().cancel();

            assertThat(fate(outcome)).isEqualTo(Fate.LOST_UNDONE);
            assertUsableAgain(link);
            assertThat(link.database().value("SELECT count(*) FROM t")).isEqualTo("0");
        }
    }

    @Test
    void knowsThatAnExportHadNoEffectOnTheServer() throws Exception {
        try (DeadLink link = new DeadLink()) {
            CountDownLatch some = new CountDownLatch(1);
            OutputStream file =
                    new OutputStream() {
                        @Override
                        public void write(int b) {}

                        @Override
                        public void write(byte[] bytes, int from, int length) {
                            link.proxy().die();
                            some.countDown();
                        }
                    };
            var outcome =
                    link.start(
                            "COPY (SELECT generate_series(1, 100000000)) TO STDOUT",
                            new CopyListener(file));
            some.await();

            link.database().session().cancel();

            assertThat(fate(outcome)).isEqualTo(Fate.LOST_UNDONE);
            assertUsableAgain(link);
        }
    }

    @Test
    void saysThatTheConnectionWasResetWithoutBeingAsked() throws Exception {
        try (DeadLink link = new DeadLink()) {
            link.database().run("BEGIN");
            var outcome = link.start("SELECT pg_sleep(600)");
            link.awaitSleep();

            link.proxy().dropClients();

            Outcome ended = outcome.get(30, TimeUnit.SECONDS);
            assertThat(ended).isInstanceOf(Outcome.Failed.class);
            assertThat(((Outcome.Failed) ended).fate()).isEqualTo(Fate.LOST_UNDONE);
            assertUsableAgain(link);
        }
    }
}
