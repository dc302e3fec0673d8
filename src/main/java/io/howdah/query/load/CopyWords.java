package io.howdah.query.load;

import io.howdah.query.Notice;
import io.howdah.query.ServerError;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the server's messages say of the rows of a COPY.
final class CopyWords {

    /// Of the notice with which a server from 17 on tells of a row that it skipped
    /// (`CopyFrom` in the server's copyfrom.c).
    private static final Pattern SKIPPED =
            Pattern.compile("line (\\d+) for column \"(.*?)\"(?:: (.*))?", Pattern.DOTALL);

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private final LoadTarget target;

    CopyWords(LoadTarget target) {
        this.target = target;
    }

    /// A row that the server left out.
    ///
    /// @param line as the server counts, from 1
    record Skipped(long line, String reason) {}

    Optional<Skipped> skipped(Notice notice) {
        Matcher told = SKIPPED.matcher(notice.message());
        if (!told.find()) {
            return Optional.empty();
        }
        String column = told.group(2);
        String value = told.group(3);
        String type =
                target.columns().stream()
                        .filter(candidate -> candidate.name().equals(column))
                        .map(candidate -> " of type " + candidate.type())
                        .findFirst()
                        .orElse("");
        String reason =
                "Not a value for column \"%s\"%s: %s"
                        .formatted(column, type, value == null ? "NULL" : value);
        return Optional.of(new Skipped(Long.parseLong(told.group(1)), reason));
    }

    /// The line that an error is about, by the context that COPY tells in any language; -1 when it tells
    /// none.
    long line(ServerError error) {
        String name = "COPY " + target.table().name() + ", ";
        for (String context : error.where().split("\n")) {
            if (context.startsWith(name)) {
                Matcher line = NUMBER.matcher(context.substring(name.length()));
                return line.find() ? Long.parseLong(line.group()) : -1;
            }
        }
        return -1;
    }

    static String reason(ServerError error) {
        return error.detail().isEmpty() ? error.message() : error.message() + ": " + error.detail();
    }
}
