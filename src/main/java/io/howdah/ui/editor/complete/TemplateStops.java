package io.howdah.ui.editor.complete;

import io.howdah.sql.complete.Template;
import io.howdah.sql.edit.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The places of an inserted template; they move with the text as it is edited.
///
/// The last place is behind the template. An edit outside of it, or a caret that leaves it, ends it.
final class TemplateStops {

    private final List<TextRange> stops = new ArrayList<>();
    private TextRange whole;
    private int current = -1;

    private TemplateStops(TextRange whole) {
        this.whole = whole;
    }

    /// The places of a template whose text begins at `start`.
    static TemplateStops of(Template template, int start) {
        int end = start + template.text().length();
        var result = new TemplateStops(new TextRange(start, end));
        for (Template.Stop stop : template.stops()) {
            result.stops.add(new TextRange(start + stop.start(), start + stop.end()));
        }
        result.stops.add(new TextRange(end, end));
        return result;
    }

    /// Goes to the next place; empty behind the last.
    Optional<TextRange> next() {
        return current + 1 < stops.size() ? Optional.of(stops.get(++current)) : Optional.empty();
    }

    /// Goes back to the place before; empty before the first.
    Optional<TextRange> previous() {
        return current > 0 ? Optional.of(stops.get(--current)) : Optional.empty();
    }

    boolean isAtLast() {
        return current == stops.size() - 1;
    }

    /// The text changed: `removed` characters gave way to `inserted` ones at `position`.
    void edited(int position, int removed, int inserted) {
        if (!contains(position) || !contains(position + removed)) {
            stops.clear();
            current = 0;
            return;
        }
        int shift = inserted - removed;
        for (int i = 0; i < stops.size(); i++) {
            TextRange stop = stops.get(i);
            if (position < stop.start() || (position == stop.start() && i > current)) {
                stops.set(i, stop.moved(shift));
            } else if (position <= stop.end() && (position < stop.end() || i == current)) {
                stops.set(
                        i, new TextRange(stop.start(), Math.max(stop.start(), stop.end() + shift)));
            }
        }
        whole = new TextRange(whole.start(), whole.end() + shift);
    }

    boolean contains(int offset) {
        return !stops.isEmpty() && offset >= whole.start() && offset <= whole.end();
    }
}
