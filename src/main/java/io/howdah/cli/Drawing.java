package io.howdah.cli;

import io.howdah.report.DiagramSvg;
import io.howdah.report.Palette;
import io.howdah.report.SansMetrics;
import io.howdah.schema.SchemaModel;
import io.howdah.schema.Table;
import io.howdah.schema.diagram.Detail;
import io.howdah.schema.diagram.Diagram;
import io.howdah.schema.layout.EntitySizer;
import io.howdah.schema.layout.EntityStyle;
import io.howdah.schema.layout.LayeredLayout;
import java.util.List;

/// Draws a model without a window.
final class Drawing {

    private static final double FONT_SIZE = 12;

    /// A page in landscape, about that of a screen.
    private static final double PROPORTION = 1.6;

    private final Detail detail;
    private final Palette palette;

    Drawing(Detail detail, Palette palette) {
        this.detail = detail;
        this.palette = palette;
    }

    /// @param tables names with or without their schema; empty for all tables
    /// @throws IllegalArgumentException when there is no table of a name
    String svg(SchemaModel model, List<String> tables, String title) {
        for (String name : tables) {
            if (model.tables().stream().noneMatch(table -> isNamed(table, name))) {
                throw new IllegalArgumentException(
                        "There is no table named \"%s\" in what was read.".formatted(name));
            }
        }
        Diagram diagram =
                Diagram.of(
                        model,
                        table ->
                                tables.isEmpty()
                                        || tables.stream().anyMatch(name -> isNamed(table, name)));
        EntitySizer sizer =
                new EntitySizer(EntityStyle.DEFAULT, new SansMetrics(FONT_SIZE), detail);
        return new DiagramSvg(EntityStyle.DEFAULT, detail, palette)
                .render(new LayeredLayout(sizer, () -> false).layout(diagram, PROPORTION), title);
    }

    private static boolean isNamed(Table table, String name) {
        return table.name().name().equals(name) || table.name().toString().equals(name);
    }
}
