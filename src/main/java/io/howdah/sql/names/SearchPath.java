package io.howdah.sql.names;

import io.howdah.sql.Lexer;
import io.howdah.sql.TokenKind;
import io.howdah.sql.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The schemas that the setting `search_path` names.
public final class SearchPath {

    private static final String OF_USER = "$user";
    private static final String CATALOG = "pg_catalog";

    private SearchPath() {}

    /// The schemas in which the server looks for bare names: those of the setting that exist, and
    /// `pg_catalog` first unless the setting places it.
    ///
    /// @param setting such as `"$user", public`
    /// @param role whose schema `$user` means
    public static List<String> of(String setting, String role, List<String> existing) {
        List<String> path = new ArrayList<>();
        Tokens tokens = new Lexer(true).lex(setting);
        for (int i = 0; i < tokens.size(); i++) {
            String name = name(tokens.kind(i), tokens.text(i, setting));
            String schema = name.equals(OF_USER) ? role : name;
            if (existing.contains(schema) && !path.contains(schema)) {
                path.add(schema);
            }
        }
        if (!path.contains(CATALOG)) {
            path.addFirst(CATALOG);
        }
        return List.copyOf(path);
    }

    private static String name(TokenKind kind, String text) {
        return switch (kind) {
            case QUOTED_IDENTIFIER -> Quoting.unquoted(text);
            case IDENTIFIER, KEYWORD -> text.toLowerCase(Locale.ROOT);
            default -> "";
        };
    }
}
