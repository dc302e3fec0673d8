package io.howdah.sql.format;

import io.howdah.sql.Lexer;
import io.howdah.sql.ScriptItem;
import io.howdah.sql.Splitter;
import io.howdah.sql.TokenKind;
import io.howdah.sql.Tokens;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;

/// Formats the statements of a script and what lies between them: semicolons join their statement,
/// comments keep their line, and several empty lines become one.
final class ScriptLayout {

    private final String script;
    private final Lexer lexer;
    private final UnaryOperator<String> statement;
    private final StringBuilder out = new StringBuilder();
    private boolean lineIsTaken;

    ScriptLayout(String script, Lexer lexer, UnaryOperator<String> statement) {
        this.script = script;
        this.lexer = lexer;
        this.statement = statement;
    }

    String format() {
        List<ScriptItem> items =
                Splitter.split(script).stream()
                        .sorted(Comparator.comparingInt(ScriptItem::start))
                        .toList();
        int at = 0;
        boolean verbatim = false;
        for (ScriptItem item : items) {
            // A psql command within a statement is part of its text.
            if (item.start() >= at) {
                boolean command = item.kind() != ScriptItem.Kind.STATEMENT;
                between(script.substring(at, item.start()), verbatim || command);
                out.append(command ? item.text() : statement.apply(item.text()));
                lineIsTaken = !command && takesRestOfLine(item.text());
                at = item.end();
                verbatim = command;
            }
        }
        between(script.substring(at), verbatim);
        return out.isEmpty() ? "" : out.toString().stripTrailing() + "\n";
    }

    private void between(String gap, boolean verbatim) {
        if (verbatim) {
            out.append(gap);
            return;
        }
        Tokens tokens = lexer.lex(gap);
        int lineFeeds = out.isEmpty() ? 1 : 0;
        boolean ended = out.isEmpty();
        for (int i = 0; i < tokens.size(); i++) {
            String text = tokens.text(i, gap);
            if (tokens.kind(i) == TokenKind.WHITESPACE) {
                lineFeeds += (int) text.chars().filter(c -> c == '\n').count();
            } else {
                boolean comment = tokens.kind(i).isBlank();
                if (comment || (ended && lineFeeds > 0)) {
                    lines(lineFeeds);
                    out.append(out.isEmpty() || lineFeeds > 0 ? "" : " ");
                } else if (lineIsTaken) {
                    out.append('\n');
                }
                out.append(text.stripTrailing());
                ended |= !comment;
                lineIsTaken = takesRestOfLine(tokens.kind(i));
                lineFeeds = 0;
            }
        }
        if (!out.isEmpty() && (lineFeeds > 0 || !gap.isEmpty())) {
            lines(Math.max(1, lineFeeds));
        }
    }

    private void lines(int lineFeeds) {
        if (!out.isEmpty()) {
            out.append("\n".repeat(Math.min(2, lineFeeds)));
        }
    }

    private boolean takesRestOfLine(String sql) {
        Tokens tokens = lexer.lex(sql);
        return tokens.size() > 0 && takesRestOfLine(tokens.kind(tokens.size() - 1));
    }

    private static boolean takesRestOfLine(TokenKind kind) {
        return kind == TokenKind.LINE_COMMENT || kind == TokenKind.META_COMMAND;
    }
}
