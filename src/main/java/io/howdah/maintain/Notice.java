package io.howdah.maintain;

import java.sql.SQLException;
import java.sql.SQLWarning;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLWarning;
import org.postgresql.util.ServerErrorMessage;

/// A message of the server.
///
/// @param text message, detail and hint, a line each
record Notice(String sqlState, String text) {
    private static final String NOT_AVAILABLE = "55P03";
    private static final String WARNING = "01000";

    static Notice of(SQLWarning warning) {
        ServerErrorMessage message =
                warning instanceof PSQLWarning server ? server.getServerErrorMessage() : null;
        String state = warning.getSQLState();
        return new Notice(state == null ? "" : state, text(message, warning.getMessage()));
    }

    static Notice of(SQLException error) {
        ServerErrorMessage message =
                error instanceof PSQLException server ? server.getServerErrorMessage() : null;
        String state = error.getSQLState();
        return new Notice(state == null ? "" : state, text(message, error.getMessage()));
    }

    private static String text(@Nullable ServerErrorMessage server, @Nullable String otherwise) {
        if (server == null || server.getMessage() == null) {
            return otherwise == null ? "" : otherwise;
        }
        StringBuilder text = new StringBuilder(server.getMessage());
        append(text, server.getDetail());
        append(text, server.getHint());
        return text.toString();
    }

    private static void append(StringBuilder text, @Nullable String line) {
        if (line != null && !line.isBlank()) {
            text.append('\n').append(line);
        }
    }

    /// The first line: what happened, without detail and hint.
    String sentence() {
        return text.lines().findFirst().orElse("");
    }

    /// The server went past a table because of somebody's lock.
    boolean isLockNotAvailable() {
        return sqlState.equals(NOT_AVAILABLE);
    }

    /// Anything from a mere remark to a table that was passed over for want of privileges.
    boolean isWarning() {
        return sqlState.equals(WARNING);
    }
}
