package io.howdah.query.export;

/// How many columns a text takes on a screen whose letters are all of one width. Chinese, Japanese and
/// Korean letters and pictures take two, marks on another letter none (Unicode Standard Annex 11).
public final class DisplayWidth {

    /// Pairs of the first and the last code point that takes two columns.
    private static final int[] WIDE = {
        0x1100, 0x115F, 0x2E80, 0x303E, 0x3041, 0xA4CF, 0xA960, 0xA97C, 0xAC00, 0xD7A3, 0xF900,
        0xFAFF, 0xFE30, 0xFE6F, 0xFF01, 0xFF60, 0xFFE0, 0xFFE6, 0x1F300, 0x1F64F, 0x1F680, 0x1F6FF,
        0x1F900, 0x1F9FF, 0x20000, 0x3FFFD
    };

    /// Below it nothing is a mark and nothing wide.
    private static final int FIRST_MARK = 0x300;

    private DisplayWidth() {}

    public static int of(String text) {
        int width = 0;
        for (int i = 0; i < text.length(); ) {
            int letter = text.codePointAt(i);
            width += letter < FIRST_MARK ? 1 : of(letter);
            i += Character.charCount(letter);
        }
        return width;
    }

    private static int of(int letter) {
        int type = Character.getType(letter);
        if (type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.FORMAT) {
            return 0;
        }
        for (int i = 0; i < WIDE.length && letter >= WIDE[i]; i += 2) {
            if (letter <= WIDE[i + 1]) {
                return 2;
            }
        }
        return 1;
    }
}
