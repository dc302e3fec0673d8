package io.howdah.query.search;

/// Hears of a search while it runs, on its thread.
public interface SearchListener {

    /// @param column in which the text was found
    /// @param value the whole value, cut when it is long
    /// @param query a statement that shows the rows
    record Hit(String table, String column, String value, String query) {}

    /// Something that was not searched, or not to its end.
    record Gap(String table, String reason) {}

    void hit(Hit hit);

    void gap(Gap gap);

    /// @param done tables that were searched so far, of `all`
    void progress(int done, int all, String table);
}
