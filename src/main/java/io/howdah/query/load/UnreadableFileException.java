package io.howdah.query.load;

import java.io.IOException;

/// The file cannot be loaded as what it is; the message is a sentence for the person who imports.
public final class UnreadableFileException extends IOException {

    private static final long serialVersionUID = 1;

    UnreadableFileException(String sentence) {
        super(sentence);
    }

    UnreadableFileException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
