package io.howdah.query.usage;

import io.howdah.sql.Lexer;
import io.howdah.sql.TokenKind;
import io.howdah.sql.Tokens;
import io.howdah.sql.names.Quoting;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The views, rules and functions that use an object. What the server records is taken from it; the
/// bodies of other functions are read for the name, so a variable of that name counts too.
public final class Usages {

    private Usages() {}

    /// Asks in two queries, however many objects there are. Blocks.
    public static List<Usage> read(Connection connection, Used used) throws SQLException {
        Set<Usage> found = new LinkedHashSet<>();
        try (PreparedStatement query = connection.prepareStatement(UsageQueries.RECORDED)) {
            query.setString(1, used.object());
            query.setBoolean(2, used.function());
            query.setString(3, used.member());
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    found.add(new Usage(row.getString(1), row.getString(2)));
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
                        found.add(new Usage(row.getString(1), row.getString(2)));
                    }
                }
            }
        }
        return new ArrayList<>(found);
    }

    /// The names in a text, as the server would fold them.
    static Set<String> names(String body) {
        Tokens tokens = new Lexer(true).lex(body);
        Set<String> names = new LinkedHashSet<>();
        for (int i = 0; i < tokens.size(); i++) {
            TokenKind kind = tokens.kind(i);
            if (kind == TokenKind.QUOTED_IDENTIFIER) {
                names.add(Quoting.unquoted(tokens.text(i, body)));
            } else if (kind == TokenKind.IDENTIFIER || kind == TokenKind.KEYWORD) {
                names.add(tokens.text(i, body).toLowerCase(Locale.ROOT));
            }
        }
        return names;
    }
}
