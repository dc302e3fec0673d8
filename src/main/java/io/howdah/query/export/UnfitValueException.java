package io.howdah.query.export;

import java.io.IOException;

/// The format cannot hold what it was given; the message is a sentence for the person who exports.
public final class UnfitValueException extends IOException {

    private static final long serialVersionUID = 1;

    UnfitValueException(String sentence) {
        super(sentence);
    }
}
