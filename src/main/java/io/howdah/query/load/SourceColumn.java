package io.howdah.query.load;

/// A column of a file.
///
/// @param name from the header, made up when there is none; different for each column
/// @param type the type in SQL that its values seem to have
public record SourceColumn(String name, String type) {}
