package io.howdah.ui.result.edit;

/// What buttons and keys do to the selected rows.
interface EditActions {

    void add();

    void duplicate();

    void delete();

    /// Shows or hides the SQL.
    void preview();
}
