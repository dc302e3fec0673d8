package io.howdah.plan.read;

/// psql's expanded tables, where every row has the column's name in front: with bars, with a colon
/// before lines that go on, without a border and as CSV.
final class ExpandedTable {

    private static final String NAME = "QUERY PLAN";
    private static final String SEPARATORS = "|│║";
    private static final char CUT = ';';
    private static final String MARGIN = SEPARATORS + " :" + CUT;

    private int column = -1;
    private boolean records;

    /// Says that a line "RECORD 1" was seen.
    void record() {
        records = true;
    }

    boolean isOpen() {
        return column >= 0;
    }

    void end() {
        column = -1;
        records = false;
    }

    /// Whether a line carries on a row that was cut, in the style that marks nothing else.
    boolean isCut(String line) {
        return goesOn(line) && line.indexOf(CUT) >= 0 && line.indexOf(CUT) < column;
    }

    /// Whether a line has the column's name in front.
    boolean begins(String line) {
        return valueColumn(line) >= 0;
    }

    /// Whether a line goes on with a value that an earlier one began.
    boolean goesOn(String line) {
        if (column < 0 || line.length() <= column) {
            return false;
        }
        for (int i = 0; i < column; i++) {
            if (MARGIN.indexOf(line.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    /// @param line that begins or goes on
    String value(String line) {
        int named = valueColumn(line);
        if (named < 0) {
            return line.substring(column);
        }
        // Unaligned, the lines of a value stand at the margin.
        boolean aligned = line.charAt(nameEnd(line)) == ' ';
        column = aligned ? named : -1;
        return line.substring(named);
    }

    // Where the value begins; a blank in front of it may be left.
    private int valueColumn(String line) {
        int end = nameEnd(line);
        if (end < 0 || end >= line.length()) {
            return -1;
        }
        if (line.charAt(end) == ',') {
            return end + 1;
        }
        int bar = end;
        while (bar < line.length() && line.charAt(bar) == ' ') {
            bar++;
        }
        if (bar < line.length() && SEPARATORS.indexOf(line.charAt(bar)) >= 0) {
            return bar + 1;
        }
        boolean named =
                records
                        || isOpen()
                        || startsPlan(FrameLine.withoutMark(line.substring(end).strip()));
        return named && line.charAt(end) == ' ' ? end : -1;
    }

    // Without border and records only the name is left, as in a sentence about a plan.
    private static boolean startsPlan(String text) {
        return !text.isEmpty()
                && (JsonBlock.starts(text)
                        || XmlBlock.starts(text)
                        || YamlBlock.starts(text)
                        || TextBlock.starts(text)
                        || BrokenLines.opensNumbers(WrappedRows.withoutMark(text)));
    }

    private static int nameEnd(String line) {
        int start = line.startsWith(NAME) ? 0 : line.startsWith(NAME, 1) ? 1 : -1;
        return start < 0 ? -1 : start + NAME.length();
    }
}
