package io.howdah.sql.fingerprint;

import java.util.List;

/// Writes pieces on one line, with the blanks that a person would set.
final class Line {

    private Line() {}

    static String of(List<Piece> pieces) {
        var line = new StringBuilder();
        Piece before = null;
        for (Piece piece : pieces) {
            if (before != null && isApart(before, piece)) {
                line.append(' ');
            }
            line.append(piece.text());
            before = piece;
        }
        return line.toString();
    }

    private static boolean isApart(Piece before, Piece piece) {
        boolean opened = before.is("(") || before.is("[") || before.is(".") || before.is("::");
        boolean closes =
                piece.is(")") || piece.is("]") || piece.is(",") || piece.is(".") || piece.is("::");
        boolean call = piece.is("(") && before.kind() == Piece.Kind.NAME;
        return !opened && !closes && !call && !piece.is("[") && !piece.is(";");
    }
}
