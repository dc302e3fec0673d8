package io.howdah.schema.layout;

/// Tells how wide a text is in the font that the diagram is drawn with. Must be pure: the same text
/// always has the same width.
@FunctionalInterface
public interface TextMeasure {

    double width(String text, boolean bold);
}
