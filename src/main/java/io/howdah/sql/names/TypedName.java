package io.howdah.sql.names;

import java.util.Locale;

/// What somebody typed of a name, ready to be compared with many names.
public final class TypedName {

    private final String typed;
    private final long letters;

    public TypedName(String typed) {
        this.typed = fold(typed);
        this.letters = letters(this.typed);
    }

    static String fold(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /// A bit for each letter and digit that occurs; names without the bits of what was typed cannot
    /// fit.
    static long letters(String folded) {
        long bits = 0;
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (c != '_') {
                bits |= 1L << (c & 63);
            }
        }
        return bits;
    }

    String folded() {
        return typed;
    }

    boolean mayFit(long lettersOfName) {
        return (lettersOfName & letters) == letters;
    }

    public boolean isEmpty() {
        return typed.isEmpty();
    }

    /// How well the name fits; everything fits when nothing was typed.
    public MatchRank rank(String name) {
        return rank(name, fold(name));
    }

    MatchRank rank(String name, String folded) {
        if (folded.startsWith(typed)) {
            return folded.length() == typed.length() ? MatchRank.EXACT : MatchRank.PREFIX;
        }
        if (!folded.isEmpty() && folded.charAt(0) == typed.charAt(0) && humps(name, folded, 1, 1)) {
            return MatchRank.HUMP;
        }
        return folded.contains(typed) ? MatchRank.INSIDE : MatchRank.NONE;
    }

    /// Whether the rest of what was typed fits the rest of the name, where each letter continues its
    /// word or begins a later one.
    private boolean humps(String name, String folded, int typedAt, int nameAt) {
        if (typedAt == typed.length()) {
            return true;
        }
        char wanted = typed.charAt(typedAt);
        if (wanted == '_') {
            return humps(name, folded, typedAt + 1, nameAt);
        }
        if (nameAt < folded.length()
                && folded.charAt(nameAt) == wanted
                && humps(name, folded, typedAt + 1, nameAt + 1)) {
            return true;
        }
        for (int i = nameAt + 1; i < folded.length(); i++) {
            if (folded.charAt(i) == wanted
                    && beginsWord(name, i)
                    && humps(name, folded, typedAt + 1, i + 1)) {
                return true;
            }
        }
        return false;
    }

    private static boolean beginsWord(String name, int at) {
        char before = name.charAt(at - 1);
        char here = name.charAt(at);
        return before == '_'
                || before == ' '
                || before == '.'
                || (Character.isUpperCase(here) && !Character.isUpperCase(before))
                || (Character.isDigit(here) && !Character.isDigit(before));
    }
}
