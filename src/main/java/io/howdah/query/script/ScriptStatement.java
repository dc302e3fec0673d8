package io.howdah.query.script;

import io.howdah.sql.ScriptPlace;

/// A statement of a script, or a psql command, on its way.
///
/// @param text what is sent; variables have their values
/// @param source name of the script that it stands in
/// @param place where it starts there
/// @param expanded whether its rows are to be shown with a line a value (`\gx`, `\x`)
public record ScriptStatement(String text, String source, ScriptPlace place, boolean expanded) {}
