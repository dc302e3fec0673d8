package io.howdah.embedded.bazaar;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;

/// Writes rows in the text format of `COPY` (PostgreSQL manual, "COPY", section "File Formats"): one
/// call for each column in order, then [#end].
final class CopyRows {

    private static final int CHUNK = 1 << 16;

    private final CopyIn copy;
    private final LongConsumer written;
    private final StringBuilder buffer = new StringBuilder(CHUNK + 4096);
    private boolean first = true;
    private long rows;

    /// @param written told the number of rows of each chunk that has been sent
    CopyRows(CopyIn copy, LongConsumer written) {
        this.copy = copy;
        this.written = written;
    }

    CopyRows text(@Nullable String value) {
        separate();
        if (value == null) {
            buffer.append("\\N");
            return this;
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> buffer.append("\\\\");
                case '\t' -> buffer.append("\\t");
                case '\n' -> buffer.append("\\n");
                case '\r' -> buffer.append("\\r");
                default -> buffer.append(c);
            }
        }
        return this;
    }

    CopyRows number(long value) {
        separate();
        buffer.append(value);
        return this;
    }

    CopyRows nothing() {
        return text(null);
    }

    CopyRows flag(boolean value) {
        separate();
        buffer.append(value ? 't' : 'f');
        return this;
    }

    /// An amount of money.
    CopyRows cents(long cents) {
        separate();
        buffer.append(cents / 100).append('.');
        two((int) (cents % 100));
        return this;
    }

    CopyRows date(LocalDate date) {
        separate();
        buffer.append(date);
        return this;
    }

    /// @param epochSecond seconds since 1970 UTC
    CopyRows time(long epochSecond) {
        separate();
        moment(epochSecond);
        buffer.append("+00");
        return this;
    }

    private void moment(long epochSecond) {
        LocalDateTime time = LocalDateTime.ofEpochSecond(epochSecond, 0, ZoneOffset.UTC);
        buffer.append(time.getYear()).append('-');
        two(time.getMonthValue());
        buffer.append('-');
        two(time.getDayOfMonth());
        buffer.append(' ');
        two(time.getHour());
        buffer.append(':');
        two(time.getMinute());
        buffer.append(':');
        two(time.getSecond());
    }

    private void two(int number) {
        if (number < 10) {
            buffer.append('0');
        }
        buffer.append(number);
    }

    private void separate() {
        if (!first) {
            buffer.append('\t');
        }
        first = false;
    }

    void end() throws SQLException {
        buffer.append('\n');
        first = true;
        rows++;
        if (buffer.length() >= CHUNK) {
            flush();
        }
    }

    /// Sends what has been collected.
    void flush() throws SQLException {
        byte[] bytes = buffer.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        buffer.setLength(0);
        written.accept(rows);
        rows = 0;
    }
}
