package io.howdah.query;

import java.sql.SQLWarning;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLWarning;
import org.postgresql.util.ServerErrorMessage;

/// What the server tells besides results: RAISE NOTICE, warnings, VACUUM VERBOSE.
///
/// @param severity `NOTICE`, `WARNING`, `INFO`, … in the server's language
/// @param where the PL/pgSQL call stack, "" when there is none
public record Notice(
        String severity,
        String sqlState,
        String message,
        String detail,
        String hint,
        String where) {

    static Notice of(SQLWarning warning) {
        ServerErrorMessage told =
                warning instanceof PSQLWarning own ? own.getServerErrorMessage() : null;
        if (told == null) {
            return new Notice(
                    "WARNING", text(warning.getSQLState()), text(warning.getMessage()), "", "", "");
        }
        return new Notice(
                text(told.getSeverity()),
                text(told.getSQLState()),
                text(told.getMessage()),
                text(told.getDetail()),
                text(told.getHint()),
                text(told.getWhere()));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
