package io.howdah.query;

import io.howdah.connect.Holder;
import io.howdah.connect.Pool;
import io.howdah.sql.ScriptItem;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.TransactionState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A database session of one holder, such as an editor's tab: it connects at the first statement and
/// keeps the connection, with its settings, temporary tables and open transaction, until it is closed
/// or lost; after a loss the next statement connects anew.
///
/// Statements run one at a time, each in a thread of its own that listeners are called on, and block
/// their caller; to interrupt it is to [#cancel]. Everything else may be called from any thread.
public final class Session implements AutoCloseable {

    static final Outcome NOT_STARTED = new Outcome.Stopped(Fate.NOT_RUN, 0, Duration.ZERO);

    private static final Logger LOG = LoggerFactory.getLogger(Session.class);

    private final Pool pool;
    private final Holder holder;
    private final Patience patience;
    private final TypeNames types;
    private volatile TransactionMode mode = TransactionMode.AUTO_COMMIT;
    private volatile @Nullable SessionLink link;
    private volatile @Nullable Connecting connecting;
    private volatile @Nullable Cancellation running;

    /// Whether the transaction of what runs is not the user's: auto-commit ends it with the statement.
    private volatile boolean passing;

    public Session(Pool pool, Holder holder) {
        this(pool, holder, Patience.STANDARD);
    }

    Session(Pool pool, Holder holder, Patience patience) {
        this.pool = pool;
        this.holder = holder;
        this.patience = patience;
        this.types = new TypeNames(pool, holder);
    }

    public TransactionMode transactionMode() {
        return mode;
    }

    /// Takes effect with the next statement; an open transaction stays open.
    public void setTransactionMode(TransactionMode mode) {
        this.mode = mode;
    }

    /// As the server last said; asks nothing. The transaction that auto-commit puts around a statement is
    /// none for the user, who could not end it.
    public SessionState state() {
        SessionLink now = link;
        if (now == null || now.wire().isClosed()) {
            return SessionState.DISCONNECTED;
        }
        return passing ? SessionState.IDLE : SessionState.of(now.wire().state());
    }

    /// The role that the session logged in as; empty when not connected.
    public Optional<String> user() {
        SessionLink now = link;
        return now == null ? Optional.empty() : Optional.of(now.wire().user());
    }

    /// What its open transaction is like, or else the next; empty when not connected or not known yet.
    public Optional<Characteristics> characteristics() {
        SessionLink now = link;
        return now == null
                ? Optional.empty()
                : Optional.ofNullable(now.settings().characteristics());
    }

    /// The server process, 0 when not connected.
    public int backendPid() {
        SessionLink now = link;
        return now == null ? 0 : now.lease().backendPid();
    }

    /// The server's parameter of that name, on until the first statement has told; for [io.howdah.sql.Lexer].
    public boolean standardConformingStrings() {
        SessionLink now = link;
        return now == null || now.wire().standardConformingStrings();
    }

    /// The session's `search_path` as it is set now; empty when not connected, and before the first
    /// statement on a server older than PostgreSQL 18, which has to be asked.
    public Optional<String> searchPath() {
        SessionLink now = link;
        if (now == null) {
            return Optional.empty();
        }
        String told = now.wire().searchPath();
        return Optional.ofNullable(told == null ? now.settings().searchPath() : told);
    }

    public boolean isRunning() {
        return running != null || connecting != null;
    }

    /// Connects, unless it is connected already. Blocks; [#cancel] ends the wait.
    ///
    /// @return false when it was cancelled
    /// @throws io.howdah.connect.ConnectionFailedException when there is no connection, saying why
    public synchronized boolean connect() throws SQLException {
        return connected().isPresent();
    }

    /// Runs a statement to its end. A failure is an outcome, not an exception.
    public Outcome run(SqlStatement statement, RunListener listener) {
        return run(statement, listener, () -> false);
    }

    /// Runs a statement unless, by the time that [#cancel] can reach it, it is no longer wanted: a stop
    /// between two statements is lost otherwise.
    public Outcome run(SqlStatement statement, RunListener listener, BooleanSupplier unwanted) {
        return exclusively(
                (connected, cancellation) ->
                        unwanted.getAsBoolean()
                                ? NOT_STARTED
                                : new StatementExecution(
                                                connected, statement, mode, listener, cancellation)
                                        .run(),
                notConnected -> notConnected);
    }

    /// Runs statements that take effect together: in a transaction of their own, behind a savepoint when
    /// one is open, and left open for the user to commit in manual mode. Nothing comes between them.
    /// Blocks; [#cancel] stops it.
    public <T> AtomicOutcome<T> atomically(AtomicWork<T> work, Consumer<Notice> notices) {
        return exclusively(
                (connected, cancellation) ->
                        new AtomicExecution(connected, mode, notices, cancellation).run(work),
                Session::notConnected);
    }

    private static <T> AtomicOutcome<T> notConnected(Outcome outcome) {
        return outcome instanceof Outcome.Failed(ServerError error, Fate fate, _, _)
                ? new AtomicOutcome.Failed<>(error, fate)
                : new AtomicOutcome.Stopped<>(
                        outcome instanceof Outcome.Stopped stopped ? stopped.fate() : Fate.NOT_RUN);
    }

    /// Has the server read a statement as this session would, with its temporary tables and settings;
    /// nothing runs. Nothing when the session is not connected, is busy, or has a transaction open: a
    /// fault would end the user's transaction. Blocks for about two seconds at most.
    public Optional<Verdict> check(ScriptItem statement) {
        if (state() != SessionState.IDLE || isRunning()) {
            return Optional.empty();
        }
        return exclusively(
                (connected, cancellation) -> {
                    if (connected.wire().state() != TransactionState.IDLE) {
                        return Optional.empty();
                    }
                    try {
                        return Optional.of(
                                StatementCheck.check(
                                        connected.wire(), connected.lease(), statement));
                    } catch (SQLException e) {
                        LOG.debug("A statement could not be checked", e);
                        return Optional.empty();
                    }
                },
                notConnected -> Optional.empty());
    }

    /// Hands the columns that a statement would return to the listener, and no rows; runs nothing.
    public Outcome describe(SqlStatement statement, RunListener listener) {
        return exclusively(
                (connected, cancellation) ->
                        new StatementExecution(connected, statement, mode, listener, cancellation)
                                .describe(),
                notConnected -> notConnected);
    }

    /// Work with the connected session that nothing else disturbs and [#cancel] stops.
    interface Work<T> {
        T run(SessionLink link, Cancellation cancellation);
    }

    /// @param otherwise makes a result of an outcome when there is no connection, or when the work had to be
    ///     left behind
    synchronized <T> T exclusively(Work<T> work, Function<Outcome, T> otherwise) {
        Optional<SessionLink> connected;
        try {
            connected = connected();
        } catch (SQLException e) {
            return otherwise.apply(
                    new Outcome.Failed(
                            ServerError.ofConnection(e), Fate.NOT_RUN, 0, Duration.ZERO));
        }
        return connected.isPresent()
                ? work(work, connected.get(), otherwise)
                : otherwise.apply(NOT_STARTED);
    }

    private <T> T work(Work<T> work, SessionLink connected, Function<Outcome, T> otherwise) {
        Cancellation cancellation = new Cancellation(connected.lease(), patience);
        passing =
                mode == TransactionMode.AUTO_COMMIT
                        && connected.wire().state() == TransactionState.IDLE;
        running = cancellation;
        try {
            return DetachedWork.start(() -> work.run(connected, cancellation))
                    .await(cancellation, () -> otherwise.apply(cancellation.known()));
        } finally {
            cancellation.end();
            running = null;
            passing = false;
            if (cancellation.isGivenUp()) {
                leave(connected);
            } else if (connected.wire().isClosed()) {
                disconnect(connected);
            }
        }
    }

    /// Forgets a connection that may not even let itself be closed.
    private void leave(SessionLink stuck) {
        link = null;
        Thread.ofVirtual().name("howdah-leave").start(stuck.lease()::close);
    }

    /// Nothing when the user cancelled first.
    private Optional<SessionLink> connected() throws SQLException {
        SessionLink now = link;
        if (now != null && !now.wire().isClosed()) {
            return Optional.of(now);
        }
        if (now != null) {
            disconnect(now);
        }
        Connecting attempt = new Connecting();
        connecting = attempt;
        try {
            Optional<SessionLink> fresh =
                    attempt.await(pool, holder)
                            .map(lease ->
                                    new SessionLink(
                                            lease,
                                            new Wire(lease.driver()),
                                            types,
                                            new SettingsReader()));
            link = fresh.orElse(null);
            return fresh;
        } finally {
            connecting = null;
        }
    }

    private void disconnect(SessionLink from) {
        link = null;
        from.lease().close();
    }

    /// Stops the running statement, whatever the state of the network: two seconds later at the latest its
    /// run has returned and said what is known. Returns at once; does nothing when none is running.
    public void cancel() {
        Connecting attempt = connecting;
        if (attempt != null) {
            attempt.cancel();
        }
        Cancellation now = running;
        if (now != null) {
            now.request();
        }
    }

    /// Ends the session; stops a running statement first. The server rolls an open transaction back.
    @Override
    public void close() {
        cancel();
        synchronized (this) {
            SessionLink now = link;
            if (now != null) {
                disconnect(now);
            }
        }
    }
}
