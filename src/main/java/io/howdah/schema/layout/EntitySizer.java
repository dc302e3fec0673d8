package io.howdah.schema.layout;

import io.howdah.schema.diagram.Attribute;
import io.howdah.schema.diagram.Detail;
import io.howdah.schema.diagram.Entity;
import java.util.List;

/// Computes how much room an entity's box needs.
public final class EntitySizer {

    private static final double LEAST_WIDTH = 80;

    private final EntityStyle style;
    private final TextMeasure text;
    private final Detail detail;

    public EntitySizer(EntityStyle style, TextMeasure text, Detail detail) {
        this.style = style;
        this.text = text;
        this.detail = detail;
    }

    public Size sizeOf(Entity entity) {
        List<Attribute> rows = entity.visible(detail);
        double names = widest(rows.stream().mapToDouble(row -> text.width(row.name(), true)));
        double types = widest(rows.stream().mapToDouble(row -> text.width(row.type(), false)));
        double row =
                rows.isEmpty()
                        ? 0
                        : style.keyGutter() + names + style.gap() + types + style.requiredGutter();
        double width =
                Math.max(LEAST_WIDTH, Math.max(text.width(title(entity), true), row))
                        + 2 * style.padding();
        double height =
                style.headerHeight()
                        + rows.size() * style.rowHeight()
                        + (rows.isEmpty() ? 0 : style.padding() / 2);
        return new Size(Math.ceil(width), Math.ceil(height));
    }

    /// The text of an entity's title row.
    public static String title(Entity entity) {
        String name = entity.name().toString();
        return entity.partitions() == 0 ? name : name + " (" + entity.partitions() + " partitions)";
    }

    private static double widest(java.util.stream.DoubleStream widths) {
        return widths.max().orElse(0);
    }
}
