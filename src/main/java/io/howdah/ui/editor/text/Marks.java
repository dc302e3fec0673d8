package io.howdah.ui.editor.text;

import io.howdah.sql.edit.TextRange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;

/// The marked parts of a text. They move with the text around them; one that is edited goes.
final class Marks {

    private final Map<TextMark, Ranges> layers = new EnumMap<>(TextMark.class);

    /// Replaces the ranges of a mark; they ascend and do not overlap.
    void put(TextMark mark, List<TextRange> ranges) {
        layers.put(mark, Ranges.of(ranges));
    }

    boolean has(TextMark mark) {
        return layers.getOrDefault(mark, Ranges.NONE).size() > 0;
    }

    List<TextRange> of(TextMark mark) {
        Ranges ranges = layers.getOrDefault(mark, Ranges.NONE);
        List<TextRange> found = new ArrayList<>();
        for (int i = 0; i < ranges.size(); i++) {
            found.add(new TextRange(ranges.start(i), ranges.end(i)));
        }
        return found;
    }

    /// `removed` characters at `position` have become `inserted` ones.
    void edited(int position, int removed, int inserted) {
        layers.replaceAll((mark, ranges) -> ranges.edited(position, removed, inserted));
    }

    /// The styles of `length` characters from `start` on, with those of the marks over them.
    StyleSpans<Collection<String>> over(
            StyleSpans<Collection<String>> plain, int start, int length) {
        StyleSpans<Collection<String>> spans = plain;
        for (Map.Entry<TextMark, Ranges> layer : layers.entrySet()) {
            Ranges ranges = layer.getValue();
            int first = ranges.behind(start);
            if (first < ranges.size() && ranges.start(first) < start + length) {
                spans =
                        spans.overlay(
                                spans(layer.getKey(), ranges, first, start, length),
                                Marks::together);
            }
        }
        return spans;
    }

    private static StyleSpans<Collection<String>> spans(
            TextMark mark, Ranges ranges, int first, int start, int length) {
        var spans = new StyleSpansBuilder<Collection<String>>();
        int done = 0;
        for (int i = first; i < ranges.size() && ranges.start(i) < start + length; i++) {
            int from = Math.clamp(ranges.start(i) - start, done, length);
            int to = Math.clamp(ranges.end(i) - start, from, length);
            spans.add(List.of(), from - done);
            spans.add(List.of(mark.styleClass()), to - from);
            done = to;
        }
        spans.add(List.of(), length - done);
        return spans.create();
    }

    private static Collection<String> together(Collection<String> below, Collection<String> above) {
        if (above.isEmpty()) {
            return below;
        }
        List<String> both = new ArrayList<>(below);
        both.addAll(above);
        return both;
    }
}
