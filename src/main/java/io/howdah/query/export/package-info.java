/// Rows on their way out: the formats in which they are written to files and to the clipboard, and the
/// run that exports a query or a table.
///
/// Start reading at [io.howdah.query.export.ExportFormat] for the writers, each a
/// [io.howdah.query.RowSink] that holds one row at a time, and at [io.howdah.query.export.ExportRun] for
/// a whole export. May use `io.howdah.query`, `io.howdah.sql` and the libraries for XLSX and Parquet;
/// nothing else does.
@NullMarked
package io.howdah.query.export;

import org.jspecify.annotations.NullMarked;
