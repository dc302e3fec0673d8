package io.howdah.store;

import java.sql.Connection;
import java.sql.SQLException;

/// Brings the tables of one room to the newest step, all steps or none.
final class Migration {

    /// Version of the file's frame (the list of rooms), kept in SQLite's `user_version`.
    static final int FORMAT = 1;

    private Migration() {}

    static void frame(Connection connection) throws SQLException {
        int format =
                Database.query(connection, StoreQueries.FORMAT, rows -> rows.getInt(1)).getFirst();
        refuseNewer(format, FORMAT, "store");
        if (format < FORMAT) {
            Database.script(connection, StoreQueries.CREATE_ROOMS);
            Database.script(connection, StoreQueries.SET_FORMAT.formatted(FORMAT));
        }
    }

    static void apply(Connection connection, StoreSchema schema) throws SQLException {
        int version =
                Database.query(
                                connection,
                                StoreQueries.ROOM_VERSION,
                                rows -> rows.getInt(1),
                                schema.room())
                        .stream()
                        .findFirst()
                        .orElse(0);
        int newest = schema.steps().size();
        refuseNewer(version, newest, schema.room());
        for (String step : schema.steps().subList(version, newest)) {
            Database.script(connection, step);
        }
        if (version < newest) {
            Database.update(connection, StoreQueries.SET_ROOM_VERSION, schema.room(), newest);
        }
    }

    private static void refuseNewer(int found, int known, String room) {
        if (found > known) {
            throw new StoreException(
                    "The file %s was written by a newer Howdah (%s tables of version %d, this one knows %d). Start that version, or set %s to another folder."
                            .formatted(Store.FILE, room, found, known, DataFolder.VARIABLE));
        }
    }
}
