/// How the tables of a database are doing, work on them now, and jobs that do it on a schedule.
///
/// Start reading at [MaintenanceViewModel].
@NullMarked
package io.howdah.ui.maintenance;

import org.jspecify.annotations.NullMarked;
