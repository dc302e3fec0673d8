package io.howdah.store;

import java.util.List;

/// Every statement that this package sends to SQLite (3.35 or newer: `RETURNING`).
final class StoreQueries {

    private StoreQueries() {}

    static final String FORMAT = "PRAGMA user_version";
    static final String SET_FORMAT = "PRAGMA user_version = %d";
    static final String CHECK = "PRAGMA quick_check(1)";

    static final String CREATE_ROOMS =
            """
            CREATE TABLE IF NOT EXISTS room_version (
                room TEXT PRIMARY KEY,
                version INTEGER NOT NULL
            ) STRICT
            """;
    static final String ROOM_VERSION = "SELECT version FROM room_version WHERE room = ?";
    static final String SET_ROOM_VERSION =
            """
            INSERT INTO room_version (room, version) VALUES (?, ?)
            ON CONFLICT (room) DO UPDATE SET version = excluded.version
            """;

    static final String FIRST_TABLES =
            """
            CREATE TABLE setting (
                name TEXT PRIMARY KEY,
                value TEXT NOT NULL
            ) STRICT;
            CREATE TABLE process (
                id TEXT PRIMARY KEY,
                pid INTEGER NOT NULL,
                started INTEGER NOT NULL
            ) STRICT;
            CREATE TABLE draft (
                id TEXT PRIMARY KEY,
                owner TEXT NOT NULL,
                title TEXT NOT NULL,
                profile TEXT,
                database TEXT,
                file TEXT,
                text TEXT NOT NULL,
                caret INTEGER NOT NULL,
                scroll REAL NOT NULL,
                position INTEGER NOT NULL,
                updated INTEGER NOT NULL
            ) STRICT;
            CREATE TABLE workspace (
                owner TEXT PRIMARY KEY,
                state TEXT NOT NULL,
                updated INTEGER NOT NULL
            ) STRICT;
            CREATE TABLE history (
                id INTEGER PRIMARY KEY,
                text TEXT NOT NULL,
                length INTEGER NOT NULL,
                profile TEXT,
                database TEXT,
                started INTEGER NOT NULL,
                duration INTEGER NOT NULL,
                row_count INTEGER NOT NULL,
                outcome TEXT NOT NULL,
                error TEXT
            ) STRICT;
            CREATE INDEX history_size ON history (id, length);
            """;

    static final String PLAN_TABLE =
            """
            CREATE TABLE plan (
                id INTEGER PRIMARY KEY,
                fingerprint INTEGER NOT NULL,
                query TEXT NOT NULL,
                statement TEXT NOT NULL,
                profile TEXT,
                database TEXT,
                taken INTEGER NOT NULL,
                execution REAL,
                planning REAL,
                cost REAL,
                blocks INTEGER,
                shape INTEGER NOT NULL,
                digest INTEGER NOT NULL,
                size INTEGER NOT NULL,
                output BLOB NOT NULL
            ) STRICT;
            CREATE INDEX plan_query ON plan (fingerprint, digest);
            CREATE INDEX plan_size ON plan (id, size);
            """;

    private static final String DRAFT_UNDO =
            "ALTER TABLE draft ADD COLUMN undo TEXT NOT NULL DEFAULT ''";

    private static final String PARAMETER_TABLE =
            """
            CREATE TABLE parameter_value (
                fingerprint INTEGER NOT NULL,
                name TEXT NOT NULL,
                value TEXT,
                used INTEGER NOT NULL,
                PRIMARY KEY (fingerprint, name)
            ) STRICT;
            CREATE INDEX parameter_name ON parameter_value (name, used);
            CREATE INDEX parameter_used ON parameter_value (used);
            """;

    /// Values that were plain text go, and so do plans that may show values or passwords. `:x` is looked
    /// for where it is no cast.
    private static final String SEALED_VALUES =
            """
            INSERT INTO setting (name, value)
            SELECT 'store.rewrite', 'true'
            WHERE EXISTS (SELECT 1 FROM parameter_value) OR EXISTS (SELECT 1 FROM plan)
               OR EXISTS (SELECT 1 FROM history);
            DROP TABLE parameter_value;
            CREATE TABLE sealed_value (
                fingerprint INTEGER NOT NULL,
                name TEXT NOT NULL,
                sealed BLOB NOT NULL,
                used INTEGER NOT NULL,
                PRIMARY KEY (fingerprint, name)
            ) STRICT;
            CREATE INDEX sealed_value_name ON sealed_value (name, used);
            CREATE INDEX sealed_value_used ON sealed_value (used);
            DELETE FROM plan
            WHERE statement GLOB '*$[0-9]*'
               OR replace(statement, '::', '') GLOB '*:[A-Za-z_"'']*'
               OR statement LIKE '%passw%' OR statement LIKE '%pwd%' OR statement LIKE '%passphrase%'
               OR statement LIKE '%secret%' OR statement LIKE '%token%'
               OR statement LIKE '%api%key%' OR statement LIKE '%access%key%';
            """;

    static final List<String> STEPS =
            List.of(FIRST_TABLES, PLAN_TABLE, DRAFT_UNDO, PARAMETER_TABLE, SEALED_VALUES);

    /// Set while bytes of what a step removed may still lie in the file.
    static final String REWRITE = "store.rewrite";

    static final String VACUUM = "VACUUM";

    static final String EMPTY_LOG = "PRAGMA wal_checkpoint(TRUNCATE)";

    static final String SETTING = "SELECT value FROM setting WHERE name = ?";
    static final String SET_SETTING =
            """
            INSERT INTO setting (name, value) VALUES (?, ?)
            ON CONFLICT (name) DO UPDATE SET value = excluded.value
            """;
    static final String REMOVE_SETTING = "DELETE FROM setting WHERE name = ?";

    static final String PROCESSES = "SELECT id, pid, started FROM process";
    static final String ADD_PROCESS = "INSERT INTO process (id, pid, started) VALUES (?, ?, ?)";
    static final String REMOVE_PROCESS = "DELETE FROM process WHERE id = ?";

    static final String SAVE_DRAFT =
            """
            INSERT INTO draft (id, owner, title, profile, database, file, text, caret, scroll, position, undo, updated)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET owner = excluded.owner, title = excluded.title,
                profile = excluded.profile, database = excluded.database, file = excluded.file,
                text = excluded.text, caret = excluded.caret, scroll = excluded.scroll,
                position = excluded.position, undo = excluded.undo, updated = excluded.updated
            """;
    static final String DRAFTS =
            """
            SELECT id, title, profile, database, file, text, caret, scroll, position, undo
            FROM draft WHERE owner = ? ORDER BY position, updated, id
            """;
    static final String REMOVE_DRAFT = "DELETE FROM draft WHERE id = ?";
    static final String ADOPT_DRAFTS =
            "UPDATE draft SET owner = ? WHERE owner NOT IN (SELECT id FROM process)";

    static final String SAVE_WORKSPACE =
            """
            INSERT INTO workspace (owner, state, updated) VALUES (?, ?, ?)
            ON CONFLICT (owner) DO UPDATE SET state = excluded.state, updated = excluded.updated
            """;
    static final String ORPHANED_WORKSPACE =
            """
            SELECT state FROM workspace WHERE owner NOT IN (SELECT id FROM process)
            ORDER BY updated DESC LIMIT 1
            """;
    static final String NEWEST_WORKSPACE =
            "SELECT state FROM workspace ORDER BY updated DESC LIMIT 1";
    static final String REMOVE_ORPHANED_WORKSPACES =
            "DELETE FROM workspace WHERE owner NOT IN (SELECT id FROM process)";

    static final String ADD_HISTORY =
            """
            INSERT INTO history (text, length, profile, database, started, duration, row_count, outcome, error)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            RETURNING id
            """;
    static final String SEARCH_HISTORY =
            """
            SELECT id, text, profile, database, started, duration, row_count, outcome, error
            FROM history WHERE true %s ORDER BY id DESC LIMIT ?
            """;
    static final String HISTORY_WORD =
            " AND text || ' ' || coalesce(database, '') LIKE ? ESCAPE '\\'";
    static final String REMOVE_HISTORY = "DELETE FROM history WHERE id = ?";
    static final String CLEAR_HISTORY = "DELETE FROM history";
    static final String PRUNE_HISTORY =
            """
            DELETE FROM history WHERE id <= (
                SELECT max(id) FROM (
                    SELECT id,
                           row_number() OVER newest_first AS place,
                           sum(length) OVER newest_first AS total
                    FROM history
                    WINDOW newest_first AS (ORDER BY id DESC)
                ) WHERE place > 1 AND (place > ? OR total > ?))
            """;

    static final String PLAN_LIKE = "SELECT id FROM plan WHERE fingerprint = ? AND digest = ?";
    static final String ADD_PLAN =
            """
            INSERT INTO plan (fingerprint, query, statement, profile, database, taken,
                execution, planning, cost, blocks, shape, digest, size, output)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            RETURNING id
            """;
    static final String PLANS =
            """
            SELECT id, fingerprint, query, statement, profile, database, taken,
                execution, planning, cost, blocks, shape
            FROM plan WHERE fingerprint = ? ORDER BY taken DESC, id DESC LIMIT ?
            """;
    static final String PLANNED_QUERIES =
            """
            SELECT fingerprint, max(query), count(*), max(taken) AS last
            FROM plan GROUP BY fingerprint ORDER BY last DESC LIMIT ?
            """;
    static final String PLANNED_STATEMENTS =
            "SELECT statement, max(id) FROM plan GROUP BY statement";
    static final String PLAN_OUTPUT = "SELECT output FROM plan WHERE id = ?";
    static final String REMOVE_PLANS = "DELETE FROM plan WHERE fingerprint = ?";
    static final String PRUNE_PLANS =
            """
            DELETE FROM plan WHERE id <= (
                SELECT max(id) FROM (
                    SELECT id,
                           row_number() OVER newest_first AS place,
                           sum(size) OVER newest_first AS total
                    FROM plan
                    WINDOW newest_first AS (ORDER BY id DESC)
                ) WHERE place > 1 AND (place > ? OR total > ?))
            """;

    static final String PARAMETER_VALUE =
            """
            SELECT fingerprint, sealed FROM sealed_value
            WHERE name = ? AND (fingerprint = ? OR name NOT LIKE '$%')
            ORDER BY fingerprint = ? DESC, used DESC LIMIT 1
            """;
    static final String SET_PARAMETER_VALUE =
            """
            INSERT INTO sealed_value (fingerprint, name, sealed, used)
            VALUES (?, ?, ?, (SELECT coalesce(max(used), 0) + 1 FROM sealed_value))
            ON CONFLICT (fingerprint, name) DO UPDATE SET sealed = excluded.sealed, used = excluded.used
            """;
    static final String PRUNE_PARAMETER_VALUES =
            """
            DELETE FROM sealed_value
            WHERE used <= (SELECT max(used) FROM sealed_value) - ?
            """;
    static final String CLEAR_PARAMETER_VALUES = "DELETE FROM sealed_value";
}
