package io.howdah.sql.scope;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The words of a statement, with the parentheses and brackets paired as far as they can be.
///
/// A parenthesis that nobody closed yet ends at the first word that cannot stand in it: `SELECT count(|
/// FROM orders` keeps its FROM.
public final class Words {

    private static final Word NONE =
            new Word(io.howdah.sql.TokenKind.WHITESPACE, "", "", 0, 0, Word.Gap.SPACE);

    private static final Set<String> ENDS_CALL =
            Set.of("from", "where", "group", "having", "limit", "union", "intersect", "except");

    /// What takes FROM or WHERE in its parentheses.
    private static final Set<String> TAKES_CLAUSES =
            Set.of("extract", "substring", "trim", "overlay", "position", "filter", "exists");

    private final List<Word> words;
    private final int caret;

    /// Where the user is at work: what is open there may be closed by what stands behind.
    private final int work;

    /// Index of the other half of each pair; the end for what is never closed; 0 elsewhere.
    private final int[] partners;

    /// Index of the parenthesis around each word, -1 at top level.
    private final int[] around;

    Words(List<Word> words, int caret) {
        this(words, caret, caret);
    }

    private Words(List<Word> words, int caret, int work) {
        this.words = List.copyOf(words);
        this.caret = caret;
        this.work = work;
        partners = new int[words.size()];
        around = new int[words.size()];
        pair();
    }

    /// The words as they are written, with nothing left out at the caret.
    static Words written(List<Word> all) {
        Words plain = new Words(all, -1);
        for (int i = 0; i < all.size(); i++) {
            if (plain.isOpen(i) && plain.close(i) == all.size()) {
                return new Words(all, -1, i + 1);
            }
        }
        return plain;
    }

    private void pair() {
        Set<Integer> left = pair(Set.of());
        left.removeIf(index -> !isOpenCall(index));
        if (!left.isEmpty()) {
            pair(left);
        }
    }

    /// Pairs all, and returns what is never closed.
    ///
    /// @param forgotten what was left open before the caret: it ends at the first word that cannot stand in
    ///     it, wherever that is
    private Set<Integer> pair(Set<Integer> forgotten) {
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            if (endsCall(i)) {
                while (!open.isEmpty()
                        && isOpenCall(open.peek())
                        && (i > work || forgotten.contains(open.peek()))) {
                    partners[open.pop()] = i;
                }
            }
            if (word.isMark(")") || word.isMark("]")) {
                if (!open.isEmpty()) {
                    partners[i] = open.peek();
                    partners[open.pop()] = i;
                }
            }
            around[i] = open.isEmpty() ? -1 : open.peek();
            if (word.isMark("(") || word.isMark("[")) {
                open.push(i);
            }
        }
        open.forEach(index -> partners[index] = words.size());
        return new HashSet<>(open);
    }

    private boolean endsCall(int index) {
        Word word = get(index);
        boolean compares = word.is("from") && is(index - 1, "distinct") && index > 1;
        return word.isKeyword()
                && ENDS_CALL.contains(word.name())
                && !(compares && (is(index - 2, "is") || is(index - 2, "not")));
    }

    /// Whether a call's or list's parenthesis before the caret is still open.
    private boolean isOpenCall(int open) {
        return open < work
                && !startsQuery(open + 1)
                && !TAKES_CLAUSES.contains(get(open - 1).name());
    }

    /// Whether a query begins here, maybe in parentheses.
    public boolean startsQuery(int index) {
        int at = index;
        while (get(at).isMark("(")) {
            at++;
        }
        Word word = get(at);
        return word.is("select")
                || word.is("with")
                || word.is("values")
                || word.is("insert")
                || word.is("update")
                || word.is("delete")
                || word.is("merge")
                || (word.is("table") && get(at + 1).isName());
    }

    public int size() {
        return words.size();
    }

    /// Index of the word at the caret, -1 when no word counts as one that is being typed.
    public int caret() {
        return caret;
    }

    /// The word; one of no kind before the first and behind the last.
    public Word get(int index) {
        return index < 0 || index >= words.size() ? NONE : words.get(index);
    }

    public boolean is(int index, String keyword) {
        return get(index).is(keyword);
    }

    public boolean isMark(int index, String mark) {
        return get(index).isMark(mark);
    }

    /// Whether these key words stand here.
    public boolean matches(int index, String... keywords) {
        for (int i = 0; i < keywords.length; i++) {
            if (!is(index + i, keywords[i])) {
                return false;
            }
        }
        return true;
    }

    public boolean isOpen(int index) {
        return isMark(index, "(") || isMark(index, "[");
    }

    /// Index of what closes the parenthesis at `open`: of `)`, or of what cannot stand in it.
    public int close(int open) {
        return partners[open];
    }

    /// Index behind the word, or behind the pair when a parenthesis opens here.
    public int next(int index) {
        if (!isOpen(index)) {
            return index + 1;
        }
        int close = close(index);
        return isMark(close, ")") || isMark(close, "]") ? close + 1 : Math.max(close, index + 1);
    }

    /// Index of the parenthesis around the word, -1 for none.
    public int around(int index) {
        return index < 0 || index >= around.length ? -1 : around[index];
    }

    /// Index of the first of these key words in `[from, to)`, outside of parentheses; -1 for none.
    public int find(int from, int to, Set<String> keywords) {
        for (int i = from; i < to; i = next(i)) {
            if (get(i).isKeyword() && keywords.contains(get(i).name())) {
                return i;
            }
        }
        return -1;
    }
}
