package io.howdah.query.load;

/// Whether bytes are UTF-8 as the server accepts it: shortest forms, no surrogates, nothing beyond
/// U+10FFFF (RFC 3629).
final class Utf8 {

    private Utf8() {}

    static boolean isValid(byte[] bytes, int from, int to) {
        int i = from;
        while (i < to) {
            int b = bytes[i] & 0xFF;
            int length =
                    b < 0x80 ? 1 : b < 0xC2 ? 0 : b < 0xE0 ? 2 : b < 0xF0 ? 3 : b < 0xF5 ? 4 : 0;
            if (length == 0 || i + length > to) {
                return false;
            }
            for (int k = 1; k < length; k++) {
                if ((bytes[i + k] & 0xC0) != 0x80) {
                    return false;
                }
            }
            if (length > 2 && isForbidden(b, bytes[i + 1] & 0xFF)) {
                return false;
            }
            i += length;
        }
        return true;
    }

    private static boolean isForbidden(int first, int second) {
        return (first == 0xE0 && second < 0xA0)
                || (first == 0xED && second > 0x9F)
                || (first == 0xF0 && second < 0x90)
                || (first == 0xF4 && second > 0x8F);
    }

    /// How many bytes remain when a character that is cut at the end is left out.
    static int wholeCharacters(byte[] bytes, int length) {
        int at = length;
        while (at > 0 && length - at < 4 && (bytes[at - 1] & 0xC0) == 0x80) {
            at--;
        }
        if (at == 0 || (bytes[at - 1] & 0x80) == 0) {
            return length;
        }
        int lead = bytes[at - 1] & 0xFF;
        int expected = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        return length - (at - 1) >= expected ? length : at - 1;
    }
}
