package io.howdah.query.export;

import io.howdah.query.ResultColumn;
import io.howdah.query.Row;
import java.util.List;

/// Rows that were fetched already: those of a grid, in its order, or a part of them.
public interface KeptRows {

    List<ResultColumn> columns();

    long rowCount();

    /// A row by its place, from 0. Good until the next call.
    Row row(long place);
}
