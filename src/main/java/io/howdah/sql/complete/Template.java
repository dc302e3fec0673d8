package io.howdah.sql.complete;

import java.util.ArrayList;
import java.util.List;

/// Text to insert, with places to fill in.
///
/// @param text what is inserted, the places filled with what they stand for
/// @param stops the places in the order in which Tab visits them; none when the caret simply goes
///     behind the text
public record Template(String text, List<Stop> stops) {

    /// A part of the text that is replaced by typing; empty where only the caret goes.
    public record Stop(int start, int end) {}

    public Template {
        stops = List.copyOf(stops);
    }

    static Template plain(String text) {
        return new Template(text, List.of());
    }

    /// Reads `${words}` as places; `${}` is one without words.
    static Template of(String pattern) {
        StringBuilder text = new StringBuilder();
        List<Stop> stops = new ArrayList<>();
        int at = 0;
        for (int open = pattern.indexOf("${"); open >= 0; open = pattern.indexOf("${", at)) {
            int close = pattern.indexOf('}', open);
            text.append(pattern, at, open);
            int start = text.length();
            text.append(pattern, open + 2, close);
            stops.add(new Stop(start, text.length()));
            at = close + 1;
        }
        text.append(pattern, at, pattern.length());
        return new Template(text.toString(), stops);
    }
}
