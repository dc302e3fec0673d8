package io.howdah.ui.result;

import io.howdah.query.PackedRows;

/// The beginning of a value as one line of a grid.
final class CellText {

    private static final char LINE_END = '⏎';
    private static final int BYTES_A_CHARACTER = 4;

    private CellText() {}

    /// As many characters as fit, with an ellipsis when there are more.
    ///
    /// @param most characters that fit, at least 1
    static String line(PackedRows rows, long row, int column, int most) {
        String text = rows.text(row, column, (most + 1) * BYTES_A_CHARACTER);
        return text == null ? "" : line(text, most);
    }

    static String line(String text, int most) {
        if (text.length() <= most && text.indexOf('\n') < 0 && text.indexOf('\t') < 0) {
            return text;
        }
        String line = text.replace("\r\n", "\n").replace('\n', LINE_END).replace('\t', ' ');
        return line.length() <= most ? line : cut(line, most - 1) + "…";
    }

    private static String cut(String line, int most) {
        int end = Math.clamp(most, 0, line.length());
        boolean splits = end > 0 && Character.isHighSurrogate(line.charAt(end - 1));
        return line.substring(0, splits ? end - 1 : end);
    }

    /// Whether every character has the width of the font's digits.
    static boolean isEven(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > 0x24F && c != '…' && c != LINE_END) {
                return false;
            }
        }
        return true;
    }
}
