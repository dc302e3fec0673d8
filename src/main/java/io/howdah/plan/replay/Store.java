package io.howdah.plan.replay;

/// What a node collects before, or while, it hands rows up.
///
/// @param from when the first row goes in
/// @param to when it is complete
/// @param rows how many go in
/// @param words what holds them, such as `16,384 buckets, 1 batch, 560 kB`; empty when unknown
public record Store(Kind kind, double from, double to, double rows, String words) {

    /// The sort of collection.
    public enum Kind {
        HASH_TABLE("hash table"),
        SORT("sort"),
        GROUPS("groups"),
        BITMAP("bitmap"),
        ROWS("kept rows"),
        CACHE("cache");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /// 0 to 1.
    double fill(double time) {
        if (time >= to) {
            return 1;
        }
        return time <= from ? 0 : (time - from) / (to - from);
    }
}
