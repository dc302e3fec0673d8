package io.howdah.ui.shell;

import java.util.Locale;

/// Rates how well a few typed letters fit a name.
///
/// All letters must occur in order. Matches at the start of a word, runs of letters and short names
/// rate higher.
public final class FuzzyMatch {

    /// The rating of a name that does not fit.
    public static final int NONE = -1;

    private static final int WORD_START = 12;
    private static final int RUN = 8;

    private FuzzyMatch() {}

    /// A rating, higher is better, or [#NONE]. Letter case and spaces in `letters` do not count.
    public static int rate(String letters, String name) {
        int rating = 0;
        int at = -1;
        for (int i = 0; i < letters.length(); i++) {
            char wanted = Character.toLowerCase(letters.charAt(i));
            if (Character.isWhitespace(wanted)) {
                continue;
            }
            int found = best(wanted, name, at + 1);
            if (found < 0) {
                return NONE;
            }
            rating += startsWord(name, found) ? WORD_START : 1;
            rating += found == at + 1 && at >= 0 ? RUN : 0;
            at = found;
        }
        int wholeWord =
                name.toLowerCase(Locale.ROOT).startsWith(letters.toLowerCase(Locale.ROOT)) ? 20 : 0;
        return Math.max(0, rating * 4 + wholeWord - name.length() / 4);
    }

    /// The next place of a letter: the one that follows at once, else at a word's start, else any.
    private static int best(char wanted, String name, int from) {
        if (from < name.length() && Character.toLowerCase(name.charAt(from)) == wanted) {
            return from;
        }
        int any = -1;
        for (int i = from; i < name.length(); i++) {
            if (Character.toLowerCase(name.charAt(i)) == wanted) {
                if (startsWord(name, i)) {
                    return i;
                }
                any = any < 0 ? i : any;
            }
        }
        return any;
    }

    private static boolean startsWord(String name, int at) {
        return at == 0
                || !Character.isLetterOrDigit(name.charAt(at - 1))
                || (Character.isUpperCase(name.charAt(at))
                        && Character.isLowerCase(name.charAt(at - 1)));
    }
}
