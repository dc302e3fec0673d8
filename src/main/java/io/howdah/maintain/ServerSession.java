package io.howdah.maintain;

import java.time.Instant;

/// A server process, told apart from a later one that got the same number.
///
/// @param pid as `pg_stat_activity` lists it
/// @param started `backend_start`, in microseconds
/// @param applicationName names the job and the run
public record ServerSession(int pid, Instant started, String applicationName) {}
