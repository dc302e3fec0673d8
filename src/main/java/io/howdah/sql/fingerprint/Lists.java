package io.howdah.sql.fingerprint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Takes away the casts of constants and makes lists of constants one, however long they are.
final class Lists {

    /// Words that continue the name of a type.
    private static final Set<String> TYPE_WORDS =
            Set.of("precision", "varying", "with", "without", "time", "zone");

    private final List<Piece> in;
    private final List<Piece> out = new ArrayList<>();

    private Lists(List<Piece> in) {
        this.in = in;
    }

    static List<Piece> folded(List<Piece> pieces) {
        List<Piece> uncast = new Lists(pieces).uncast();
        return new Lists(uncast).folded();
    }

    private List<Piece> uncast() {
        int at = 0;
        while (at < in.size()) {
            if (in.get(at).is("::") && !out.isEmpty() && out.getLast() == Piece.CONSTANT) {
                at = type(at + 1);
            } else {
                out.add(in.get(at));
                at++;
            }
        }
        return out;
    }

    /// Offset after the type that starts at `at`.
    private int type(int at) {
        int end = at + 1;
        while (end + 1 < in.size() && in.get(end).is(".")) {
            end += 2;
        }
        while (end < in.size() && TYPE_WORDS.contains(lower(in.get(end)))) {
            end++;
        }
        while (end < in.size() && (in.get(end).is("[") || isModifier(end))) {
            end = Groups.end(in, end);
            while (end < in.size() && TYPE_WORDS.contains(lower(in.get(end)))) {
                end++;
            }
        }
        return Math.min(end, in.size());
    }

    private boolean isModifier(int at) {
        return in.get(at).is("(") && Groups.holdsConstants(in, at + 1, Groups.end(in, at) - 1);
    }

    private static String lower(Piece piece) {
        return piece.text().toLowerCase(Locale.ROOT);
    }

    private List<Piece> folded() {
        int at = 0;
        while (at < in.size()) {
            Piece piece = in.get(at);
            out.add(piece);
            at++;
            if (piece.is("IN") || piece.is("ARRAY")) {
                at = constants(at);
            } else if (piece.is("VALUES")) {
                at = rows(at);
            }
        }
        return out;
    }

    /// `(1, 2, 3)` becomes `(?, …)`, of any length.
    private int constants(int open) {
        if (open >= in.size() || !(in.get(open).is("(") || in.get(open).is("["))) {
            return open;
        }
        int end = Groups.end(in, open);
        if (!Groups.holdsConstants(in, open + 1, end - 1)) {
            return open;
        }
        out.add(in.get(open));
        out.add(Piece.CONSTANTS);
        out.add(in.get(end - 1));
        return end;
    }

    /// Rows like the first one go.
    private int rows(int open) {
        if (open >= in.size() || !in.get(open).is("(")) {
            return open;
        }
        int end = Groups.end(in, open);
        List<Piece> first = in.subList(open, end);
        out.addAll(new Lists(first).folded());
        int at = end;
        while (at + 1 < in.size()
                && in.get(at).is(",")
                && in.get(at + 1).is("(")
                && in.subList(at + 1, Groups.end(in, at + 1)).equals(first)) {
            at = Groups.end(in, at + 1);
        }
        return at;
    }
}
