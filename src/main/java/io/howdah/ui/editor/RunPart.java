package io.howdah.ui.editor;

/// A part of an editor's text that is to run.
///
/// @param offset where it starts in the text
/// @param steps how many steps it has
record RunPart(String script, int offset, int steps) {}
