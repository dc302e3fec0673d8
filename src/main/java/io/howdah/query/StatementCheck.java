package io.howdah.query;

import io.howdah.connect.Lease;
import io.howdah.sql.JoinedStatements;
import io.howdah.sql.ScriptItem;
import io.howdah.sql.parameter.ParameterText;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Has the server read a statement without running it: it parses it and describes its result, in the
/// protocol's words Parse and Describe (manual, section 54.2.3), in a transaction of its own that is
/// rolled back.
///
/// The server looks names and types up, so that a wrong column is found as well as a wrong comma. For
/// that it takes the locks that the statement would begin with; it waits for them only a moment.
public final class StatementCheck {

    private static final Logger LOG = LoggerFactory.getLogger(StatementCheck.class);

    /// Lock not available, statement cancelled, parameter's type not found: they say nothing of the
    /// statement.
    private static final Set<String> NO_ANSWER = Set.of("55P03", "57014", "42P18");

    /// Nothing is there by that name: schema, table, column, function, type, cursor, statement.
    private static final Set<String> UNDEFINED =
            Set.of("3F000", "42P01", "42703", "42883", "42704", "34000", "26000");

    private StatementCheck() {}

    /// Checks over a lease that holds no open transaction. Blocks for about two seconds at most, while
    /// the server can be reached.
    ///
    /// @throws SQLException when the server cannot be reached
    public static Verdict check(Lease lease, ScriptItem statement) throws SQLException {
        return check(new Wire(lease.driver()), lease, statement);
    }

    /// Whether the error is that something does not exist, which another session may see otherwise.
    public static boolean isUndefined(ServerError error) {
        return UNDEFINED.contains(error.sqlState());
    }

    static Verdict check(Wire wire, Lease lease, ScriptItem statement) throws SQLException {
        boolean single =
                statement.kind() == ScriptItem.Kind.STATEMENT
                        && JoinedStatements.of(statement).size() == 1;
        ParameterText text = ParameterText.of(statement.text());
        boolean foreign = !text.labels().isEmpty() && !isPlain(statement.text(), text);
        if (!single || !text.isComplete() || foreign) {
            return new Verdict.Unknown();
        }
        wire.executeSimple(QueryQueries.CHECK, StatementCheck::ignore);
        try {
            return describe(wire, lease, text);
        } finally {
            if (!wire.isClosed()) {
                wire.execute(QueryQueries.ROLLBACK, StatementCheck::ignore);
            }
        }
    }

    /// Whether its parameters, if they are psql's, stand where a parameter may stand.
    private static boolean isPlain(String statement, ParameterText text) {
        return text.text().equals(statement) || ParameterText.takesParameters(statement);
    }

    private static Verdict describe(Wire wire, Lease lease, ParameterText text)
            throws SQLException {
        try {
            int[] types = wire.describe(text.text(), text.labels().size());
            return new Verdict.Accepted(names(lease, types));
        } catch (SQLException e) {
            if (wire.isClosed() || e.getSQLState() == null) {
                throw e;
            }
            return refused(ServerError.of(e, text.text(), 0), text);
        }
    }

    private static Verdict refused(ServerError error, ParameterText text) {
        boolean variable =
                error.position() >= 0
                        && (text.isVariable(error.position())
                                || text.isVariable(error.position() - 1));
        if (NO_ANSWER.contains(error.sqlState()) || variable) {
            LOG.debug("A check has no answer: {}", error.message());
            return new Verdict.Unknown();
        }
        return new Verdict.Refused(
                error.position() < 0 ? error : error.at(text.original(error.position())));
    }

    private static List<String> names(Lease lease, int[] types) throws SQLException {
        List<String> names = new ArrayList<>();
        for (int type : types) {
            long oid = Integer.toUnsignedLong(type);
            String builtIn = BuiltInTypes.name(oid, -1);
            names.add(builtIn == null ? ask(lease, oid) : builtIn);
        }
        return names;
    }

    private static String ask(Lease lease, long oid) throws SQLException {
        try (PreparedStatement query =
                lease.connection().prepareStatement(QueryQueries.TYPE_NAME)) {
            query.setInt(1, -1);
            query.setLong(2, oid);
            try (ResultSet rows = query.executeQuery()) {
                String name = rows.next() ? rows.getString(1) : null;
                return name == null ? "type " + oid : name;
            }
        }
    }

    private static void ignore(java.sql.SQLWarning warning) {
        LOG.trace("Told during a check: {}", warning.getMessage());
    }
}
