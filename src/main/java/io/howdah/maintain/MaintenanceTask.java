package io.howdah.maintain;

import java.util.Optional;

/// What a run does to each of its tables.
public sealed interface MaintenanceTask permits Vacuum, Analyze {

    /// A few words for lists: "VACUUM (ANALYZE)".
    String label();

    /// The one statement for a table on a server of this version (`server_version_num`).
    String sql(TableName table, int version);

    /// A sentence about what a server of this version cannot do of it; empty when it can do all.
    Optional<String> unsupportedBy(int version);

    /// Whether even SELECT has to wait while it works on a table.
    boolean locksOutReaders();

    /// `server_version_num` the way people write it: 180001 is 18, 90624 is 9.6.
    static String versionName(int version) {
        return version < 100_000
                ? version / 10_000 + "." + version / 100 % 100
                : String.valueOf(version / 10_000);
    }
}
