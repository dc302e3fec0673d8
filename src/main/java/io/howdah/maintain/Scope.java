package io.howdah.maintain;

import java.util.List;

/// Which tables of a database a run is about. System catalogs and temporary tables never are,
/// unless chosen by name.
public sealed interface Scope {

    /// Every table and materialized view.
    record AllTables() implements Scope {
        @Override
        public String toString() {
            return "all tables";
        }
    }

    /// Those of one schema.
    record OneSchema(String schema) implements Scope {
        @Override
        public String toString() {
            return "schema " + schema;
        }
    }

    /// Exactly these; one that is missing fails the run after the others were done.
    record ChosenTables(List<TableName> tables) implements Scope {
        public ChosenTables {
            tables = List.copyOf(tables);
            if (tables.isEmpty()) {
                throw new IllegalArgumentException("Choose at least one table.");
            }
        }

        @Override
        public String toString() {
            return tables.size() == 1
                    ? tables.getFirst().toString()
                    : tables.getFirst() + " and " + (tables.size() - 1) + " more";
        }
    }
}
