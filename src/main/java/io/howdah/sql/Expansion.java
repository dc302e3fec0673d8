package io.howdah.sql;

import java.util.Optional;

/// What psql's variables in a script stand for, asked when the reader comes to them.
public interface Expansion {

    /// Leaves every variable as it is.
    Expansion NONE = variable -> Optional.empty();

    /// The text in the variable's place, nothing when it is to stay.
    ///
    /// @param variable as it stands in the script: `:name`, `:'name'`, `:"name"` or `:{?name}`
    Optional<String> replacement(String variable);
}
