/// When a job is due: cron expressions with the rules of Vixie cron, right across daylight-saving
/// changes, and the policies for firings that a gap or a sleeping machine swallowed.
///
/// Pure: no I/O, no threads, no clock; the caller passes the time. Start at [CronExpression], which
/// is the grammar and the calendar, then [JobSchedule], which adds the zone and the policies.
@NullMarked
package io.howdah.maintain.schedule;

import org.jspecify.annotations.NullMarked;
