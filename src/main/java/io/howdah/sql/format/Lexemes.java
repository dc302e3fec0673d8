package io.howdah.sql.format;

import io.howdah.sql.Lexer;
import io.howdah.sql.TokenKind;
import io.howdah.sql.Tokens;
import io.howdah.sql.format.Lexeme.Comment;
import io.howdah.sql.format.Lexeme.Gap;
import java.util.ArrayList;
import java.util.List;

/// Reads a statement's tokens and hands each comment to a neighbour: to the token before when it
/// ends that token's line, else to the token behind.
final class Lexemes {

    private final String sql;
    private final Tokens tokens;
    private final List<Lexeme> lexemes = new ArrayList<>();
    private final List<Comment> pending = new ArrayList<>();
    private Gap gap = Gap.NONE;

    private Lexemes(String sql, Lexer lexer) {
        this.sql = sql;
        tokens = lexer.lex(sql);
    }

    static List<Lexeme> of(String sql, Lexer lexer) {
        return new Lexemes(sql, lexer).read();
    }

    private List<Lexeme> read() {
        for (int i = 0; i < tokens.size(); i++) {
            String text = tokens.text(i, sql);
            switch (tokens.kind(i)) {
                case WHITESPACE -> space(text);
                case LINE_COMMENT, BLOCK_COMMENT -> comment(i, text.stripTrailing());
                default -> token(tokens.kind(i), text);
            }
        }
        if (!pending.isEmpty() && !lexemes.isEmpty()) {
            Lexeme last = lexemes.removeLast();
            var all = new ArrayList<>(last.after());
            all.addAll(pending);
            lexemes.add(last.followedBy(all));
        }
        return Spacing.applied(lexemes);
    }

    private void space(String text) {
        boolean lineEnd = text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0;
        if (lineEnd && !pending.isEmpty() && !lexemes.isEmpty() && gap != Gap.LINE_FEED) {
            lexemes.add(lexemes.removeLast().followedBy(pending));
            pending.clear();
        }
        gap = lineEnd || gap == Gap.LINE_FEED ? Gap.LINE_FEED : Gap.SPACE;
    }

    private void comment(int index, String text) {
        boolean ownLine =
                gap == Gap.LINE_FEED && (pending.isEmpty() || pending.getLast().endsLine());
        pending.add(new Comment(text, ownLine || lexemes.isEmpty(), endsLine(index)));
        gap = gap == Gap.NONE ? Gap.SPACE : gap;
    }

    private boolean endsLine(int comment) {
        int next = tokens.end(comment);
        while (next < sql.length() && " \t\f".indexOf(sql.charAt(next)) >= 0) {
            next++;
        }
        return next == sql.length() || sql.charAt(next) == '\n' || sql.charAt(next) == '\r';
    }

    private void token(TokenKind kind, String text) {
        lexemes.add(Lexeme.of(kind, text, gap, pending));
        pending.clear();
        gap = Gap.NONE;
    }
}
