package io.howdah.query;

/// What the open transaction of a session is like, or else its next one.
///
/// @param isolation as the server calls it, for example `read committed`
public record Characteristics(String isolation, boolean readOnly) {}
