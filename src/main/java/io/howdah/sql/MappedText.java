package io.howdah.sql;

import java.util.Arrays;

/// A statement as the server is to get it, with the way back to the script: psql commands between its
/// words are left out, and variables are replaced by their values.
public final class MappedText {

    private final String text;
    private final SourceMap map;
    private final int firstLine;

    /// Offsets in the script of the lines that the statement touches.
    private final long[] lineStarts;

    MappedText(String text, SourceMap map, int firstLine, long[] lineStarts) {
        this.text = text;
        this.map = map;
        this.firstLine = firstLine;
        this.lineStarts = lineStarts;
    }

    /// A text all of which stands for one place.
    public static MappedText of(String text, ScriptPlace place) {
        var map = new SourceMap();
        map.replaced(0, place.offset());
        long[] line = {place.offset() - place.column() + 1};
        return new MappedText(text, map, place.line(), line);
    }

    /// The same text, standing for another place.
    public MappedText at(ScriptPlace place) {
        return of(text, place);
    }

    public String text() {
        return text;
    }

    /// Where the statement starts in the script.
    public ScriptPlace place() {
        return place(0);
    }

    /// Where the character at `at` comes from; a variable's value comes from the variable's colon.
    public ScriptPlace place(int at) {
        long offset = map.source(at);
        int found = Arrays.binarySearch(lineStarts, offset);
        int line = found >= 0 ? found : Math.max(0, -found - 2);
        return new ScriptPlace(offset, firstLine + line, (int) (offset - lineStarts[line]) + 1);
    }

    @Override
    public String toString() {
        return text;
    }
}
