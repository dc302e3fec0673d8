package io.howdah.plan.read;

/// Counts columns of a terminal as psql does when it lays out a table: wide characters of East Asia
/// take two, combining marks none.
final class DisplayWidth {

    /// First and last code point of the blocks whose characters are wide.
    private static final int[] WIDE = {
        0x1100, 0x115F, 0x2E80, 0x303E, 0x3041, 0xA4CF, 0xA960, 0xA97C, 0xAC00, 0xD7A3, 0xF900,
        0xFAFF, 0xFE30, 0xFE6F, 0xFF01, 0xFF60, 0xFFE0, 0xFFE6, 0x1F300, 0x1F64F, 0x1F900, 0x1F9FF,
        0x20000, 0x3FFFD
    };

    private DisplayWidth() {}

    static int of(String text) {
        int width = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x300) {
                width++;
            } else {
                int code = text.codePointAt(i);
                width += of(code);
                i += Character.charCount(code) - 1;
            }
        }
        return width;
    }

    /// The index of the first character that does not fit into so many columns.
    static int index(String text, int columns) {
        int width = 0;
        int i = 0;
        while (i < text.length()) {
            int code = text.codePointAt(i);
            width += of(code);
            if (width > columns) {
                return i;
            }
            i += Character.charCount(code);
        }
        return i;
    }

    static boolean isWide(int code) {
        if (code < WIDE[0]) {
            return false;
        }
        for (int i = 0; i < WIDE.length; i += 2) {
            if (code <= WIDE[i + 1]) {
                return code >= WIDE[i];
            }
        }
        return false;
    }

    private static int of(int code) {
        if (code < 0x300) {
            return 1;
        }
        int type = Character.getType(code);
        boolean combining =
                type == Character.NON_SPACING_MARK
                        || type == Character.ENCLOSING_MARK
                        || type == Character.FORMAT;
        return combining ? 0 : isWide(code) ? 2 : 1;
    }
}
