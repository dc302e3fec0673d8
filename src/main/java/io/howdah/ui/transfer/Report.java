package io.howdah.ui.transfer;

/// What came of a transfer, for people.
///
/// @param details folded at first, "" when there is nothing more
record Report(Kind kind, String sentence, String details) {

    enum Kind {
        NONE,
        DONE,
        WARNING,
        FAILED
    }

    static final Report NONE = new Report(Kind.NONE, "", "");

    static Report done(String sentence) {
        return new Report(Kind.DONE, sentence, "");
    }

    static Report failed(String sentence, String details) {
        return new Report(Kind.FAILED, sentence, details);
    }
}
