package io.howdah.query.proof;

import io.howdah.connect.Lease;
import io.howdah.sql.Lexer;
import io.howdah.sql.TokenKind;
import io.howdah.sql.Tokens;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A copy of one table in a schema of its own, inside a transaction that is rolled back. Making it
/// reads the table and stops nobody from writing, so an index can be built on it where the table itself
/// is in use.
final class ScratchCopy {

    /// The schema of the copy; it exists only inside the transaction.
    static final String SCHEMA = "howdah_proof";

    /// What a busy server can read and write beside its work.
    static final long MOST_BYTES = 2L << 30;

    // Quoted where SQL needs it, as the next one.
    private final String schema;
    private final String table;

    /// Whose values are copied: all but generated ones.
    private final String columns;

    private final String size;

    private ScratchCopy(ResultSet rows) throws SQLException {
        schema = rows.getString(1);
        table = rows.getString(2);
        columns = rows.getString(3);
        size = rows.getString(5);
    }

    /// A copy for this index, or the reason why there can be none. Blocks.
    static CopyChance of(Lease lease, Trial.Index index) throws SQLException {
        CopyChance chance = of(lease, index.table(), MOST_BYTES);
        return chance instanceof CopyChance.Copyable(ScratchCopy copy)
                        && copy.index(index).isEmpty()
                ? CopyChance.Refused.because(CopyObstacle.UNCLEAR)
                : chance;
    }

    /// @param written the table as it is written in SQL
    /// @param mostBytes what may be copied, without indexes
    static CopyChance of(Lease lease, String written, long mostBytes) throws SQLException {
        try (PreparedStatement query = lease.connection().prepareStatement(ProofQueries.COPYABLE)) {
            query.setLong(1, mostBytes);
            query.setString(2, written);
            try (ResultSet rows = query.executeQuery()) {
                if (!rows.next()) {
                    return CopyChance.Refused.because(CopyObstacle.MISSING, written);
                }
                String obstacle = rows.getString(7);
                return obstacle == null
                        ? new CopyChance.Copyable(new ScratchCopy(rows))
                        : CopyChance.Refused.because(
                                CopyObstacle.valueOf(obstacle),
                                written,
                                rows.getString(5),
                                rows.getString(6));
            }
        }
    }

    /// For people, such as `85 MB`.
    String size() {
        return size;
    }

    String name() {
        return schema + "." + table;
    }

    private String copy() {
        return SCHEMA + "." + table;
    }

    /// What makes the copy with its indexes and statistics, in order.
    List<String> statements(String searchPath) {
        return List.of(
                "CREATE SCHEMA " + SCHEMA,
                // Unlogged, so that nothing is written to the log and its replicas.
                "CREATE UNLOGGED TABLE %s (LIKE %s INCLUDING ALL)".formatted(copy(), name()),
                "INSERT INTO %s (%s) OVERRIDING SYSTEM VALUE SELECT %s FROM %s"
                        .formatted(copy(), columns, columns, name()),
                "ANALYZE " + copy(),
                "SET LOCAL search_path = "
                        + SCHEMA
                        + (searchPath.isEmpty() ? "" : ", " + searchPath));
    }

    /// CREATE INDEX on the copy. Nothing when the statement's target cannot be told for sure: it must
    /// never be built on the table itself.
    Optional<String> index(Trial.Index index) {
        String statement = index.statement();
        Tokens tokens = new Lexer(true).lex(statement);
        int on = next(tokens, statement, 0, "on");
        int from = on < 0 ? -1 : solid(tokens, on + 1);
        if (from >= 0 && tokens.text(from, statement).equalsIgnoreCase("only")) {
            from = solid(tokens, from + 1);
        }
        if (from < 0) {
            return Optional.empty();
        }
        int start = tokens.start(from);
        int end = start + index.table().length();
        boolean target =
                statement.startsWith(index.table(), start)
                        && (end == statement.length()
                                || " \t\r\n(".indexOf(statement.charAt(end)) >= 0);
        return target
                ? Optional.of(statement.substring(0, start) + copy() + statement.substring(end))
                : Optional.empty();
    }

    /// The first token from `at` that is this key word; names in quotes never are.
    private static int next(Tokens tokens, String text, int at, String word) {
        for (int i = at; i < tokens.size(); i++) {
            if (tokens.kind(i) == TokenKind.KEYWORD
                    && tokens.text(i, text).equalsIgnoreCase(word)) {
                return i;
            }
        }
        return -1;
    }

    private static int solid(Tokens tokens, int at) {
        for (int i = at; i < tokens.size(); i++) {
            if (!tokens.kind(i).isBlank()) {
                return i;
            }
        }
        return -1;
    }

    /// The query with the copy in the place of the table; a name without its schema finds the copy
    /// through the search path.
    String query(String query) {
        Tokens tokens = new Lexer(true).lex(query);
        List<Integer> words = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (!tokens.kind(i).isBlank()) {
                words.add(i);
            }
        }
        var text = new StringBuilder(query);
        for (int at = words.size() - 3; at >= 0; at--) {
            int first = words.get(at);
            boolean named =
                    is(query, tokens, first, schema)
                            && tokens.text(words.get(at + 1), query).equals(".")
                            && is(query, tokens, words.get(at + 2), table)
                            && (at == 0 || !tokens.text(words.get(at - 1), query).equals("."));
            if (named) {
                text.replace(tokens.start(first), tokens.end(first), SCHEMA);
            }
        }
        return text.toString();
    }

    private static boolean is(String query, Tokens tokens, int token, String name) {
        String word = tokens.text(token, query);
        boolean quoted = name.startsWith("\"") || word.startsWith("\"");
        return quoted ? unquoted(word).equals(unquoted(name)) : word.equalsIgnoreCase(name);
    }

    private static String unquoted(String word) {
        return word.startsWith("\"")
                ? word.substring(1, word.length() - 1).replace("\"\"", "\"")
                : word;
    }
}
