package io.howdah.ui.editor.text;

import io.howdah.sql.edit.TextRange;
import java.util.Arrays;
import java.util.List;

/// Ranges of a text, ascending and apart from each other; eight bytes each, as a search may find many.
final class Ranges {

    static final Ranges NONE = new Ranges(new int[0], new int[0]);

    private final int[] starts;
    private final int[] ends;

    private Ranges(int[] starts, int[] ends) {
        this.starts = starts;
        this.ends = ends;
    }

    static Ranges of(List<TextRange> ranges) {
        return new Ranges(
                ranges.stream().mapToInt(TextRange::start).toArray(),
                ranges.stream().mapToInt(TextRange::end).toArray());
    }

    int size() {
        return starts.length;
    }

    int start(int index) {
        return starts[index];
    }

    int end(int index) {
        return ends[index];
    }

    /// Index of the first range that ends behind `offset`.
    int behind(int offset) {
        int found = Arrays.binarySearch(ends, offset + 1);
        return found >= 0 ? found : -found - 1;
    }

    /// The ranges after `removed` characters at `position` have become `inserted` ones: what lies behind
    /// moves, what was touched inside is gone.
    Ranges edited(int position, int removed, int inserted) {
        int first = behind(position);
        if (first == starts.length) {
            return this;
        }
        int next = first;
        while (next < starts.length && isTouched(next, position, removed)) {
            next++;
        }
        int gone = next - first;
        int[] newStarts = Arrays.copyOf(starts, starts.length - gone);
        int[] newEnds = Arrays.copyOf(ends, ends.length - gone);
        for (int i = next; i < starts.length; i++) {
            newStarts[i - gone] = starts[i] + inserted - removed;
            newEnds[i - gone] = ends[i] + inserted - removed;
        }
        return new Ranges(newStarts, newEnds);
    }

    /// A character typed at the very start of a range moves it; one inside ends it.
    private boolean isTouched(int index, int position, int removed) {
        return starts[index] < position + removed || starts[index] < position;
    }
}
