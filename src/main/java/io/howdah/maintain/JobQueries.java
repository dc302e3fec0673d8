package io.howdah.maintain;

import io.howdah.store.StoreSchema;
import java.util.List;

/// Every statement that this package sends to the store (SQLite).
final class JobQueries {
    static final String DUE_TABLE = "maintenance_due";

    private JobQueries() {}

    /// The due table has the columns that db-scheduler asks for; its timestamps are milliseconds
    /// since 1970. At most one run of a job is going on, in all processes together.
    private static final String FIRST_TABLES =
            """
            CREATE TABLE maintenance_job (
                id TEXT PRIMARY KEY,
                name TEXT NOT NULL COLLATE NOCASE UNIQUE,
                definition TEXT NOT NULL,
                enabled INTEGER NOT NULL
            ) STRICT;
            CREATE TABLE maintenance_run (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                job TEXT,
                title TEXT NOT NULL,
                work TEXT NOT NULL,
                cause TEXT NOT NULL,
                started INTEGER NOT NULL,
                duration INTEGER,
                outcome TEXT NOT NULL,
                sentence TEXT NOT NULL,
                tables TEXT NOT NULL,
                notices TEXT NOT NULL,
                process INTEGER NOT NULL,
                process_started INTEGER NOT NULL,
                session TEXT
            ) STRICT;
            CREATE UNIQUE INDEX maintenance_run_going_on ON maintenance_run (job) WHERE outcome = 'RUNNING';
            CREATE INDEX maintenance_run_of_job ON maintenance_run (job, id);
            CREATE TABLE maintenance_due (
                task_name TEXT NOT NULL,
                task_instance TEXT NOT NULL,
                task_data BLOB,
                execution_time INTEGER NOT NULL,
                picked INTEGER NOT NULL,
                picked_by TEXT,
                last_success INTEGER,
                last_failure INTEGER,
                consecutive_failures INTEGER,
                last_heartbeat INTEGER,
                version INTEGER NOT NULL,
                priority INTEGER,
                PRIMARY KEY (task_name, task_instance)
            ) STRICT;
            CREATE INDEX maintenance_due_time ON maintenance_due (execution_time);
            """;

    static final StoreSchema TABLES = new StoreSchema("maintain", List.of(FIRST_TABLES));

    static final String JOBS =
            "SELECT id, name, definition, enabled FROM maintenance_job ORDER BY name";
    static final String JOB =
            "SELECT id, name, definition, enabled FROM maintenance_job WHERE id = ?";
    static final String SAVE_JOB =
            """
            INSERT INTO maintenance_job (id, name, definition, enabled) VALUES (?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET name = excluded.name, definition = excluded.definition,
                enabled = excluded.enabled
            """;
    static final String REMOVE_JOB = "DELETE FROM maintenance_job WHERE id = ?";

    static final String BEGIN_RUN =
            """
            INSERT INTO maintenance_run
                (job, title, work, cause, started, outcome, sentence, tables, notices, process, process_started)
            VALUES (?, ?, ?, ?, ?, 'RUNNING', '', '[]', '', ?, ?)
            ON CONFLICT DO NOTHING
            RETURNING id
            """;
    static final String RUN_SESSION = "UPDATE maintenance_run SET session = ? WHERE id = ?";
    static final String END_RUN =
            """
            UPDATE maintenance_run
            SET duration = ?, outcome = ?, sentence = ?, tables = ?, notices = ?
            WHERE id = ?
            """;
    static final String ADD_SKIPPED =
            """
            INSERT INTO maintenance_run
                (job, title, work, cause, started, duration, outcome, sentence, tables, notices, process, process_started)
            VALUES (?, ?, ?, ?, ?, 0, 'SKIPPED', ?, '[]', '', 0, 0)
            """;
    static final String GOING_ON =
            "SELECT id, process, process_started, session FROM maintenance_run WHERE outcome = 'RUNNING'";
    static final String LOSE_RUN =
            "UPDATE maintenance_run SET outcome = 'UNKNOWN', sentence = ? WHERE id = ? AND outcome = 'RUNNING'";

    private static final String RUNS =
            """
            SELECT id, job, title, work, cause, started, duration, outcome, sentence, tables, notices
            FROM maintenance_run
            """;
    static final String RUN = RUNS + "WHERE id = ?";
    static final String NEWEST_RUNS = RUNS + "ORDER BY id DESC LIMIT ?";
    static final String NEWEST_RUNS_OF_JOB = RUNS + "WHERE job = ? ORDER BY id DESC LIMIT ?";
    static final String SESSION = "SELECT session FROM maintenance_run WHERE id = ?";

    /// Keeps the newest runs of each job, and of the work without a job.
    static final String PRUNE_RUNS =
            """
            DELETE FROM maintenance_run WHERE outcome <> 'RUNNING' AND id IN (
                SELECT id FROM maintenance_run WHERE job IS ? ORDER BY id DESC LIMIT -1 OFFSET ?)
            """;
}
