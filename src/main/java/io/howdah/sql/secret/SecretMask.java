package io.howdah.sql.secret;

import io.howdah.sql.Lexer;
import io.howdah.sql.TokenKind;
import io.howdah.sql.Tokens;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Puts [#MASK] in the place of the passwords that a text of SQL spells out: those of roles, of options
/// (`OPTIONS (password '…')`), of columns and settings with such a name, and those within connection
/// strings, also in the bodies of functions and in SQL that is a string itself.
///
/// A text that reads as no SQL is looked through in the same way and never refused.
public final class SecretMask {

    /// No server takes it for the password that it stands for.
    public static final String MASK = "********";

    private static final Pattern SECRET_NAME =
            Pattern.compile(
                    "(?i).*(?:password|passwd|passphrase|pwd|secret|api_?key|access_?key|token)\"?");

    /// What may stand between a name and its value.
    private static final Set<String> BETWEEN = Set.of("=", ":=", "=>", "TO", "to", "To");

    private static final Pattern IN_CONNECTION =
            Pattern.compile(
                    "(?i)(\\w*(?:password|passwd|pwd|secret)\\s*=\\s*)(?:''(?:[^']|\\\\')*''|'(?:[^'\\\\]|\\\\.)*'|[^\\s'\"&;)]+)");

    private static final Pattern IN_URL = Pattern.compile("(\\w://[^\\s:/@'\"]*:)[^\\s@'\"]+(@)");

    private static final Pattern IN_SQL = Pattern.compile("(?i)(\\bpassword\\s+)('+)(?:[^'])+('+)");

    private SecretMask() {}

    /// Whether something of that name is a password or the like.
    public static boolean isSecret(String name) {
        return SECRET_NAME.matcher(name).matches();
    }

    /// The text without the passwords in it; the same text when there are none.
    public static String masked(String sql) {
        Tokens tokens = new Lexer(true).lex(sql);
        var text = new StringBuilder(sql.length());
        boolean secret = false;
        for (int i = 0; i < tokens.size(); i++) {
            TokenKind kind = tokens.kind(i);
            String token = tokens.text(i, sql);
            boolean open = secret && kind == TokenKind.ERROR;
            if (kind.isString() || open) {
                text.append(secret ? "'" + MASK + "'" : inside(kind, token));
                secret = false;
            } else {
                text.append(kind.isBlank() ? within(token) : token);
                secret =
                        (kind.isBlank() || BETWEEN.contains(token))
                                ? secret
                                : isName(kind) && isSecret(token);
            }
        }
        return text.toString();
    }

    private static boolean isName(TokenKind kind) {
        return kind == TokenKind.KEYWORD
                || kind == TokenKind.IDENTIFIER
                || kind == TokenKind.QUOTED_IDENTIFIER;
    }

    private static String inside(TokenKind kind, String token) {
        if (kind != TokenKind.DOLLAR_STRING) {
            return within(token);
        }
        int tag = token.indexOf('$', 1) + 1;
        int end = token.length() - tag;
        return end < tag
                ? token
                : token.substring(0, tag)
                        + masked(token.substring(tag, end))
                        + token.substring(end);
    }

    /// Connection strings, and SQL that is put together.
    private static String within(String words) {
        String connection = IN_CONNECTION.matcher(words).replaceAll("$1" + quoted());
        String url = IN_URL.matcher(connection).replaceAll("$1" + quoted() + "$2");
        return IN_SQL.matcher(url).replaceAll("$1$2" + quoted() + "$3");
    }

    private static String quoted() {
        return Matcher.quoteReplacement(MASK);
    }
}
