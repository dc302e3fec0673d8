/// Runs scripts of any size as psql runs them: statements read as a stream, psql's commands, variables
/// and branches, COPY data, files included in files.
///
/// Start reading at [io.howdah.query.script.ScriptExecution]; a [io.howdah.query.script.ScriptObserver]
/// hears what happens. May use `io.howdah.query` and the pure rooms `io.howdah.sql` and
/// `io.howdah.sql.psql`; never imports JavaFX. The SQL of psql's `\d` commands is in
/// `io.howdah.query.listing`.
@NullMarked
package io.howdah.query.script;

import org.jspecify.annotations.NullMarked;
