package io.howdah.catalog;

import java.sql.SQLException;

/// How long a look at the catalogs waits for a relation that somebody holds exclusively, as a migration
/// does: functions that write SQL or measure files open the relation first.
public final class LockPatience {

    /// For the transaction of a reading.
    public static final String SETTING = "SET LOCAL lock_timeout = '1s'";

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private LockPatience() {}

    /// Whether a reading failed because it ran out.
    public static boolean ranOut(SQLException failure) {
        return LOCK_NOT_AVAILABLE.equals(failure.getSQLState());
    }
}
