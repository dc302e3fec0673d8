package io.howdah.plan.read;

import io.howdah.plan.PlanFormat;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Joins the rows that psql's `wrapped` format broke. Mostly a dot or ellipsis ends the first part,
/// and one in the margin begins the next; in some of its styles one mark or both are missing.
final class WrappedRows {

    /// Takes whole rows.
    interface Rows {

        /// @param raw the row as it came, in as many lines as it had
        void row(String text, String raw, int number);

        /// Says that a line may have lost a blank, or got one, where it was put together.
        ///
        /// @param doubt the end of a sentence
        void unsure(int number, String doubt);
    }

    private record Held(String text, String raw, int number, End end, int gap) {

        Held plus(String more, Part next) {
            return new Held(text + more, raw + "\n" + next.raw, number, next.end, next.gap);
        }

        // Of the line that came last.
        int width() {
            return DisplayWidth.of(raw.substring(raw.lastIndexOf('\n') + 1));
        }

        Held filled() {
            return new Held(text + " ".repeat(Math.max(gap, 0)), raw, number, end, 0);
        }

        Held plusWithoutMark(String more, Part next) {
            return new Held(
                    text.substring(0, text.length() - 1) + more,
                    raw + "\n" + next.raw,
                    number,
                    next.end,
                    next.gap);
        }

        boolean marked() {
            return isMarked(text);
        }
    }

    /// What a frame shows of a line's end.
    enum End {
        /// The row ends here, unless its text has a mark.
        ROW,
        /// It may be carried on by a line that says so.
        OPEN,
        /// It fills the width of the table, as a row that was cut does.
        FULL,
        /// It goes on in the next line, which may have no mark.
        CUT,
        /// It ends here, whatever it looks like.
        WHOLE,
        /// It ends here or goes on: the table marks neither.
        MAYBE
    }

    /// What a frame shows of a line's beginning.
    enum Link {
        /// Nothing.
        ANY,
        /// A row or a line of its value begins.
        ROW,
        /// It belongs to the value of the line before.
        SAME_ROW,
        /// It carries on the line before, which may have no mark.
        CUT,
        /// It carries on the line before, which ends with a mark.
        MARKED_CUT
    }

    /// A line of a table.
    ///
    /// @param raw as it came
    /// @param framed whether it stands in a table of psql
    /// @param gap how many blanks it lacks to fill the width of the table
    record Part(String text, String raw, int number, boolean framed, End end, Link link, int gap) {}

    /// The width of the table is not known.
    static final int UNKNOWN_GAP = -1;

    private static final String MARKS = ".…";

    private final Rows rows;
    private final Supplier<@Nullable PlanFormat> format;
    private @Nullable Held held;

    /// The longest line of a table without head, which wrapping would have made all cut lines as
    /// long as.
    private int widest;

    /// The shortest line that was joined though its width was not known.
    private int narrowest = Integer.MAX_VALUE;

    private int narrowestNumber;

    /// @param format of the plan that has begun, or null
    WrappedRows(Rows rows, Supplier<@Nullable PlanFormat> format) {
        this.rows = rows;
        this.format = format;
    }

    // Blanks at the end of a line may have been cut off when it was copied; lines without them
    // tell.
    private Held filled(Held before) {
        if (before.gap != UNKNOWN_GAP) {
            return before.filled();
        }
        int width = before.width();
        int missing = widest - width;
        if (missing > 0 && missing <= 2) {
            return new Held(before.text, before.raw, before.number, before.end, missing).filled();
        }
        if (width < narrowest && !before.text.endsWith(" ")) {
            narrowest = width;
            narrowestNumber = before.number;
        }
        return before;
    }

    /// Whether a mark stands at the end of a line.
    static boolean isMarked(String line) {
        return !line.isEmpty() && MARKS.indexOf(line.charAt(line.length() - 1)) >= 0;
    }

    static String withoutMark(String line) {
        return isMarked(line) ? line.substring(0, line.length() - 1) : line;
    }

    void line(Part part) {
        if (held != null) {
            Held joined = joined(held, part);
            if (joined != null) {
                held = joined;
                return;
            }
            give();
        }
        boolean unknown = part.gap == UNKNOWN_GAP;
        widest = Math.max(widest, unknown ? DisplayWidth.of(part.raw) : part.text.length());
        if (part.end == End.WHOLE) {
            rows.row(part.text, part.raw, part.number);
        } else if (part.end != End.ROW || isMarked(part.text)) {
            held = new Held(part.text, part.raw, part.number, part.end, part.gap);
        } else {
            rows.row(part.text, part.raw, part.number);
        }
    }

    private @Nullable Held joined(Held before, Part part) {
        String text = part.text;
        if (part.link == Link.CUT && before.end == End.OPEN) {
            return before.plus(withoutMargin(text), part);
        }
        if (before.end == End.CUT) {
            return exact(before, part);
        }
        if (before.end == End.MAYBE && part.link == Link.MARKED_CUT && before.marked()) {
            return before.plusWithoutMark(text, part);
        }
        if (before.end == End.MAYBE) {
            return goesOn(before, part) ? exact(filled(before), part) : null;
        }
        if (before.end == End.WHOLE) {
            return null;
        }
        if (before.end == End.FULL && !before.marked() && isUnfinished(before.text)) {
            return before.plus(withoutMargin(text), part);
        }
        return before.marked() && !text.isEmpty() ? joinedAtMark(before, part) : null;
    }

    // A wide character that has no room leaves a column empty, which looks like a blank.
    private Held exact(Held before, Part part) {
        String start = before.text;
        boolean wide = !part.text.isEmpty() && DisplayWidth.isWide(part.text.codePointAt(0));
        if (!wide || start.length() < 2 || !start.endsWith(" ")) {
            return before.plus(part.text, part);
        }
        rows.unsure(
                before.number,
                "a wide character follows, and a blank may be one too many or missing");
        int last = start.codePointBefore(start.length() - 1);
        boolean padding = DisplayWidth.isWide(last) || " \"'([{,".indexOf(last) >= 0;
        return padding ? before.plusWithoutMark(part.text, part) : before.plus(part.text, part);
    }

    private boolean goesOn(Held before, Part part) {
        if (part.link == Link.ANY || part.link == Link.SAME_ROW) {
            PlanFormat known = format.get();
            return UnmarkedCut.goesOn(
                    known == null ? UnmarkedCut.format(before.text) : known,
                    before.text,
                    before.gap,
                    part.text,
                    part.link == Link.SAME_ROW);
        }
        return part.link == Link.CUT || part.link == Link.MARKED_CUT;
    }

    // A terminal may have broken a line that ends with a dot of its own; the numbers that come of
    // it
    // tell, where there are any.
    private @Nullable Held joinedAtMark(Held before, Part part) {
        String text = part.text;
        String start = before.text.substring(0, before.text.length() - 1);
        boolean numbers = BrokenLines.opensNumbers(before.text);
        boolean unmarked = fills(before) && (numbers || isUnfinished(start));
        if (numbers && !part.framed && mayBeNumbers(before.text + text)) {
            return null;
        }
        if (MARKS.indexOf(text.charAt(0)) >= 0
                && !(unmarked && numbers && !mayBeNumbers(start + text.substring(1)))) {
            return before.plusWithoutMark(text.substring(1), part);
        }
        return unmarked ? before.plusWithoutMark(text, part) : null;
    }

    private static boolean mayBeNumbers(String line) {
        return NodeLine.mayBeNumbers(withoutMark(line));
    }

    // Without head and border only the mark at the end is left, on lines that fill the width.
    private boolean fills(Held before) {
        return before.raw.length() - before.raw.lastIndexOf('\n') - 1 >= widest;
    }

    private static boolean isUnfinished(String start) {
        boolean node = start.strip().startsWith("->") && !NodeLine.hasNumbers(start);
        boolean tag = start.lastIndexOf('<') > start.lastIndexOf('>');
        return node || tag || start.endsWith("\"") || start.endsWith(" ") || isOpen(start);
    }

    // Within quotes or parentheses.
    private static boolean isOpen(String text) {
        long quotes = text.chars().filter(c -> c == '"').count();
        return quotes % 2 == 1 || Balance.isOpen(text, 0);
    }

    private static String withoutMargin(String text) {
        return text.startsWith(" ") ? text.substring(1) : text;
    }

    /// Gives out a row that waited for its second part in vain.
    void flush() {
        give();
        if (narrowest < widest) {
            rows.unsure(narrowestNumber, "a blank at its end may be missing");
        }
        widest = 0;
        narrowest = Integer.MAX_VALUE;
    }

    /// Gives out the row that is held, if there is one; the table goes on.
    void give() {
        Held row = held;
        held = null;
        if (row != null) {
            rows.row(row.text, row.raw, row.number);
        }
    }
}
