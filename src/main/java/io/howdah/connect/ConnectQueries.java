package io.howdah.connect;

import io.howdah.store.StoreSchema;
import java.util.List;

/// Every statement that this package sends.
final class ConnectQueries {

    private ConnectQueries() {}

    /// The profiles' table in the store (SQLite).
    static final StoreSchema PROFILE_TABLE =
            new StoreSchema(
                    "connect",
                    List.of(
                            """
                            CREATE TABLE profile (
                                id TEXT PRIMARY KEY,
                                name TEXT NOT NULL UNIQUE COLLATE NOCASE,
                                environment TEXT NOT NULL,
                                read_only INTEGER NOT NULL,
                                url TEXT
                            ) STRICT;
                            """));

    static final String PROFILES =
            """
            SELECT id, name, environment, read_only, url
            FROM profile ORDER BY name COLLATE NOCASE
            """;
    static final String SAVE_PROFILE =
            """
            INSERT INTO profile (id, name, environment, read_only, url)
            VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET name = excluded.name,
                environment = excluded.environment, read_only = excluded.read_only,
                url = excluded.url
            """;
    static final String REMOVE_PROFILE = "DELETE FROM profile WHERE id = ?";

    /// Makes a session ready for its holder, in one round trip. PostgreSQL 9.6 or newer.
    ///
    /// RESET goes back to what the role, the database or the URL's options ask for.
    static final String BEGIN_LEASE =
            """
            %s default_transaction_read_only%s;
            SELECT set_config('application_name', ?, false), pg_backend_pid()
            """;

    /// What a connection test reports. PostgreSQL 9.5 or newer, `pg_stat_ssl`.
    static final String SERVER =
            """
            SELECT current_setting('server_version'),
                   coalesce((SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()), false),
                   pg_is_in_recovery()
            """;
}
