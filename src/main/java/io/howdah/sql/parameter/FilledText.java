package io.howdah.sql.parameter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/// A text in which values stand for parameters, and where each of them came from.
public final class FilledText {

    /// Half-open, in the filled text and in the original.
    record Cut(String label, int start, int end, int originalStart, int originalEnd) {}

    private static final int SHORTEST_VALUE = 3;

    private final String text;
    private final List<Cut> cuts;

    FilledText(String text, List<Cut> cuts) {
        this.text = text;
        this.cuts = List.copyOf(cuts);
    }

    /// A text without parameters.
    public static FilledText of(String text) {
        return new FilledText(text, List.of());
    }

    public String text() {
        return text;
    }

    /// A script of which some statements are filled.
    ///
    /// @param parts by the place where each starts in the script as it is written
    public static FilledText within(String script, SortedMap<Integer, FilledText> parts) {
        var filled = new StringBuilder();
        List<Cut> moved = new ArrayList<>();
        int copied = 0;
        for (Map.Entry<Integer, FilledText> part : parts.entrySet()) {
            int start = part.getKey();
            FilledText text = part.getValue();
            filled.append(script, copied, start);
            int shift = filled.length();
            for (Cut cut : text.cuts) {
                moved.add(
                        new Cut(
                                cut.label(),
                                cut.start() + shift,
                                cut.end() + shift,
                                cut.originalStart() + start,
                                cut.originalEnd() + start));
            }
            filled.append(text.text);
            int added = text.cuts.stream().mapToInt(FilledText::growth).sum();
            copied = start + text.text.length() - added;
        }
        return new FilledText(filled.append(script, copied, script.length()).toString(), moved);
    }

    private static int growth(Cut cut) {
        return cut.end() - cut.start() - (cut.originalEnd() - cut.originalStart());
    }

    /// The parameter whose value stands at a place of the filled text.
    public Optional<String> labelAt(int offset) {
        return cuts.stream()
                .filter(cut -> cut.start() <= offset && offset < cut.end())
                .map(Cut::label)
                .findFirst();
    }

    /// A text about this one, an error for instance, in which each parameter's name stands for its value.
    public String withoutValues(String words) {
        String named = words;
        for (Cut cut : cuts) {
            String value = ParameterLiteral.value(text.substring(cut.start(), cut.end()));
            // A shorter one is part of too many words, and tells nobody anything.
            if (value.length() >= SHORTEST_VALUE) {
                named = named.replace(value, cut.label());
            }
        }
        return named;
    }

    /// The place in the original that a place in the filled text comes from.
    public int original(int offset) {
        int shift = 0;
        for (Cut cut : cuts) {
            if (offset < cut.start()) {
                break;
            }
            if (offset < cut.end()) {
                return cut.originalStart();
            }
            shift = cut.originalEnd() - cut.end();
        }
        return offset + shift;
    }
}
