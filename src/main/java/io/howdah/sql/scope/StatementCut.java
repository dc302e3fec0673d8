package io.howdah.sql.scope;

import io.howdah.sql.TokenKind;
import java.util.List;
import java.util.Set;

/// Finds where the statement at the caret begins and ends: at semicolons, and where a semicolon is
/// missing, at an empty line with a word behind it that can only begin a statement.
final class StatementCut {

    private static final Set<String> QUERIES = Set.of("select", "values", "with");
    private static final Set<String> CHANGES = Set.of("insert", "update", "delete", "merge");

    private static final Set<String> OTHERS =
            Set.of(
                    "alter",
                    "begin",
                    "call",
                    "commit",
                    "copy",
                    "create",
                    "drop",
                    "explain",
                    "grant",
                    "refresh",
                    "reindex",
                    "revoke",
                    "rollback",
                    "truncate",
                    "vacuum");

    /// What a query may follow although a statement began before.
    private static final Set<String> LEADS_ON =
            Set.of(
                    "union",
                    "all",
                    "distinct",
                    "except",
                    "intersect",
                    "as",
                    "on",
                    "for",
                    "do",
                    "also",
                    "instead",
                    "before",
                    "after",
                    "or",
                    "of",
                    "explain",
                    "analyze",
                    "verbose",
                    "then",
                    "materialized",
                    "key",
                    "no");

    /// Words of PL/pgSQL behind which a statement begins.
    private static final Set<String> BLOCK_WORDS =
            Set.of("begin", "then", "else", "loop", "declare", "exception");

    private final List<Word> all;
    private final boolean inBody;
    private final int from;
    private final int to;
    private final int caret;

    StatementCut(List<Word> all, int caret, boolean inBody) {
        this.all = all;
        this.inBody = inBody;
        this.caret = caret;
        int start = caret;
        while (start > 0 && !ends(start - 1)) {
            start--;
        }
        int end = caret + 1;
        while (end < all.size() && !isMark(end, ";")) {
            end++;
        }
        int begin = start;
        for (int i = start + 1; i < end; i++) {
            if (begins(i, begin)) {
                if (i <= caret) {
                    begin = i;
                } else {
                    end = i;
                }
            }
        }
        from = begin;
        to = end;
    }

    List<Word> words() {
        return all.subList(from, to);
    }

    int caret() {
        return caret - from;
    }

    private boolean isMark(int index, String mark) {
        return all.get(index).isMark(mark);
    }

    private boolean ends(int index) {
        Word word = all.get(index);
        if (word.isMark(";")) {
            return true;
        }
        boolean caseWord = word.is("then") || word.is("else");
        // LOOP and EXCEPTION are key words of PL/pgSQL only.
        return inBody
                && word.kind() != TokenKind.QUOTED_IDENTIFIER
                && BLOCK_WORDS.contains(word.name())
                && !(caseWord && isInCase(index));
    }

    /// Whether THEN or ELSE belongs to a CASE of an expression.
    private boolean isInCase(int index) {
        int open = 0;
        for (int i = index - 1; i >= 0 && !isMark(i, ";"); i--) {
            if (all.get(i).is("end")) {
                open--;
            } else if (all.get(i).is("case")) {
                open++;
            }
        }
        return open > 0;
    }

    /// Whether a new statement begins here without a semicolon before it.
    private boolean begins(int index, int start) {
        Word word = all.get(index);
        boolean starter =
                QUERIES.contains(word.name())
                        || CHANGES.contains(word.name())
                        || OTHERS.contains(word.name());
        if (word.gap() != Word.Gap.BLANK_LINE || !word.isKeyword() || !starter) {
            return false;
        }
        Word before = all.get(index - 1);
        if (before.isMark("(") || before.isMark(",") || before.isOperator()) {
            return false;
        }
        if (before.isKeyword() && LEADS_ON.contains(before.name())) {
            return false;
        }
        return !continues(word, start, index);
    }

    /// Whether the statement that began at `start` still waits for this query.
    private boolean continues(Word word, int start, int index) {
        boolean query = QUERIES.contains(word.name());
        if (!query && !CHANGES.contains(word.name())) {
            return false;
        }
        boolean waits =
                switch (all.get(start).name()) {
                    case "with", "explain", "prepare", "declare" -> true;
                    case "insert", "create", "copy" -> query;
                    default -> false;
                };
        return waits && !hasVerb(start + 1, index);
    }

    /// Whether a query began in `[from, to)` outside of parentheses.
    private boolean hasVerb(int begin, int end) {
        int depth = 0;
        for (int i = begin; i < end; i++) {
            Word word = all.get(i);
            depth += word.isMark("(") ? 1 : word.isMark(")") ? -1 : 0;
            boolean query = QUERIES.contains(word.name()) && !word.is("with");
            boolean change = CHANGES.contains(word.name()) && !all.get(i - 1).is("or");
            if (depth <= 0 && word.isKeyword() && (query || change)) {
                return true;
            }
        }
        return false;
    }
}
