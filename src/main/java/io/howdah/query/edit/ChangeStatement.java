package io.howdah.query.edit;

import java.util.List;
import java.util.OptionalInt;

/// The exact text that is sent for one change; it returns the row.
///
/// @param literals where each new value stands
public record ChangeStatement(RowChange change, String sql, List<Literal> literals) {

    public ChangeStatement {
        literals = List.copyOf(literals);
    }

    /// @param column index in the table's columns
    record Literal(int column, int start, int end) {}

    /// The column whose new value stands at an offset of the text.
    OptionalInt columnAt(int offset) {
        return literals.stream()
                .filter(literal -> literal.start <= offset && offset < literal.end)
                .mapToInt(Literal::column)
                .findFirst();
    }
}
