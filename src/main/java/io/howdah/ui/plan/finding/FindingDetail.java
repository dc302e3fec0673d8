package io.howdah.ui.plan.finding;

import io.howdah.plan.find.Evidence;
import io.howdah.plan.find.Finding;
import io.howdah.plan.find.Remedy;
import io.howdah.ui.theme.Styles;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Everything about one finding: what to do first, then the evidence, then what it means.
final class FindingDetail extends ScrollPane {

    private static final int SHORT = 24;
    private static final int MOST_NODES = 12;

    private final FindingsViewModel model;
    private final FindingActions actions;
    private final VBox content = new VBox(12);

    FindingDetail(FindingsViewModel model, FindingActions actions) {
        this.model = model;
        this.actions = actions;
        setId("finding-detail");
        getStyleClass().addAll(FindingStyles.DETAIL, "edge-to-edge");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        content.getStyleClass().add(FindingStyles.DETAIL + "-body");
        setContent(content);
    }

    /// @param missing what would tell more, below everything else
    void show(@Nullable Finding finding, Node missing) {
        content.getChildren().clear();
        setVvalue(0);
        if (finding == null) {
            return;
        }
        content.getChildren().add(saving(finding));
        List<Remedy> remedies = finding.remedies();
        for (Remedy remedy : remedies) {
            content.getChildren()
                    .add(new RemedyCard(remedy, actions, remedy == remedies.getFirst()));
        }
        content.getChildren().add(titled("Evidence", evidence(finding)));
        if (!finding.nodes().isEmpty()) {
            content.getChildren().add(titled("Nodes", nodes(finding)));
        }
        content.getChildren().add(titled("What it means", FindingStyles.text(finding.help())));
        content.getChildren().add(missing);
    }

    private static VBox saving(Finding finding) {
        return new VBox(
                2,
                FindingStyles.text(
                        "Could save up to " + Savings.words(finding.saving()) + ".",
                        FindingStyles.TITLE),
                FindingStyles.text(finding.saving().basis(), Styles.MUTED));
    }

    private static GridPane evidence(Finding finding) {
        var grid = new GridPane(12, 4);
        var names = new ColumnConstraints();
        names.setHgrow(Priority.SOMETIMES);
        var values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        values.setHalignment(HPos.RIGHT);
        grid.getColumnConstraints().addAll(names, values);
        int row = 0;
        for (Evidence evidence : finding.evidence()) {
            Label name = FindingStyles.text(evidence.name(), Styles.MUTED);
            Label value = FindingStyles.text(evidence.value());
            if (evidence.value().length() <= SHORT) {
                grid.addRow(row++, name, value);
            } else {
                grid.add(name, 0, row++, 2, 1);
                grid.add(FindingStyles.styled(value, Styles.CODE), 0, row++, 2, 1);
                GridPane.setHalignment(value, HPos.LEFT);
            }
        }
        return grid;
    }

    private Node nodes(Finding finding) {
        var links = new FlowPane(8, 0);
        links.setMinWidth(0);
        finding.nodes().stream()
                .limit(MOST_NODES)
                .forEach(id -> {
                    var link = new Hyperlink("#" + id + " " + model.title(id));
                    link.setOnAction(event -> actions.showNode(id));
                    links.getChildren().add(link);
                });
        int more = finding.nodes().size() - MOST_NODES;
        if (more > 0) {
            links.getChildren().add(FindingStyles.text("and " + more + " more", Styles.MUTED));
        }
        return links;
    }

    private static VBox titled(String heading, Node body) {
        return new VBox(4, FindingStyles.text(heading, Styles.HEADING), body);
    }
}
