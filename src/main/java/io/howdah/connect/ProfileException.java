package io.howdah.connect;

/// A profile cannot be kept as asked; the message is one sentence for the user.
public final class ProfileException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public ProfileException(String message) {
        super(message);
    }
}
