package io.howdah.ui.result.edit;

/// What buttons and keys do to the selected cells and rows.
interface EditActions {

    void edit();

    /// Edits the value in a field of several lines.
    void editLines();

    void setNull();

    void setDefault();

    void add();

    void duplicate();

    void delete();

    /// Shows or hides the SQL.
    void preview();
}
