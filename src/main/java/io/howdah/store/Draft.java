package io.howdah.store;

import org.jspecify.annotations.Nullable;

/// The unsaved text of one editor tab.
///
/// @param id chosen by the editor and kept for the tab's life
/// @param profile the connection profile's id, if the tab has one
/// @param database the database of the tab's connection, if chosen
/// @param file the file that the text came from, if any
/// @param caret offset in UTF-16 units
/// @param scroll vertical position as the editor measures it
/// @param order place among the tabs, from 0
/// @param undo what the editor knows to undo and to do again, in its own words; empty when nothing
public record Draft(
        String id,
        String title,
        @Nullable String profile,
        @Nullable String database,
        @Nullable String file,
        String text,
        int caret,
        double scroll,
        int order,
        String undo) {

    /// The same tab with another text, and what can be undone in it.
    public Draft with(String otherText, String otherUndo) {
        return new Draft(
                id, title, profile, database, file, otherText, caret, scroll, order, otherUndo);
    }
}
