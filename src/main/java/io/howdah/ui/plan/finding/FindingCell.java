package io.howdah.ui.plan.finding;

import io.howdah.plan.find.Finding;
import io.howdah.ui.control.FilledBar;
import io.howdah.ui.plan.words.Amounts;
import io.howdah.ui.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One finding of the list: how bad, what, how much could be saved.
final class FindingCell extends ListCell<Finding> {

    private static final double BAR = 72;

    private final FilledBar bar = new FilledBar(FindingStyles.BAR, FindingStyles.FILL);
    private final Label percent = new Label();
    private final Label title = FindingStyles.text("", FindingStyles.TITLE);
    private final Label sentence = FindingStyles.text("", Styles.MUTED);
    private final HBox head = new HBox(8);
    private final VBox box = new VBox(4, head, title, sentence);

    FindingCell() {
        getStyleClass().add(FindingStyles.CELL);
        // The cell is as wide as the list; its words wrap.
        setPrefWidth(0);
        bar.setMinWidth(BAR);
        bar.setPrefWidth(BAR);
        bar.setMaxWidth(BAR);
        percent.setMinWidth(USE_PREF_SIZE);
        percent.getStyleClass().add(FindingStyles.TITLE);
        head.setAlignment(Pos.CENTER_LEFT);
    }

    @Override
    protected void updateItem(@Nullable Finding finding, boolean empty) {
        super.updateItem(finding, empty);
        if (finding == null || empty) {
            setGraphic(null);
            setTooltip(null);
            setAccessibleText(null);
            return;
        }
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        head.getChildren().setAll(FindingStyles.badge(finding.severity()), space, bar, percent);
        bar.show(finding.saving().share());
        percent.setText(Amounts.percent(finding.saving().share()));
        title.setText(finding.title());
        sentence.setText(finding.sentence());
        setTooltip(new Tooltip("Could save up to " + Savings.words(finding.saving())));
        setAccessibleText(
                "%s: %s. %s Could save up to %s."
                        .formatted(
                                finding.severity().word(),
                                finding.title(),
                                finding.sentence(),
                                Savings.words(finding.saving())));
        setGraphic(box);
    }
}
