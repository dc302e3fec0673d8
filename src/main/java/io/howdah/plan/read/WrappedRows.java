package io.howdah.plan.read;

/// Joins the rows that psql's `wrapped` format broke: a dot or ellipsis ends the first part, and one
/// in the margin begins the next.
final class WrappedRows {

    /// Takes whole rows.
    interface Rows {

        /// @param raw the row as it came, in as many lines as it had
        void row(String text, String raw, int number);
    }

    private static final String MARKS = ".…";

    private final Rows rows;
    private String held = "";
    private boolean cut;
    private String heldRaw = "";
    private int heldNumber;

    WrappedRows(Rows rows) {
        this.rows = rows;
    }

    /// Whether a mark stands at the end of a line.
    static boolean isMarked(String line) {
        return !line.isEmpty() && MARKS.indexOf(line.charAt(line.length() - 1)) >= 0;
    }

    /// @param framed whether the row stands in a table of psql
    /// @param goesOn whether the row is cut, and the next has no mark in the margin
    void line(String text, String raw, int number, boolean framed, boolean goesOn) {
        boolean follows = cut;
        cut = goesOn;
        if (!held.isEmpty()) {
            if (follows) {
                String joined = held.substring(0, held.length() - 1) + text;
                take(joined, heldRaw + "\n" + raw, heldNumber);
                return;
            }
            if (!text.isEmpty()
                    && MARKS.indexOf(text.charAt(0)) >= 0
                    && (framed || !isRange(text))) {
                String joined = held.substring(0, held.length() - 1) + text.substring(1);
                take(joined, heldRaw + "\n" + raw, heldNumber);
                return;
            }
            flush();
        }
        take(text, raw, number);
    }

    // A terminal may break "0.29..8.50" between its two dots, which then are no marks.
    private boolean isRange(String text) {
        return isDigitAt(held, held.length() - 2)
                && isDigitAt(text, 1)
                && BrokenLines.opensNumbers(held);
    }

    private static boolean isDigitAt(String text, int at) {
        return at >= 0 && at < text.length() && Character.isDigit(text.charAt(at));
    }

    private void take(String text, String raw, int number) {
        if (isMarked(text)) {
            held = text;
            heldRaw = raw;
            heldNumber = number;
        } else {
            held = "";
            rows.row(text, raw, number);
        }
    }

    /// Gives out a row that waited for its second part in vain.
    void flush() {
        if (!held.isEmpty()) {
            String text = held;
            held = "";
            rows.row(text, heldRaw, heldNumber);
        }
    }
}
