package io.howdah.sql.parameter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A text in which values stand for parameters, and where each of them came from.
public final class FilledText {

    /// Half-open, in the filled text and in the original.
    record Cut(String label, int start, int end, int originalStart, int originalEnd) {}

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

    /// The same inside of a script, of which it fills the original from `start` on.
    public FilledText within(String script, int start) {
        int added = cuts.stream().mapToInt(FilledText::growth).sum();
        String rest = script.substring(start + text.length() - added);
        List<Cut> moved = new ArrayList<>();
        for (Cut cut : cuts) {
            moved.add(
                    new Cut(
                            cut.label(),
                            cut.start() + start,
                            cut.end() + start,
                            cut.originalStart() + start,
                            cut.originalEnd() + start));
        }
        return new FilledText(script.substring(0, start) + text + rest, moved);
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
