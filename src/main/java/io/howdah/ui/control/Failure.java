package io.howdah.ui.control;

import java.io.PrintWriter;
import java.io.StringWriter;

/// What a failure says to people.
public final class Failure {

    private Failure() {}

    /// Its message, or its kind when it has none.
    public static String sentence(Throwable failure) {
        String message = failure.getMessage();
        return message == null || message.isBlank() ? failure.getClass().getSimpleName() : message;
    }

    /// Its stack trace, for the folded details.
    public static String trace(Throwable failure) {
        var trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }
}
