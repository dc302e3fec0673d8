package io.howdah.query.export;

import io.howdah.query.ServerError;

/// The export cannot begin; the message is a sentence for the person who asked for it.
final class RefusedExportException extends Exception {

    private static final long serialVersionUID = 1;

    private final String sentence;
    private final String details;

    RefusedExportException(String sentence) {
        super(sentence);
        this.sentence = sentence;
        details = "";
    }

    RefusedExportException(ServerError error) {
        super(error.message());
        sentence = error.message();
        details = ExportRun.details(error);
    }

    String sentence() {
        return sentence;
    }

    String details() {
        return details;
    }
}
