package io.howdah.query.usage;

import io.howdah.sql.Lexer;
import io.howdah.sql.TokenKind;
import io.howdah.sql.Tokens;
import io.howdah.sql.names.Quoting;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The views, rules and functions that use an object. What the server records is taken from it; the
/// bodies of other functions are read for the name, so a variable of that name counts too.
public final class Usages {

    private Usages() {}

    /// Asks in two queries, however many objects there are. Blocks.
    public static List<Usage> read(Connection connection, Used used) throws SQLException {
        Map<String, Usage> found = new LinkedHashMap<>();
        try (PreparedStatement query = connection.prepareStatement(UsageQueries.RECORDED)) {
            query.setString(1, used.object());
            query.setBoolean(2, used.function());
            query.setString(3, used.member());
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    keep(found, row, used.member());
                }
            }
        }
        try (PreparedStatement query = connection.prepareStatement(UsageQueries.BODIES)) {
            query.setString(1, used.object());
            query.setString(2, used.member());
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    Set<String> names = names(row.getString(3));
                    boolean member = used.member().isEmpty() || names.contains(used.member());
                    if (member && names.contains(row.getString(4))) {
                        keep(found, row, used.member());
                    }
                }
            }
        }
        return List.copyOf(found.values());
    }

    private static void keep(Map<String, Usage> found, ResultSet row, String member)
            throws SQLException {
        String kind = row.getString(1);
        String name = row.getString(2);
        UsedLine line =
                UsedLine.in(row.getString(3), row.getString(4), member)
                        .within(row.getString(5), row.getString(3));
        found.putIfAbsent(kind + " " + name, new Usage(kind, name, line.number(), line.text()));
    }

    /// The names in a text, as the server would fold them.
    static Set<String> names(String body) {
        Tokens tokens = new Lexer(true).lex(body);
        Set<String> names = new LinkedHashSet<>();
        for (int i = 0; i < tokens.size(); i++) {
            name(tokens, i, body).ifPresent(names::add);
        }
        return names;
    }

    /// The name that a token is, as the server would fold it.
    static Optional<String> name(Tokens tokens, int i, String body) {
        TokenKind kind = tokens.kind(i);
        if (kind == TokenKind.QUOTED_IDENTIFIER) {
            return Optional.of(Quoting.unquoted(tokens.text(i, body)));
        }
        return kind == TokenKind.IDENTIFIER || kind == TokenKind.KEYWORD
                ? Optional.of(tokens.text(i, body).toLowerCase(Locale.ROOT))
                : Optional.empty();
    }
}
