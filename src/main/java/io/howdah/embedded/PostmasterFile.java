package io.howdah.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What a running server says of itself in `postmaster.pid`. The lines are those of PostgreSQL's
/// `src/include/utils/pidfile.h`; lines that the server has not written yet are missing.
///
/// @param pid of the postmaster
/// @param started when the server was started, by the clock of then
/// @param port that it listens on, once it does
/// @param ready whether it accepts connections
record PostmasterFile(long pid, Instant started, Optional<Integer> port, boolean ready) {

    /// The clock may have been set between the start and now.
    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(1);

    /// Reads the file. Empty when there is none, or none that a server could have written.
    static Optional<PostmasterFile> read(Path file) throws IOException {
        List<String> lines;
        try {
            lines = Files.readAllLines(file, StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException stopped) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new PostmasterFile(
                            Long.parseLong(line(lines, 0)),
                            Instant.ofEpochSecond(Long.parseLong(line(lines, 2))),
                            Optional.of(line(lines, 3))
                                    .filter(port -> !port.isEmpty())
                                    .map(Integer::valueOf),
                            line(lines, 7).equals("ready")));
        } catch (NumberFormatException unfinished) {
            return Optional.empty();
        }
    }

    private static String line(List<String> lines, int index) {
        return index < lines.size() ? lines.get(index).strip() : "";
    }

    /// Whether the server of this file may still run. A process that is certainly another program, or
    /// that began later, has only inherited the number.
    boolean alive() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::mayBe).isPresent();
    }

    private boolean mayBe(ProcessHandle process) {
        boolean younger =
                process.info()
                        .startInstant()
                        .filter(began -> began.isAfter(started.plus(CLOCK_TOLERANCE)))
                        .isPresent();
        boolean another =
                process.info()
                        .command()
                        .filter(command -> !command.contains("postgres"))
                        .isPresent();
        return !younger && !another;
    }
}
