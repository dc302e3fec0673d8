/// Hides passwords that stand in SQL, before it is kept or logged.
///
/// Start reading at [io.howdah.sql.secret.SecretMask]. Pure; uses the lexer alone.
@NullMarked
package io.howdah.sql.secret;

import org.jspecify.annotations.NullMarked;
