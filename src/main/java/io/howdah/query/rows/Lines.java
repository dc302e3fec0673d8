package io.howdah.query.rows;

/// A text by lines, read when they are shown. Safe to read from any thread.
public interface Lines {

    int count();

    /// Without its end.
    String line(int index);
}
