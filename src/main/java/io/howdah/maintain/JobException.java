package io.howdah.maintain;

/// A job cannot be kept or run as asked; the message is one sentence for the user.
public final class JobException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public JobException(String sentence) {
        super(sentence);
    }
}
