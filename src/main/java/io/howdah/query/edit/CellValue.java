package io.howdah.query.edit;

/// What a cell is to hold.
public sealed interface CellValue {

    /// What the server is to read as a value of the column's type; may be empty.
    record Text(String text) implements CellValue {}

    enum Special implements CellValue {
        NULL,
        /// What the column's default gives.
        DEFAULT
    }
}
