package io.howdah.sql.scope;

import io.howdah.sql.names.ColumnName;
import java.util.List;

/// A query of a WITH under its name.
public record Cte(String name, List<ColumnName> columns) {

    public Cte {
        columns = List.copyOf(columns);
    }
}
