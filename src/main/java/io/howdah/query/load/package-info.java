/// Rows on their way in: what a file holds, and the run that loads it into a table by COPY.
///
/// Start reading at [io.howdah.query.load.FileSample], which looks at the beginning of a file, and at
/// [io.howdah.query.load.LoadRun], which loads all of it. May use `io.howdah.query`, `io.howdah.sql`
/// and the libraries for JSON, XLSX and Parquet.
@NullMarked
package io.howdah.query.load;

import org.jspecify.annotations.NullMarked;
