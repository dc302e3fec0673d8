package io.howdah.store;

import com.zaxxer.hikari.HikariDataSource;
import java.time.InstantSource;
import java.util.List;
import javax.sql.DataSource;

/// The user's local state: one SQLite file, opened once per process and closed at the end.
///
/// Several Howdah processes may have it open at once. Calls block on the disk and are safe from any
/// thread; a failure is a [StoreException].
public final class Store implements AutoCloseable {

    /// The file's name in the data folder.
    public static final String FILE = "howdah.db";

    private final HikariDataSource source;
    private final Database database;
    private final History history;
    private final Owner owner;
    private final InstantSource clock;
    private final Opening.Outcome outcome;

    private Store(Opening.Outcome outcome, InstantSource clock) {
        this.outcome = outcome;
        this.source = outcome.source();
        this.clock = clock;
        this.database = new Database(source);
        this.history = new History(database);
        database.transaction(connection -> {
            Migration.frame(connection);
            Migration.apply(connection, new StoreSchema("store", StoreQueries.STEPS));
            return true;
        });
        new Rewriting(database).doIfDue();
        this.owner = Owner.register(database);
    }

    /// Opens the file in `folder`, makes what is missing and mends what can be mended.
    ///
    /// A damaged file is set aside under another name and a new one begun; a folder that cannot be
    /// written leaves a store in memory, filled from what can be read. [#notices()] tells the user.
    ///
    /// @throws StoreException when a newer Howdah wrote the file
    public static Store open(DataFolder folder, InstantSource clock) {
        return start(new Opening(folder, clock).open(), clock);
    }

    /// An empty store that ends with the process.
    public static Store inMemory(InstantSource clock) {
        return start(Opening.inMemory(List.of()), clock);
    }

    private static Store start(Opening.Outcome outcome, InstantSource clock) {
        try {
            return new Store(outcome, clock);
        } catch (RuntimeException e) {
            outcome.source().close();
            throw e;
        }
    }

    /// One sentence each about what happened on opening that the user must know; usually empty.
    public List<String> notices() {
        return outcome.notices();
    }

    /// False when what is written now is gone after the program ends.
    public boolean isPersistent() {
        return outcome.persistent();
    }

    /// Makes or upgrades the tables of another room; call it once before using them.
    public void adopt(StoreSchema schema) {
        database.transaction(connection -> {
            Migration.apply(connection, schema);
            return true;
        });
    }

    /// Runs SQL of other rooms on the same file.
    public Database database() {
        return database;
    }

    /// The one writer of this process, for libraries that want a data source.
    ///
    /// It has a single connection: hold it for as short as possible and never ask for a second one
    /// while holding the first.
    public DataSource dataSource() {
        return source;
    }

    public Settings settings() {
        return new Settings(database);
    }

    public Drafts drafts() {
        return new Drafts(database, owner, clock);
    }

    public History history() {
        return history;
    }

    public Plans plans() {
        return new Plans(database);
    }

    public Workspaces workspaces() {
        return new Workspaces(database, owner, clock);
    }

    /// Leaves drafts and workspace to the next process that starts.
    @Override
    public void close() {
        if (!source.isClosed()) {
            try {
                owner.leave(database);
            } finally {
                source.close();
            }
        }
    }
}
