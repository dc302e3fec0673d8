package io.howdah.query;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Gives a COPY its data, or takes it.
final class CopyListener implements RunListener {

    private final @Nullable InputStream input;
    private final @Nullable OutputStream output;

    CopyListener(InputStream input) {
        this.input = input;
        this.output = null;
    }

    CopyListener(OutputStream output) {
        this.input = null;
        this.output = output;
    }

    @Override
    public RowSink columns(List<ResultColumn> columns) {
        return RowSink.refusing("COPY has a stream of its own.");
    }

    @Override
    public @Nullable InputStream copyInput() {
        return input;
    }

    @Override
    public @Nullable OutputStream copyOutput() {
        return output;
    }
}
