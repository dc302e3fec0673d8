package io.howdah.query;

import org.jspecify.annotations.Nullable;

/// One row as it came from the server; only good until the next one comes.
public interface Row {

    int columns();

    /// The value in the server's text format, UTF-8; null for NULL. Do not change it.
    byte @Nullable [] value(int column);
}
