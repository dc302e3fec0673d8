package io.howdah.sql;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Keeps the lexer's state at the start of every line of a text under edit, so that a key press costs
/// the lines it changes and not the text.
///
/// It holds no text and no tokens: eight bytes a line. Tell it of every edit with [#edit], then ask for
/// the tokens of the lines on screen. An edit that changes the meaning of everything after it (an
/// opening quote, say) is followed down to the lines that are asked for, no further. Not safe for use by
/// several threads.
public final class LineLexer {

    /// Lines to follow an edit at once before the rest is left for later.
    private static final int EAGER_LINES = 1000;

    /// No state of any line.
    private static final long UNKNOWN = -1;

    /// Characters from which on a line's tokens are kept: a key asks for them several times.
    private static final int LONG = 4_000;

    /// The lines of the text as they are now.
    public interface Lines {

        /// At least 1: an empty text has one empty line.
        int count();

        /// The line's characters without its line end.
        String line(int index);
    }

    private final Lines lines;
    private final Lexer lexer;
    private final boolean standardConformingStrings;

    /// `states[i]` is the state at the start of line i; one more than there are lines.
    private long[] states = {};

    private int count;

    /// Lines whose state may not follow from the line before; ascending.
    private final Breaks breaks = new Breaks();

    private final Tokens scratch = new Tokens(64);
    private char[] buffer = new char[256];
    private @Nullable LongLine lastLong;

    /// A long line, as it was lexed from the state at its start to the one at its end.
    private record LongLine(String text, long before, Tokens tokens, long behind) {}

    /// A lexer for a text that is there already; see [Lexer#Lexer] for the parameter.
    public LineLexer(Lines lines, boolean standardConformingStrings) {
        this.lines = lines;
        this.standardConformingStrings = standardConformingStrings;
        this.lexer = new Lexer(standardConformingStrings);
        reset();
    }

    /// Forgets everything: the text is another one.
    public void reset() {
        count = lines.count();
        states = new long[count + 1];
        Arrays.fill(states, 1, count + 1, UNKNOWN);
        breaks.clear();
        breaks.add(1);
    }

    /// The lines `[first, first + removed)` have been replaced by `inserted` lines; a key within a line
    /// replaces one line by one. Returns the line behind the last one whose tokens may have changed, as
    /// far as the edit was followed.
    public int edit(int first, int removed, int inserted) {
        int shift = inserted - removed;
        long before = states[first];
        if (count + shift >= states.length) {
            states = Arrays.copyOf(states, Math.max(count + shift + 1, states.length * 3 / 2));
        }
        if (shift != 0) {
            System.arraycopy(
                    states, first + removed, states, first + inserted, count - first - removed + 1);
        }
        count += shift;
        states[first] = before;
        if (inserted > 1) {
            Arrays.fill(states, first + 1, first + inserted, UNKNOWN);
        }
        breaks.replace(first, removed, inserted);
        return settle(Math.min(first + inserted, count), EAGER_LINES);
    }

    /// The tokens of a line, with offsets from its start. A token open at the line's end ends there.
    public Tokens tokens(int line) {
        long state = state(line);
        String text = lines.line(line);
        if (text.length() > LONG) {
            return longLine(text, state).tokens();
        }
        Tokens tokens = new Tokens(16);
        lex(text, state, tokens);
        return tokens;
    }

    /// How many lines the text had at the last edit that was told.
    public int lineCount() {
        return count;
    }

    /// Whether the line starts inside of a token: a quoted constant or name, or a comment.
    public boolean startsInsideToken(int line) {
        return LineState.mode(state(line)) != LineState.NORMAL;
    }

    /// Whether the line starts between statements: nothing is open and no inline data follows.
    public boolean startsBetweenStatements(int line) {
        return LineState.isBetweenStatements(state(line));
    }

    /// The lines `[first, behind)` around a line in which its statement stands, with at most so many
    /// before and so many behind it: what no statement is longer than when it is written by hand.
    public LineRange around(int line, int most) {
        int first = line;
        while (first > 0 && first > line - most && !LineState.isBetweenStatements(state(first))) {
            first--;
        }
        int behind = line + 1;
        while (behind < count
                && behind < line + most
                && !LineState.isBetweenStatements(state(behind))) {
            behind++;
        }
        return new LineRange(first, behind);
    }

    /// Lines from `first` up to but without `behind`, counted from 0.
    public record LineRange(int first, int behind) {}

    /// The first line of the token that the text leaves open, -1 when it leaves none. Follows all edits
    /// to the end of the text.
    public int unterminatedLine() {
        int line = count;
        while (line > 0 && LineState.mode(state(line)) != LineState.NORMAL) {
            line--;
        }
        return line == count ? -1 : line;
    }

    /// The statement that running "the statement at the caret" means, found from the lines around it.
    public StatementAtCaret statementAt(int line, int column) {
        return new CaretSearch(this, lines, standardConformingStrings).at(line, column);
    }

    /// The state at the start of a line, or behind the last for `line` = [Lines#count].
    long state(int line) {
        settle(line, 0);
        return states[line];
    }

    /// Makes the states up to and including `line` true, and goes on for at most `more` lines while
    /// they change. Returns the first line behind `line` whose state did not change.
    private int settle(int line, int more) {
        int end = line;
        while (!breaks.isEmpty() && breaks.first() <= line) {
            end = Math.max(end, follow(breaks.first(), Math.min(line + more, count)));
        }
        return end;
    }

    /// Computes states from line `from` on until one was right already or line `last` is done.
    private int follow(int from, int last) {
        for (int line = from; line <= last; line++) {
            long state = behind(lines.line(line - 1), states[line - 1]);
            breaks.remove(line);
            if (states[line] == state) {
                return line;
            }
            states[line] = state;
        }
        if (last < count) {
            breaks.add(last + 1);
        }
        return last;
    }

    /// The state behind a line that starts in `state`.
    private long behind(String text, long state) {
        if (text.length() > LONG) {
            return longLine(text, state).behind();
        }
        scratch.clear();
        return lex(text, state, scratch);
    }

    private LongLine longLine(String text, long state) {
        LongLine known = lastLong;
        if (known != null && known.before() == state && known.text().equals(text)) {
            return known;
        }
        var tokens = new Tokens(text.length() / 8);
        long behind = lex(text, state, tokens);
        var fresh = new LongLine(text, state, tokens, behind);
        lastLong = fresh;
        return fresh;
    }

    private long lex(String text, long state, Tokens into) {
        int length = text.length();
        if (length > buffer.length) {
            buffer = new char[length + length / 2];
        }
        text.getChars(0, length, buffer, 0);
        return lexer.lex(buffer, length, state, into);
    }
}
