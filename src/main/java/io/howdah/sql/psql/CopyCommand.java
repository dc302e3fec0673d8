package io.howdah.sql.psql;

import io.howdah.sql.Lexer;
import io.howdah.sql.TokenKind;
import io.howdah.sql.Tokens;
import java.util.Locale;
import java.util.Optional;

/// psql's `\copy`: COPY whose file is the client's.
///
/// @param sql the COPY that the server gets, from STDIN or to STDOUT
/// @param reads whether the server reads
/// @param file nothing for the script's own lines and for the script's output
public record CopyCommand(String sql, boolean reads, Optional<String> file) {

    private static final String PROGRAM = "program";

    /// @param arguments what follows `\copy`
    public static CopyCommand parse(String arguments) throws PsqlException {
        Tokens tokens = new Lexer(true).lex(arguments);
        int depth = 0;
        for (int i = 0; i < tokens.size(); i++) {
            String word = tokens.text(i, arguments).toLowerCase(Locale.ROOT);
            depth += word.equals("(") ? 1 : word.equals(")") ? -1 : 0;
            boolean direction = word.equals("from") || word.equals("to");
            if (depth == 0 && direction && tokens.kind(i) == TokenKind.KEYWORD && i > 0) {
                return parse(arguments, tokens.start(i), tokens.end(i), word.equals("from"));
            }
        }
        throw new PsqlException("\\copy needs a table or a query, then FROM or TO and a file.");
    }

    private static CopyCommand parse(String arguments, int keyword, int end, boolean reads)
            throws PsqlException {
        int start = end;
        while (start < arguments.length() && Character.isWhitespace(arguments.charAt(start))) {
            start++;
        }
        var name = new StringBuilder();
        int behind = fileEnd(arguments, start, name);
        boolean quoted = start < behind && arguments.charAt(start) == '\'';
        String place = name.toString();
        String word = quoted ? "" : place.toLowerCase(Locale.ROOT);
        if (place.isEmpty()) {
            throw new PsqlException("\\copy names no file.");
        }
        if (word.equals(PROGRAM)) {
            throw new PsqlException("\\copy runs no programs; name a file.");
        }
        boolean own = word.equals("stdin") || word.equals("stdout");
        if (word.equals("pstdin") || word.equals("pstdout")) {
            throw new PsqlException("\\copy knows no %s here; name a file.".formatted(word));
        }
        String sql =
                "COPY %s%s%s"
                        .formatted(
                                arguments.substring(0, keyword).strip(),
                                reads ? " FROM STDIN" : " TO STDOUT",
                                withoutSemicolon(arguments.substring(behind)));
        return new CopyCommand(sql, reads, own ? Optional.empty() : Optional.of(place));
    }

    /// Offset behind the file's name, which is a word or stands in single quotes.
    private static int fileEnd(String arguments, int start, StringBuilder name)
            throws PsqlException {
        int at = start;
        if (at < arguments.length() && arguments.charAt(at) == '\'') {
            for (at++; at < arguments.length(); at++) {
                if (arguments.charAt(at) == '\'') {
                    if (at + 1 >= arguments.length() || arguments.charAt(at + 1) != '\'') {
                        return at + 1;
                    }
                    at++;
                }
                name.append(arguments.charAt(at));
            }
            throw new PsqlException("A quote is not closed: " + arguments.substring(start));
        }
        while (at < arguments.length() && !Character.isWhitespace(arguments.charAt(at))) {
            name.append(arguments.charAt(at++));
        }
        int semicolon = name.length() - 1;
        if (semicolon > 0 && name.charAt(semicolon) == ';' && at == arguments.length()) {
            name.setLength(semicolon);
        }
        return at;
    }

    private static String withoutSemicolon(String options) {
        String text = options.strip();
        return text.endsWith(";")
                ? " " + text.substring(0, text.length() - 1).strip()
                : text.isEmpty() ? "" : " " + text;
    }
}
