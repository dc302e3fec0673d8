package io.howdah.sql.fingerprint;

import java.util.List;

/// What stays of a statement when its constants, comments and layout are taken away.
///
/// Constants, parameters and psql variables become `?`, a cast of a constant goes with it, lists of
/// constants after `IN`, in `ARRAY[…]` and as rows of `VALUES` become one, words that need no quotes
/// are folded as the server folds them, and an `EXPLAIN` in front is left out. `true`, `false` and
/// `null` stay: they choose plans. The server's own query identifier also looks at the catalog, so
/// the two cannot be compared.
///
/// @param id the same for the same text in every version of the program; 0 only for an empty statement
/// @param text for reading, on one line
public record QueryFingerprint(long id, String text) {

    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    /// Never fails: what is no SQL is folded as far as it can be read.
    public static QueryFingerprint of(String statement) {
        List<Piece> pieces = Lists.folded(Pieces.of(statement));
        return new QueryFingerprint(hash(pieces), Line.of(pieces));
    }

    // FNV-1a over the pieces, each closed by a unit that no text holds.
    private static long hash(List<Piece> pieces) {
        if (pieces.isEmpty()) {
            return 0;
        }
        long hash = OFFSET;
        for (Piece piece : pieces) {
            String text = piece.text();
            for (int i = 0; i < text.length(); i++) {
                hash = (hash ^ text.charAt(i)) * PRIME;
            }
            hash = (hash ^ Character.MAX_VALUE) * PRIME;
        }
        return hash == 0 ? 1 : hash;
    }
}
