/// Maintenance of a PostgreSQL server: the health of its tables, runs of VACUUM and ANALYZE with
/// live progress and a verified outcome, and jobs that run them on a schedule.
///
/// Start reading at [MaintenanceRun] for one run, [JobScheduler] for jobs, [TableHealthReader] for
/// the numbers. Uses `store` for jobs and history, `connect` for sessions and
/// `maintain.schedule` for due times; never imports JavaFX. SQL for PostgreSQL is in
/// [MaintainQueries], SQL for the store in [JobQueries].
@NullMarked
package io.howdah.maintain;

import org.jspecify.annotations.NullMarked;
