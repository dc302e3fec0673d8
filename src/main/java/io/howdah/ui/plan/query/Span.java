package io.howdah.ui.plan.query;

/// Characters of the query from `start` up to `end`, exclusive.
record Span(int start, int end) {

    int length() {
        return end - start;
    }

    boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    boolean contains(int offset) {
        return start <= offset && offset < end;
    }
}
