package io.howdah.store;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes the file anew after a step removed what an older program should not have kept: bytes of deleted
/// rows stay in the pages of a file, and in its log, until they are written over.
final class Rewriting {

    private static final Logger LOG = LoggerFactory.getLogger(Rewriting.class);
    private static final Setting<Boolean> DUE = Setting.flag(StoreQueries.REWRITE, false);

    private final Database database;

    Rewriting(Database database) {
        this.database = database;
    }

    void doIfDue() {
        var settings = new Settings(database);
        if (!settings.get(DUE)) {
            return;
        }
        try {
            database.update(StoreQueries.VACUUM);
            boolean whole =
                    database.first(StoreQueries.EMPTY_LOG, rows -> rows.getInt(1) == 0)
                            .orElse(false);
            if (whole) {
                settings.reset(DUE);
            }
        } catch (StoreException e) {
            // Another Howdah uses the file, or the disk is full: the next start tries again.
            LOG.warn("The store could not be written anew", e);
        }
    }
}
