package io.howdah.sql.edit;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/// A text that stops whoever reads on after being told not to: the only way to end a regular expression.
final class CancellableText implements CharSequence {

    /// Characters that are read between two questions.
    private static final int PERIOD = 1 << 12;

    private final String text;
    private final BooleanSupplier cancelled;
    private int reads;

    CancellableText(String text, BooleanSupplier cancelled) {
        this.text = text;
        this.cancelled = cancelled;
    }

    @Override
    public char charAt(int index) {
        if ((++reads & (PERIOD - 1)) == 0 && cancelled.getAsBoolean()) {
            throw new CancellationException();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
