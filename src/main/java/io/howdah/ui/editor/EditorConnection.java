package io.howdah.ui.editor;

import io.howdah.catalog.DatabaseEntry;
import io.howdah.catalog.ObjectTree;
import io.howdah.connect.Holder;
import io.howdah.connect.Pool;
import io.howdah.connect.Profile;
import io.howdah.connect.Target;
import io.howdah.query.Session;
import io.howdah.query.SessionState;
import io.howdah.query.TransactionMode;
import io.howdah.ui.fx.Background;
import io.howdah.ui.shell.ConnectionStatus;
import io.howdah.ui.shell.ConnectionStatus.Characteristics;
import io.howdah.ui.shell.ConnectionStatus.Transaction;
import io.howdah.ui.shell.Connections;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The session of one editor: which server and database, and where its transaction stands.
final class EditorConnection {

    /// The window's commands about the transaction mean "whatever mode the tab is in".
    private static final String PART = "sql";

    private final Connections connections;
    private final Background background;
    private final Holder holder;
    private final ReadOnlyObjectWrapper<@Nullable ConnectionStatus> status =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<SessionState> state =
            new ReadOnlyObjectWrapper<>(SessionState.DISCONNECTED);
    private final ObservableList<String> databases = FXCollections.observableArrayList();
    private final ObservableList<String> databasesView =
            FXCollections.unmodifiableObservableList(databases);
    private Profile profile;
    private Optional<String> database;
    private Session session;
    private volatile String role = "";
    private String idle = "";

    EditorConnection(
            Connections connections,
            Background background,
            String title,
            Profile profile,
            Optional<String> database) {
        this.connections = connections;
        this.background = background;
        this.holder = new Holder(PART, title);
        this.profile = profile;
        this.database = database;
        this.session = new Session(pool(), holder);
        readDatabases();
        refresh();
    }

    Profile profile() {
        return profile;
    }

    /// The chosen database; empty means the profile's own.
    Optional<String> database() {
        return database;
    }

    Session session() {
        return session;
    }

    /// Where short leases come from too.
    Pool pool() {
        return connections.pool(profile, database);
    }

    /// Moves the editor to another database; its session there is a new one.
    void moveTo(Profile newProfile, Optional<String> newDatabase) {
        if (newProfile.equals(profile) && newDatabase.equals(database)) {
            return;
        }
        boolean otherServer = !newProfile.equals(profile);
        end();
        profile = newProfile;
        database = newDatabase;
        session = new Session(pool(), holder);
        role = "";
        if (otherServer) {
            readDatabases();
        }
        refresh();
    }

    /// A new session in another database of the same server; connects to nothing yet.
    Session open(String name) {
        return new Session(connections.pool(profile, Optional.of(name)), holder);
    }

    /// A script has moved to another database.
    void adopt(Session fresh, String name) {
        end();
        database = Optional.of(name);
        session = fresh;
        role = "";
        refresh();
    }

    private void readDatabases() {
        databases.clear();
        connections.read(
                connections.pool(profile, Optional.empty()),
                holder,
                lease -> new ObjectTree(lease.connection()).databases(),
                this::showDatabases,
                // The tab says so when its first statement cannot connect.
                failure -> databases.clear());
    }

    private void showDatabases(List<DatabaseEntry> entries) {
        databases.setAll(
                entries.stream()
                        .filter(DatabaseEntry::connectable)
                        .map(DatabaseEntry::name)
                        .toList());
        if (database.isEmpty()) {
            entries.stream()
                    .filter(DatabaseEntry::current)
                    .findFirst()
                    .ifPresent(entry -> showOwn(entry.name()));
        }
    }

    private void showOwn(String name) {
        if (database.isEmpty()) {
            ownDatabase = name;
            refresh();
        }
    }

    private String ownDatabase = "";

    /// The database's name, also when it is the profile's own.
    String databaseName() {
        return database.orElseGet(() ->
                profile.target() instanceof Target.External(var endpoint)
                        ? endpoint.database()
                        : ownDatabase);
    }

    /// Runs work that uses the session; asks for a password first when the server wants one.
    <T> void call(Callable<T> work, Consumer<? super T> done, Consumer<? super Throwable> failed) {
        Session used = session;
        connections.call(
                profile,
                () -> {
                    if (used.state() == SessionState.DISCONNECTED) {
                        connect(used);
                    }
                    return work.call();
                },
                done,
                failed);
    }

    /// Reads over a short lease, outside of the session and its transaction.
    <T> void read(
            Connections.LeaseWork<T> work,
            Consumer<? super T> done,
            Consumer<? super Throwable> failed) {
        connections.read(pool(), holder, work, done, failed);
    }

    /// Connects in the session itself, so that stopping what was to run ends the wait too.
    private void connect(Session used) throws SQLException {
        if (!used.connect()) {
            throw new CancellationException("Stopped before it was connected. Nothing was run.");
        }
        role = used.user().orElse("");
    }

    /// Tells how long the open transaction has waited, "" while that is not long.
    void showIdle(String words) {
        idle = words;
        refresh();
    }

    /// Shows what the session says of itself; on the FX thread.
    void refresh() {
        state.set(session.state());
        Transaction transaction =
                switch (session.state()) {
                    case DISCONNECTED -> Transaction.NONE;
                    case IDLE ->
                            session.transactionMode() == TransactionMode.MANUAL
                                    ? Transaction.MANUAL_COMMIT
                                    : Transaction.AUTO_COMMIT;
                    case IN_TRANSACTION -> Transaction.OPEN;
                    case FAILED_TRANSACTION -> Transaction.FAILED;
                };
        var characteristics =
                session.characteristics()
                        .map(known ->
                                new Characteristics(known.isolation(), known.readOnly(), idle))
                        .orElse(Characteristics.UNKNOWN);
        status.set(
                new ConnectionStatus(profile, databaseName(), role, transaction, characteristics));
    }

    ReadOnlyObjectProperty<@Nullable ConnectionStatus> statusProperty() {
        return status.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<SessionState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// The databases that can be chosen, once they are read.
    ObservableList<String> databases() {
        return databasesView;
    }

    /// Ends the session; the server rolls an open transaction back.
    void end() {
        Session old = session;
        background.submit(
                () -> {
                    old.close();
                    return old;
                },
                closed -> {});
    }
}
