package io.howdah.schema.layout;

/// The measures inside an entity's box; whoever draws it uses the same.
///
/// From left to right a row holds the key mark, the name, the type (aligned right) and the mark of
/// a required column.
///
/// @param headerHeight height of the title row
/// @param rowHeight height of an attribute's row
/// @param padding room at the left, at the right and below the last row
/// @param keyGutter room for the key mark before a name
/// @param requiredGutter room for the mark of a required column after a type
/// @param gap least room between name and type
public record EntityStyle(
        double headerHeight,
        double rowHeight,
        double padding,
        double keyGutter,
        double requiredGutter,
        double gap) {

    /// For text of 12 pixels.
    public static final EntityStyle DEFAULT = new EntityStyle(28, 20, 8, 24, 20, 16);

    /// For text enlarged by a factor.
    public EntityStyle scaled(double factor) {
        return new EntityStyle(
                headerHeight * factor,
                rowHeight * factor,
                padding * factor,
                keyGutter * factor,
                requiredGutter * factor,
                gap * factor);
    }

    /// The top of an attribute's row, from the top of the box.
    public double rowTop(int row) {
        return headerHeight + row * rowHeight;
    }
}
