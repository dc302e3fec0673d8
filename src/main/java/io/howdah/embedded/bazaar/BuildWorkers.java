package io.howdah.embedded.bazaar;

import java.io.InterruptedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/// A few connections to the database that is being built, among which work is divided.
final class BuildWorkers implements AutoCloseable {

    /// More than four wait for the same disk.
    private static final int FEWEST = 2;

    private static final int MOST = 4;

    private final List<Connection> connections = new ArrayList<>();

    /// Work for any of the connections.
    @FunctionalInterface
    interface Work {
        void run(Connection connection) throws SQLException;
    }

    BuildWorkers(Connector connector) throws SQLException {
        int count = Math.clamp(Runtime.getRuntime().availableProcessors(), FEWEST, MOST);
        try {
            for (int i = 0; i < count; i++) {
                Connection connection = connector.connect();
                connections.add(connection);
                try (Statement statement = connection.createStatement()) {
                    statement.execute(BazaarQueries.LOADING_SESSION);
                }
            }
        } catch (SQLException e) {
            close();
            throw e;
        }
    }

    /// Does all of it, in any order, and returns when everything is done.
    ///
    /// @throws InterruptedIOException when the calling thread is interrupted; what runs is cancelled
    void runAll(List<Work> works) throws SQLException, InterruptedIOException {
        var queue = new LinkedBlockingQueue<>(works);
        try (ExecutorService threads = Executors.newFixedThreadPool(connections.size())) {
            var running = new ArrayList<Future<?>>();
            for (Connection connection : connections) {
                running.add(threads.submit(() -> takeFrom(queue, connection)));
            }
            for (Future<?> future : running) {
                await(future, queue);
            }
        }
    }

    private void await(Future<?> future, BlockingQueue<Work> queue)
            throws SQLException, InterruptedIOException {
        try {
            future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SQLException failed) {
                throw failed;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            queue.clear();
            for (Connection connection : connections) {
                connection.abort(Runnable::run);
            }
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("it was cancelled");
        }
    }

    /// Works until nothing is left; after a failure nothing is.
    private @Nullable Void takeFrom(BlockingQueue<Work> queue, Connection connection)
            throws SQLException {
        try {
            for (Work work = queue.poll(); work != null; work = queue.poll()) {
                work.run(connection);
            }
            return null;
        } catch (SQLException | RuntimeException e) {
            queue.clear();
            throw e;
        }
    }

    /// Does it on one connection.
    void run(Work work) throws SQLException {
        work.run(connections.getFirst());
    }

    void execute(String sql) throws SQLException {
        run(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        });
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : connections) {
            connection.close();
        }
    }
}
