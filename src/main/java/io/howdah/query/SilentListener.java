package io.howdah.query;

import java.util.List;

/// For statements of our own that return nothing.
final class SilentListener implements RunListener {

    @Override
    public RowSink columns(List<ResultColumn> columns) {
        return new RowSink() {
            @Override
            public void add(Row row) {}

            @Override
            public void finish() {}
        };
    }
}
