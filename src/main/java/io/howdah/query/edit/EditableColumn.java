package io.howdah.query.edit;

import java.util.List;
import java.util.Optional;

/// A column of a table, as far as changing its values goes.
///
/// @param attribute `pg_attribute.attnum`
/// @param sql the name as SQL writes it
/// @param type the type as PostgreSQL writes it, with a domain's own name
/// @param places where the result shows it, from 0; several when the query names it twice
/// @param comparison how an old value is compared
/// @param rules what may be written
public record EditableColumn(
        int attribute,
        String name,
        String sql,
        String type,
        List<Integer> places,
        Comparison comparison,
        Rules rules) {

    public EditableColumn {
        places = List.copyOf(places);
    }

    /// How a value that was read is compared with the one that is there now.
    public enum Comparison {
        /// By the type's own equality; a constant needs no quotes when it looks like a number.
        NUMBER,
        BOOLEAN,
        /// By the type's own equality.
        VALUE,
        /// By the text of both: the type has no equality, or one that takes different values for equal.
        TEXT,
        /// By the text of both, byte by byte, whatever the column's collation takes for equal.
        BYTES
    }

    /// What may be written to a column.
    ///
    /// @param defaultValue the expression of the default, "" when there is none
    /// @param generated whether the server gives the value: a generated or identity column
    /// @param labels the values of an enum in their order, else empty
    /// @param noUpdate why it cannot be changed in a row
    /// @param noInsert why it cannot be given in a new row
    public record Rules(
            boolean notNull,
            String defaultValue,
            boolean generated,
            List<String> labels,
            Optional<String> noUpdate,
            Optional<String> noInsert) {

        public Rules {
            labels = List.copyOf(labels);
        }
    }
}
