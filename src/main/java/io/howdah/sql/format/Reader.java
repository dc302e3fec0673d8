package io.howdah.sql.format;

import io.howdah.sql.TokenKind;
import io.howdah.sql.format.Node.Clause;
import io.howdah.sql.format.Node.Group;
import io.howdah.sql.format.Node.Item;
import io.howdah.sql.format.Node.Kind;
import io.howdah.sql.format.Node.Word;
import io.howdah.sql.format.Phrases.Context;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Groups a statement's tokens by brackets, clauses and lists. Any order of tokens can be read: what
/// fits nowhere is a word of the part in which it stands.
final class Reader {

    /// Deeper brackets are words like any other, so that no text exhausts the stack.
    private static final int DEEPEST = 100;

    private final List<Lexeme> lexemes;
    private final StatementStart start;
    private int at;
    private int depth;

    private Reader(List<Lexeme> lexemes) {
        this.lexemes = lexemes;
        start = new StatementStart(lexemes);
    }

    static List<Clause> read(List<Lexeme> lexemes) {
        return new Reader(lexemes).clauses(Kind.BRACKETS, true);
    }

    /// Up to the token that closes the part, exclusive; at top level, to the end.
    private List<Clause> clauses(Kind kind, boolean top) {
        var list = new ClauseList();
        var scope = new Scope(lexemes, top && depth == 0 ? start.context() : start.inside(at), at);
        if (kind == Kind.CASE) {
            scope = new Scope(lexemes, Context.CASE, at);
        }
        if (kind == Kind.ATOMIC) {
            list.begin(List.of(lexemes.get(at++)));
            list.begin(List.of());
            scope = new Scope(lexemes, start.inside(at), at);
        }
        while (at < lexemes.size()) {
            Lexeme lexeme = lexemes.get(at);
            if (!top && closes(kind, lexeme, scope)) {
                break;
            }
            int phrase = scope.phrase(at, list);
            if (phrase > 0) {
                list.begin(lexemes.subList(at, at + phrase));
                at += phrase;
            } else if (lexeme.is(",")) {
                list.comma(lexeme);
                at++;
            } else if (lexeme.is(";") || lexeme.is("\\;")) {
                list.semicolon(lexeme);
                at++;
                scope = new Scope(lexemes, start.inside(at), at);
            } else {
                list.add(node(lexeme, top));
            }
        }
        return list.end();
    }

    private boolean closes(Kind kind, Lexeme lexeme, Scope scope) {
        return switch (kind) {
            case BRACKETS -> lexeme.is(")") || lexeme.is("]");
            case CASE -> lexeme.is("END");
            case ATOMIC -> lexeme.is("END") && scope.beginsAt(at);
        };
    }

    private Node node(Lexeme lexeme, boolean top) {
        int place = at++;
        Kind kind = kind(lexeme, place);
        if (kind == null || depth == DEEPEST) {
            return new Word(lexeme);
        }
        depth++;
        List<Clause> clauses = clauses(kind, false);
        depth--;
        Lexeme close = at < lexemes.size() ? lexemes.get(at++) : null;
        long width = (long) lexeme.width() + ClauseList.width(clauses);
        if (!clauses.isEmpty()) {
            width += clauses.getFirst().first().space();
        }
        width += close == null ? 0 : close.width() + close.space();
        boolean columns = top && start.listsColumns(place) && clauses.size() == 1;
        boolean broken =
                columns
                        && clauses.getFirst().items().size() > 1
                        && !clauses.getFirst().items().stream().allMatch(Item::isPlain);
        return new Group(
                kind,
                lexeme,
                broken ? List.of(clauses.getFirst().broken()) : clauses,
                close,
                broken || kind == Kind.ATOMIC ? Node.NEVER : ClauseList.capped(width));
    }

    private @Nullable Kind kind(Lexeme lexeme, int place) {
        if (lexeme.is("(") || lexeme.is("[")) {
            return Kind.BRACKETS;
        }
        if (lexeme.kind() != TokenKind.KEYWORD) {
            return null;
        }
        if (lexeme.is("CASE")) {
            return Kind.CASE;
        }
        return Phrases.matches(lexemes, place, List.of("BEGIN", "ATOMIC")) ? Kind.ATOMIC : null;
    }
}
