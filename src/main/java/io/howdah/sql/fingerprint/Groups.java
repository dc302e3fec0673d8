package io.howdah.sql.fingerprint;

import java.util.List;

/// Extents of what stands in parentheses or brackets.
final class Groups {

    private Groups() {}

    /// Offset after the sign that closes the one at `open`; the end of the text when none does.
    static int end(List<Piece> pieces, int open) {
        int depth = 0;
        for (int i = open; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            if (piece.is("(") || piece.is("[")) {
                depth++;
            } else if (piece.is(")") || piece.is("]")) {
                depth--;
                if (depth == 0) {
                    return i + 1;
                }
            }
        }
        return pieces.size();
    }

    /// Whether there is nothing between `from` and `to` but constants and commas.
    static boolean holdsConstants(List<Piece> pieces, int from, int to) {
        boolean any = false;
        for (int i = from; i < to; i++) {
            Piece piece = pieces.get(i);
            if (piece.kind() == Piece.Kind.CONSTANT) {
                any = true;
            } else if (!piece.is(",")) {
                return false;
            }
        }
        return any;
    }
}
