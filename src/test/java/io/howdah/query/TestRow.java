package io.howdah.query;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// A row of given texts.
public final class TestRow implements Row {

    private final @Nullable String[] texts;

    private TestRow(@Nullable String[] texts) {
        this.texts = texts;
    }

    public static TestRow of(@Nullable String... texts) {
        return new TestRow(texts);
    }

    @Override
    public int columns() {
        return texts.length;
    }

    @Override
    public byte @Nullable [] value(int column) {
        String text = texts[column];
        return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    }
}
