package io.howdah.query;

import java.io.IOException;

/// Takes the rows of one result, in order, on the session's thread.
public interface RowSink {

    /// Takes a row; must copy what it keeps.
    void add(Row row) throws IOException;

    /// No more rows will come, for whatever reason.
    void finish() throws IOException;

    /// A sink that takes nothing and says why.
    static RowSink refusing(String sentence) {
        return new RowSink() {
            @Override
            public void add(Row row) throws IOException {
                throw new IOException(sentence);
            }

            @Override
            public void finish() throws IOException {
                throw new IOException(sentence);
            }
        };
    }
}
