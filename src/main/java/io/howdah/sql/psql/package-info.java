/// psql's own language inside of scripts: commands and their arguments, variables, branches.
///
/// Pure; it says what a command means and `io.howdah.query.script` does it. The rules are those of the
/// manual's page on psql and of its lexer for arguments. May use `io.howdah.sql`. Start reading at
/// [io.howdah.sql.psql.CommandArguments].
@NullMarked
package io.howdah.sql.psql;

import org.jspecify.annotations.NullMarked;
