package io.howdah.query.load;

import io.howdah.query.ServerError;

/// The load cannot go on; the message is a sentence for the person who asked for it.
public final class LoadRefusedException extends Exception {

    private static final long serialVersionUID = 1;

    private final String sentence;
    private final String details;

    LoadRefusedException(String sentence, String details) {
        super(sentence);
        this.sentence = sentence;
        this.details = details;
    }

    LoadRefusedException(ServerError error) {
        this(error.message(), details(error));
    }

    public String sentence() {
        return sentence;
    }

    /// The server's SQLSTATE, detail, hint and context, "" when there are none.
    public String details() {
        return details;
    }

    static String details(ServerError error) {
        StringBuilder text = new StringBuilder();
        line(text, "SQLSTATE", error.sqlState());
        line(text, "DETAIL", error.detail());
        line(text, "HINT", error.hint());
        line(text, "CONTEXT", error.where());
        return text.toString().strip();
    }

    private static void line(StringBuilder text, String label, String value) {
        if (!value.isEmpty()) {
            text.append(label).append(": ").append(value).append('\n');
        }
    }
}
