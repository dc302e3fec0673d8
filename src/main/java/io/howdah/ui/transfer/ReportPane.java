package io.howdah.ui.transfer;

import io.howdah.ui.theme.Icon;
import io.howdah.ui.theme.Styles;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;

/// What came of an export or import, under its form.
final class ReportPane {

    private ReportPane() {}

    /// The sentence of a report with its details folded; nothing while there is none.
    static Node of(String id, ObservableValue<Report> report) {
        var label = new Label();
        label.setId(id);
        label.setWrapText(true);
        label.getStyleClass().add("transfer-report");
        label.setGraphicTextGap(8);
        var details = new TextArea();
        details.setEditable(false);
        details.setPrefRowCount(4);
        details.getStyleClass().add(Styles.CODE);
        var more = new TitledPane("Details", details);
        more.setExpanded(false);
        var box = new VBox(8, label, more);
        report.subscribe(now -> {
            label.setText(now.sentence());
            label.getStyleClass()
                    .removeAll(Styles.ERROR_TEXT, Styles.SUCCESS_TEXT, Styles.WARNING_TEXT);
            label.setGraphic(
                    switch (now.kind()) {
                        case DONE -> Icon.SUCCESS.node();
                        case WARNING -> Icon.WARNING.node();
                        case FAILED -> Icon.ERROR.node();
                        case NONE -> null;
                    });
            switch (now.kind()) {
                case DONE -> label.getStyleClass().add(Styles.SUCCESS_TEXT);
                case WARNING -> label.getStyleClass().add(Styles.WARNING_TEXT);
                case FAILED -> label.getStyleClass().add(Styles.ERROR_TEXT);
                case NONE -> {}
            }
            details.setText(now.details());
            show(more, !now.details().isBlank());
            show(box, now.kind() != Report.Kind.NONE);
        });
        return box;
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
