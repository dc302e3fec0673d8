package io.howdah.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// The statements that were run, newest first. Bounded: the oldest go when there are too many or
/// when they take too much room. Blocks; safe from any thread.
public final class History {

    /// Months of daily work, still searched in a few milliseconds.
    static final int MOST_ENTRIES = 10_000;

    /// Text kept in all, in UTF-16 units: a few generated scripts must not fill the disk.
    static final long MOST_TEXT = 64L * 1024 * 1024;

    /// How many additions share one look at the bounds.
    static final int PRUNE_EVERY = 50;

    private final Database database;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    History(Database database) {
        this.database = database;
    }

    /// Calls the listener after each addition, on the thread that added.
    public void onAdded(Runnable listener) {
        listeners.add(listener);
    }

    /// Returns the id under which the entry was stored.
    public long add(HistoryEntry entry) {
        long stored = store(entry);
        listeners.forEach(Runnable::run);
        return stored;
    }

    private long store(HistoryEntry entry) {
        return database.transaction(connection -> {
            long id =
                    Database.query(
                                    connection,
                                    StoreQueries.ADD_HISTORY,
                                    rows -> rows.getLong(1),
                                    entry.text(),
                                    entry.text().length(),
                                    entry.profile(),
                                    entry.database(),
                                    entry.started().toEpochMilli(),
                                    entry.duration().toNanos(),
                                    entry.rows(),
                                    entry.outcome().name(),
                                    entry.error())
                            .getFirst();
            if (id % PRUNE_EVERY == 0) {
                Database.update(connection, StoreQueries.PRUNE_HISTORY, MOST_ENTRIES, MOST_TEXT);
            }
            return id;
        });
    }

    /// The newest entries whose text or database holds every word of `words`, in any order and case; all
    /// entries when it is blank.
    public List<HistoryEntry> search(String words, int limit) {
        StringBuilder conditions = new StringBuilder();
        List<Object> values = new ArrayList<>();
        for (String word : words.strip().split("\\s+")) {
            if (!word.isEmpty()) {
                conditions.append(StoreQueries.HISTORY_WORD);
                values.add("%" + word.replaceAll("[\\\\%_]", "\\\\$0") + "%");
            }
        }
        values.add(limit);
        return database.query(
                StoreQueries.SEARCH_HISTORY.formatted(conditions), History::read, values.toArray());
    }

    private static HistoryEntry read(ResultSet rows) throws SQLException {
        return new HistoryEntry(
                rows.getLong(1),
                rows.getString(2),
                rows.getString(3),
                rows.getString(4),
                Instant.ofEpochMilli(rows.getLong(5)),
                Duration.ofNanos(rows.getLong(6)),
                rows.getLong(7),
                HistoryEntry.Outcome.valueOf(rows.getString(8)),
                rows.getString(9));
    }

    public void remove(long id) {
        database.update(StoreQueries.REMOVE_HISTORY, id);
    }

    public void clear() {
        database.update(StoreQueries.CLEAR_HISTORY);
    }
}
