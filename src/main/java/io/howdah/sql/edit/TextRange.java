package io.howdah.sql.edit;

/// A part of a text: offsets in UTF-16 units, the end exclusive.
public record TextRange(int start, int end) {

    /// @throws IllegalArgumentException when it ends before it starts
    public TextRange {
        if (end < start) {
            throw new IllegalArgumentException("A range ends before it starts");
        }
    }

    public int length() {
        return end - start;
    }

    public boolean isEmpty() {
        return start == end;
    }

    /// Whether a caret at `offset` touches it, at either end too.
    public boolean touches(int offset) {
        return start <= offset && offset <= end;
    }

    public TextRange moved(int by) {
        return new TextRange(start + by, end + by);
    }
}
