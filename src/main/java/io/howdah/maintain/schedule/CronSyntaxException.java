package io.howdah.maintain.schedule;

/// A cron expression that cannot be understood, or that would never fire.
///
/// The message is one or two sentences for the person who typed the expression, and says what to
/// write instead where that is known.
public final class CronSyntaxException extends IllegalArgumentException {
    private final int position;

    CronSyntaxException(String sentence, int position) {
        super(sentence);
        this.position = position;
    }

    /// Offset of the offending text in the expression, in UTF-16 units from 0.
    public int position() {
        return position;
    }
}
