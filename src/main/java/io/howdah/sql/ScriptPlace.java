package io.howdah.sql;

/// A place in a script: its offset from the start in UTF-16 units, and the same as line and column,
/// both from 1.
public record ScriptPlace(long offset, int line, int column) {

    public static final ScriptPlace START = new ScriptPlace(0, 1, 1);
}
