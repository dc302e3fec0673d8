package io.howdah.catalog.tree;

/// Which pairs of neighbouring letters occur in each of many texts, as bits by a hash of the pair: most
/// texts that cannot hold a word are told by a few bits and need not be read. 128 bytes a text.
///
/// A bit that is set may stand for other pairs too, so a text that passes must still be looked at; a
/// text that does not pass never holds the word.
final class PairSignatures {

    /// Some 250 different pairs in a thousand letters leave three bits of four unset.
    private static final int LONGS = 16;

    /// What is left of a hash above the number of a bit.
    private static final int UNUSED =
            Integer.SIZE - Integer.numberOfTrailingZeros(LONGS * Long.SIZE);

    private final long[] signatures;

    PairSignatures(int texts) {
        signatures = new long[texts * LONGS];
    }

    /// Adds a part of a text.
    void add(int text, String part) {
        int from = text * LONGS;
        for (int i = 1; i < part.length(); i++) {
            int bit = bit(part.charAt(i - 1), part.charAt(i));
            signatures[from + bit / Long.SIZE] |= 1L << (bit % Long.SIZE);
        }
    }

    /// The bits of a word; none for a word of one letter, which every text passes.
    static int[] bits(String word) {
        int[] bits = new int[Math.max(0, word.length() - 1)];
        for (int i = 0; i < bits.length; i++) {
            bits[i] = bit(word.charAt(i), word.charAt(i + 1));
        }
        return bits;
    }

    boolean mayHold(int text, int[] bits) {
        int from = text * LONGS;
        for (int bit : bits) {
            if ((signatures[from + bit / Long.SIZE] & (1L << (bit % Long.SIZE))) == 0) {
                return false;
            }
        }
        return true;
    }

    private static int bit(char first, char second) {
        // Multiplication by the golden ratio spreads neighbouring letters.
        return ((first * 31 + second) * 0x9E3779B9) >>> UNUSED;
    }
}
