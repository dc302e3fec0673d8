package io.howdah.plan.find.condition;

import java.io.Serial;

/// The parser met something that it does not know; its caller quotes the text instead.
final class NotUnderstood extends Exception {

    @Serial private static final long serialVersionUID = 1L;

    NotUnderstood() {
        // Part of normal work, so no stack trace.
        super(null, null, false, false);
    }
}
