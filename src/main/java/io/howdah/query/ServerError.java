package io.howdah.query;

import io.howdah.connect.ConnectionFailedException;
import io.howdah.connect.ConnectionProblem;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/// Why a statement failed, in the server's words. Texts that the server left out are "".
///
/// @param position offset in the script of the character that the error is about, in UTF-16 units; -1
///     when the server names none
/// @param where the PL/pgSQL call stack and the like
/// @param object schema, table, column, type and constraint that the error names
public record ServerError(
        String sqlState,
        String message,
        String detail,
        String hint,
        int position,
        String where,
        NamedObject object) {

    /// The objects by name, "" for each that the error does not name.
    public record NamedObject(
            String schema, String table, String column, String type, String constraint) {

        static final NamedObject NONE = new NamedObject("", "", "", "", "");
    }

    /// An error of Howdah's own making.
    public static ServerError of(String message, int position) {
        return new ServerError("", message, "", "", position, "", NamedObject.NONE);
    }

    /// The same error about another place.
    public ServerError at(int place) {
        return new ServerError(sqlState, message, detail, hint, place, where, object);
    }

    /// There is no connection.
    static ServerError ofConnection(SQLException e) {
        if (!(e instanceof ConnectionFailedException failure)) {
            return of(e, "", 0);
        }
        ConnectionProblem problem = failure.problem();
        return new ServerError(
                text(problem.sqlState()),
                problem.sentence(),
                problem.details(),
                problem.advice(),
                -1,
                "",
                NamedObject.NONE);
    }

    /// @param sent the text that the server got
    /// @param start where that text starts in the script
    static ServerError of(SQLException e, String sent, int start) {
        ServerErrorMessage told =
                e instanceof PSQLException driver ? driver.getServerErrorMessage() : null;
        if (told == null) {
            return new ServerError(
                    text(e.getSQLState()), told(e), "", "", -1, "", NamedObject.NONE);
        }
        return new ServerError(
                text(told.getSQLState()),
                text(told.getMessage()),
                text(told.getDetail()),
                text(told.getHint()),
                position(told.getPosition(), sent, start),
                text(told.getWhere()),
                new NamedObject(
                        text(told.getSchema()),
                        text(told.getTable()),
                        text(told.getColumn()),
                        text(told.getDatatype()),
                        text(told.getConstraint())));
    }

    /// The driver's own sentence with the reason behind it.
    private static String told(SQLException e) {
        Throwable cause = e.getCause();
        String reason = cause == null || cause.getMessage() == null ? "" : " " + cause.getMessage();
        return text(e.getMessage()) + reason;
    }

    /// The server counts characters from 1.
    private static int position(int told, String sent, int start) {
        if (told <= 0 || told - 1 > sent.codePointCount(0, sent.length())) {
            return -1;
        }
        return start + sent.offsetByCodePoints(0, told - 1);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
