package io.howdah.plan.replay;

/// What a node is doing at a moment.
public enum Status {
    /// The executor has not set it up yet.
    WAITING("waiting"),
    /// Set up, but nobody has asked it for a row yet.
    OPEN("open"),
    /// Asked, and at work on its first row.
    RUNNING("working"),
    /// Collects its input: a hash table, a sort, groups, a bitmap.
    FILLING("collecting"),
    /// Hands rows to the node above.
    EMITTING("giving rows"),
    /// Has given a first row and waits until it is asked for more.
    HELD("held back"),
    DONE("done"),
    /// No run ever reaches it.
    NEVER("never ran");

    private final String words;

    Status(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
