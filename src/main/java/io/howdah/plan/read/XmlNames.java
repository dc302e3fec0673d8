package io.howdah.plan.read;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Undoes what EXPLAIN does to names and text for XML: every blank and slash of a name becomes a
/// hyphen (`ExplainXMLTag`).
final class XmlNames {

    private static final Map<String, String> HYPHENATED =
            Map.of(
                    "One-Time-Filter", "One-Time Filter",
                    "Full-sort-Groups", "Full-sort Groups",
                    "Pre-sorted-Groups", "Pre-sorted Groups");

    private static final Map<String, String> ENTITIES =
            Map.of("lt", "<", "gt", ">", "amp", "&", "quot", "\"", "apos", "'", "nbsp", " ");

    private XmlNames() {}

    static String property(String element) {
        String known = HYPHENATED.get(element);
        if (known != null) {
            return known;
        }
        String name = element.indexOf("I-O-") < 0 ? element : element.replace("I-O-", "I/O ");
        return name.replace('-', ' ');
    }

    static String text(String encoded) {
        if (encoded.indexOf('&') < 0) {
            return encoded;
        }
        var text = new StringBuilder(encoded.length());
        int at = 0;
        while (at < encoded.length()) {
            int end = encoded.charAt(at) == '&' ? encoded.indexOf(';', at) : -1;
            String decoded =
                    end < 0 || end > at + 10 ? null : entity(encoded.substring(at + 1, end));
            text.append(decoded == null ? encoded.substring(at, at + 1) : decoded);
            at = decoded == null ? at + 1 : end + 1;
        }
        return text.toString();
    }

    private static @Nullable String entity(String name) {
        if (!name.startsWith("#")) {
            return ENTITIES.get(name);
        }
        boolean hex = name.startsWith("#x");
        try {
            int code = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
            return Character.isValidCodePoint(code) ? Character.toString(code) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
