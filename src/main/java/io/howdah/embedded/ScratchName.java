package io.howdah.embedded;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The name of a scratch database, which says whose it is: `howdah_scratch_<pid>_<start>_<number>`.
/// The start of the owner's process, in seconds since 1970, tells it from a later process that was
/// given the same number.
///
/// @param pid of the owner
/// @param started start of the owner's process, in seconds since 1970
/// @param number unique in the owner
record ScratchName(long pid, long started, int number) {

    static final String PREFIX = "howdah_scratch_";

    private static final Pattern SHAPE = Pattern.compile(PREFIX + "(\\d+)_(\\d+)_(\\d+)");

    /// Two readings of a start may differ where the system only counts from its own boot.
    private static final Duration TOLERANCE = Duration.ofSeconds(3);

    /// A name of this process.
    static ScratchName own(int number) {
        ProcessHandle self = ProcessHandle.current();
        return new ScratchName(
                self.pid(), startOf(self).orElse(Instant.EPOCH).getEpochSecond(), number);
    }

    /// Empty when the database is not a scratch database.
    static Optional<ScratchName> parse(String database) {
        Matcher matcher = SHAPE.matcher(database);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new ScratchName(
                            Long.parseLong(matcher.group(1)),
                            Long.parseLong(matcher.group(2)),
                            Integer.parseInt(matcher.group(3))));
        } catch (NumberFormatException tooLong) {
            return Optional.empty();
        }
    }

    /// Whether the process that made the database still runs.
    boolean ownerLives() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(this::sameStart)
                .isPresent();
    }

    private boolean sameStart(ProcessHandle process) {
        Optional<Instant> start = startOf(process);
        if (start.isEmpty()) {
            // Unknown: rather keep a database too long than take it from somebody.
            return true;
        }
        Duration apart = Duration.between(Instant.ofEpochSecond(started), start.get()).abs();
        return apart.compareTo(TOLERANCE) <= 0;
    }

    private static Optional<Instant> startOf(ProcessHandle process) {
        return process.info().startInstant();
    }

    @Override
    public String toString() {
        return PREFIX + pid + "_" + started + "_" + number;
    }
}
