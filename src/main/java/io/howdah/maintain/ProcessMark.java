package io.howdah.maintain;

import java.time.Duration;
import java.time.Instant;

/// A process of this machine, told apart from a later one that got the same number.
record ProcessMark(long pid, long startedMillis) {
    /// The system's start times move a little when its clock is corrected.
    private static final Duration TOLERANCE = Duration.ofSeconds(5);

    static ProcessMark current() {
        return of(ProcessHandle.current());
    }

    private static ProcessMark of(ProcessHandle process) {
        return new ProcessMark(
                process.pid(), process.info().startInstant().orElse(Instant.EPOCH).toEpochMilli());
    }

    boolean isAlive() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).map(this::isSame).orElse(false);
    }

    private boolean isSame(ProcessHandle process) {
        long apart = Math.abs(of(process).startedMillis - startedMillis);
        return apart < TOLERANCE.toMillis();
    }
}
