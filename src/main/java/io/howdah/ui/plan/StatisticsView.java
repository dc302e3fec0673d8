package io.howdah.ui.plan;

import io.howdah.plan.measure.Measures;
import io.howdah.plan.measure.Statistics;
import io.howdah.plan.measure.Statistics.Line;
import io.howdah.ui.plan.words.Heat;
import io.howdah.ui.theme.Appearance;
import io.howdah.ui.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// Self numbers summed by node type, table, index and function.
final class StatisticsView extends ScrollPane {

    private final Appearance appearance;
    private final Consumer<String> find;
    private final VBox content = new VBox(16);
    private Subscription scaling = Subscription.EMPTY;
    private @Nullable Measures shown;

    /// @param find called with a search when a line is double-clicked
    StatisticsView(Appearance appearance, Consumer<String> find) {
        this.appearance = appearance;
        this.find = find;
        setId("plan-statistics");
        getStyleClass().addAll(PlanStyles.STATISTICS, "edge-to-edge");
        setFitToWidth(true);
        content.getStyleClass().add(PlanStyles.STATISTICS + "-body");
        setContent(content);
        // Follows the text size as long as it can be seen.
        sceneProperty()
                .subscribe(scene -> {
                    scaling.unsubscribe();
                    scaling =
                            scene == null
                                    ? Subscription.EMPTY
                                    : appearance.scaleProperty().subscribe(this::fill);
                });
    }

    void show(Heat heat) {
        if (shown != heat.measures()) {
            shown = heat.measures();
            fill();
            setVvalue(0);
        }
    }

    private void fill() {
        Measures measures = shown;
        if (measures == null) {
            return;
        }
        Statistics statistics = measures.statistics();
        var font = new ColumnFont(appearance);
        List<Node> parts = new ArrayList<>();
        add(parts, "By node type", "type:", statistics.byType(), font);
        add(parts, "By table", "table:", statistics.byRelation(), font);
        add(parts, "By index", "index:", statistics.byIndex(), font);
        add(parts, "By function", "", statistics.byFunction(), font);
        content.getChildren().setAll(parts);
    }

    private void add(
            List<Node> parts, String title, String prefix, List<Line> lines, ColumnFont font) {
        Measures measures = shown;
        if (lines.isEmpty() || measures == null) {
            return;
        }
        var heading = new Label(title);
        heading.getStyleClass().add(Styles.HEADING);
        var table =
                new StatisticsTable(
                        lines, measures, font, name -> find.accept(prefix + quoted(name)));
        table.setAccessibleText(title);
        parts.add(new VBox(8, heading, table));
    }

    private static String quoted(String name) {
        return name.indexOf(' ') < 0 ? name : '"' + name + '"';
    }
}
