package io.howdah.plan.read;

import java.util.function.BiConsumer;

/// Reads `key=value` pairs whose keys may have several words: `fpi bytes=8000 buffers full=2`.
final class Pairs {

    private Pairs() {}

    /// Words that belong to no pair come with an empty value.
    static void read(String text, BiConsumer<String, String> pairs) {
        var key = new StringBuilder();
        int length = text.length();
        int at = 0;
        while (at < length) {
            int end = text.indexOf(' ', at);
            end = end < 0 ? length : end;
            int equals = text.indexOf('=', at);
            if (equals >= 0 && equals < end) {
                String last = text.substring(at, equals);
                pairs.accept(key.isEmpty() ? last : key + last, text.substring(equals + 1, end));
                key.setLength(0);
            } else if (end > at) {
                key.append(text, at, end).append(' ');
            }
            at = end + 1;
        }
        if (!key.isEmpty()) {
            pairs.accept(key.toString().strip(), "");
        }
    }
}
