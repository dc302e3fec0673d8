package io.howdah.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.testing.ScratchDatabase;
import io.howdah.testing.StallingProxy;
import io.howdah.testing.TestServer;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// A session whose link to its server can go dead, and another one that watches the server.
public final class DeadLink implements AutoCloseable {

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ScratchDatabase target = TestServer.scratch();
    private final StallingProxy proxy;
    private final TestSession database;
    private final TestSession watcher;

    public DeadLink() throws IOException {
        proxy = new StallingProxy(target.host(), target.port());
        database = TestSession.open(target, proxy.port());
        watcher = database.another();
    }

    public TestSession database() {
        return database;
    }

    /// Over a link that works.
    public TestSession watcher() {
        return watcher;
    }

    public StallingProxy proxy() {
        return proxy;
    }

    public CompletableFuture<Outcome> start(String sql) {
        return start(sql, new CollectingListener());
    }

    public CompletableFuture<Outcome> start(String sql, RunListener listener) {
        return CompletableFuture.supplyAsync(() -> database.run(sql, listener), threads);
    }

    /// A listener at which the link dies when so many rows have come; the latch opens then.
    public CollectingListener dyingAfter(long rows, CountDownLatch dead) {
        return new CollectingListener(count -> {
            if (count >= rows && dead.getCount() > 0) {
                proxy.die();
                dead.countDown();
            }
        });
    }

    /// Waits until the session's statement sleeps on the server.
    public void awaitSleep() {
        String sleeping =
                "SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'PgSleep' AND pid = ";
        while (watcher.value(sleeping + database.session().backendPid()).equals("0")) {
            assertThat(Thread.currentThread().isInterrupted()).as("out of time").isFalse();
        }
    }

    /// Ends what the server still runs for sessions that it does not know to be lost.
    @Override
    public void close() throws IOException {
        watcher.run(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                        + " WHERE datname = current_database() AND pid <> pg_backend_pid()");
        watcher.close();
        database.close();
        proxy.close();
        threads.close();
    }
}
