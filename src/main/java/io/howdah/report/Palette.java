package io.howdah.report;

/// The colours of a drawing, as CSS writes them.
///
/// @param background behind everything
/// @param surface inside a box
/// @param header inside a box's title row
/// @param border around a box
/// @param text names
/// @param muted types and marks
/// @param line relationships
/// @param accent key marks
public record Palette(
        String background,
        String surface,
        String header,
        String border,
        String text,
        String muted,
        String line,
        String accent) {

    public static final Palette LIGHT =
            new Palette(
                    "#ffffff", "#ffffff", "#ddf4ff", "#8c959f", "#1f2328", "#59636e", "#59636e",
                    "#0550ae");

    public static final Palette DARK =
            new Palette(
                    "#0d1117", "#161b22", "#1b2b41", "#6e7681", "#e6edf3", "#9198a1", "#9198a1",
                    "#79c0ff");
}
