package io.howdah.ui.plan;

import static io.howdah.ui.plan.InspectorPart.styled;
import static io.howdah.ui.plan.InspectorPart.titled;

import io.howdah.plan.PlanNode;
import io.howdah.ui.plan.words.Amounts;
import io.howdah.ui.plan.words.ResourceFact;
import io.howdah.ui.plan.words.WorkerFact;
import io.howdah.ui.theme.Icon;
import io.howdah.ui.theme.Styles;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The inspector's tables of numbers: a node's resources, and its processes.
final class InspectorTables {

    private InspectorTables() {}

    static VBox resources(List<ResourceFact> facts) {
        GridPane grid = table("Own and with nodes below", List.of("", "Own", "With below"));
        int row = 1;
        for (ResourceFact fact : facts) {
            Label own = number(fact.own());
            own.setTooltip(new Tooltip(fact.exact()));
            grid.addRow(row++, styled(fact.label(), Styles.MUTED), own, number(fact.withBelow()));
        }
        return titled("Buffers and files", grid);
    }

    static VBox workers(PlanNode node) {
        List<WorkerFact> processes = WorkerFact.of(node);
        GridPane grid = table("Workers", List.of("Process", "Time", "Rows", "Loops"));
        int row = 1;
        for (WorkerFact process : processes) {
            Label name = number(process.name());
            if (!process.detail().isEmpty()) {
                name.setTooltip(new Tooltip(process.detail()));
            }
            grid.addRow(
                    row++,
                    name,
                    number(process.ms() > 0 ? Amounts.duration(process.ms()) : ""),
                    number(Amounts.count(process.rows())),
                    number(Amounts.count((double) process.loops())));
            var bar = new ShareBar();
            bar.showPlain(process.share());
            grid.add(bar, 0, row++, 4, 1);
            if (!process.detail().isEmpty()) {
                grid.add(styled(process.detail(), Styles.MUTED), 0, row++, 4, 1);
            }
        }
        VBox box = titled("Workers", grid);
        if (WorkerFact.isSkewed(processes)) {
            Label words =
                    styled(
                            "One process had more than twice its part of the rows; the others waited"
                                    + " for it.",
                            Styles.WARNING_TEXT);
            words.setGraphic(Icon.WARNING.node());
            box.getChildren().add(words);
        }
        return box;
    }

    private static Label number(String words) {
        var label = new Label(words);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    /// A grid with headings; all columns but the first hold numbers.
    private static GridPane table(String name, List<String> headings) {
        var grid = new GridPane(12, 4);
        grid.setAccessibleText(name);
        for (int i = 0; i < headings.size(); i++) {
            var column = new ColumnConstraints();
            column.setHgrow(i == 0 ? Priority.ALWAYS : Priority.NEVER);
            column.setHalignment(i == 0 ? HPos.LEFT : HPos.RIGHT);
            grid.getColumnConstraints().add(column);
            Label heading = number(headings.get(i));
            heading.getStyleClass().add(Styles.MUTED);
            grid.add(heading, i, 0);
        }
        return grid;
    }
}
