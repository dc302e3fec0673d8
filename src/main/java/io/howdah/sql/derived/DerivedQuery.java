package io.howdah.sql.derived;

import io.howdah.sql.Keywords;
import io.howdah.sql.Lexer;
import io.howdah.sql.StatementTraits;
import io.howdah.sql.TokenKind;
import io.howdah.sql.Tokens;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Another query around a query, so that the server sorts and filters its result: the query itself is not
/// touched and stands in FROM as it was written.
///
/// Its columns are known by name where every name is there once; else they get names of our own inside
/// and their names again outside.
public final class DerivedQuery {

    private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_]*");
    private static final Set<String> QUERIES = Set.of("SELECT", "VALUES", "TABLE");
    private static final String INDENT = "    ";

    private final String query;
    private final List<String> columns;
    private final boolean byName;
    private final boolean standardStrings;

    /// @param query a statement for which [#refusal] is empty
    /// @param columns the names of its result's columns
    /// @param standardStrings whether a backslash in a plain string is a backslash
    public DerivedQuery(String query, List<String> columns, boolean standardStrings) {
        this.query = query.strip();
        this.columns = List.copyOf(columns);
        this.standardStrings = standardStrings;
        byName = new HashSet<>(columns).size() == columns.size();
    }

    /// Why a statement cannot stand in FROM; empty when it can.
    public static Optional<String> refusal(String statement, boolean standardStrings) {
        StatementTraits traits = StatementTraits.of(statement);
        if (traits.modifiesData()) {
            return Optional.of("The statement changes data, so it is not run again.");
        } else if (!traits.returnsRows() || !QUERIES.contains(traits.command())) {
            return Optional.of("Only a query can be sorted and filtered by the server.");
        }
        Tokens tokens = new Lexer(standardStrings).lex(statement);
        int depth = 0;
        for (int i = 0; i < tokens.size(); i++) {
            switch (tokens.text(i, statement)) {
                case "(" -> depth++;
                case ")" -> depth--;
                case ";" -> depth = -1;
                default -> {}
            }
            if (depth < 0 || tokens.kind(i) == TokenKind.META_COMMAND) {
                return Optional.of("The text is more than one query.");
            }
        }
        return depth == 0
                ? Optional.empty()
                : Optional.of("The parentheses of the query do not match.");
    }

    /// What a condition calls a column of the query.
    public String column(int index) {
        return byName ? identifier(columns.get(index)) : "c" + (index + 1);
    }

    /// The whole query.
    ///
    /// @param conditions for WHERE, all of which must hold
    /// @param order terms for ORDER BY, the first one before all others
    public String text(List<String> conditions, List<String> order) {
        var text = new StringBuilder("SELECT ").append(outputs()).append("\nFROM (\n");
        // A line of its own: the query may end in a comment.
        text.append(query).append("\n) AS result").append(inputs());
        text.append(clause("\nWHERE ", "\n  AND ", conditions));
        return text.append(clause("\nORDER BY ", ", ", order)).toString();
    }

    private String outputs() {
        if (byName) {
            return "*";
        }
        return IntStream.range(0, columns.size())
                .mapToObj(i -> column(i) + " AS " + identifier(columns.get(i)))
                .collect(Collectors.joining(",\n" + INDENT, "\n" + INDENT, ""));
    }

    private String inputs() {
        return byName
                ? ""
                : IntStream.range(0, columns.size())
                        .mapToObj(this::column)
                        .collect(Collectors.joining(", ", " (", ")"));
    }

    private static String clause(String word, String separator, List<String> terms) {
        var joined = new StringJoiner(separator, word, "");
        joined.setEmptyValue("");
        terms.forEach(joined::add);
        return joined.toString();
    }

    /// A string literal; without a type, so that the server takes it for the other side's.
    public String literal(String value) {
        String quoted = "'" + value.replace("'", "''") + "'";
        return standardStrings || value.indexOf('\\') < 0
                ? quoted
                : "E" + quoted.replace("\\", "\\\\");
    }

    /// A literal pattern for LIKE that matches whatever contains the text, or begins with it.
    public String pattern(String text, boolean anywhere) {
        String escaped = text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        return literal((anywhere ? "%" : "") + escaped + "%");
    }

    static String identifier(String name) {
        int keyword = Keywords.find(name);
        boolean free = keyword == 0 || Keywords.category(keyword) == Keywords.Category.UNRESERVED;
        boolean plain = free && PLAIN.matcher(name).matches();
        return plain ? name : '"' + name.replace("\"", "\"\"") + '"';
    }
}
