package io.howdah.sql.scope;

import io.howdah.sql.names.ColumnName;
import java.util.List;

/// A query of a WITH under its name.
///
/// @param at index of the word that names it
public record Cte(String name, List<ColumnName> columns, int at) {

    public Cte {
        columns = List.copyOf(columns);
    }
}
