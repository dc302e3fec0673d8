package io.howdah.ui.editor.complete;

import io.howdah.sql.complete.Candidate;
import io.howdah.ui.theme.Icon;
import io.howdah.ui.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// A candidate: what it is, its text, its detail to the right.
final class CandidateCell extends ListCell<Candidate> {

    private static final String KIND = "completion-kind";

    /// Longer texts need the place of their detail, which then stands beside the list only.
    private static final int LONG = 44;

    private final StackPane icon = new StackPane();
    private final Label text = new Label();
    private final Label detail = new Label();
    private final HBox row;

    /// A window of its own, made when there is something to say.
    private @Nullable Tooltip whole;

    CandidateCell() {
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        row = new HBox(8, icon, text, space, detail);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinWidth(0);
        row.setPrefWidth(1);
        icon.getStyleClass().add(KIND);
        text.getStyleClass().add("completion-text");
        text.setMinWidth(0);
        detail.getStyleClass().addAll(Styles.MUTED, "completion-detail");
        detail.setMinWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Candidate candidate, boolean empty) {
        super.updateItem(candidate, empty);
        if (empty || candidate == null) {
            setGraphic(null);
            setTooltip(null);
            setAccessibleText(null);
            return;
        }
        icon.getChildren().setAll(icon(candidate.kind()).node());
        List<String> classes = new ArrayList<>(List.of(KIND, "kind-" + candidate.kind().word()));
        icon.getStyleClass().setAll(classes);
        boolean fits = candidate.text().length() <= LONG;
        text.setMinWidth(fits ? Region.USE_PREF_SIZE : 0);
        text.setText(candidate.text());
        detail.setText(fits ? candidate.detail() : "");
        setTooltip(fits ? null : whole(candidate.text()));
        setGraphic(row);
        setAccessibleText(candidate.kind().word() + " " + candidate.text());
    }

    /// Says what the list's edge cuts.
    private Tooltip whole(String words) {
        if (whole == null) {
            whole = new Tooltip();
        }
        whole.setText(words);
        return whole;
    }

    static Icon icon(Candidate.Kind kind) {
        return switch (kind) {
            case KEYWORD -> Icon.KEYWORD;
            case SCHEMA -> Icon.SCHEMA;
            case TABLE, ALIAS -> Icon.TABLE;
            case VIEW, CTE -> Icon.VIEW;
            case SEQUENCE -> Icon.SEQUENCE;
            case INDEX -> Icon.INDEX;
            case COLUMN -> Icon.COLUMN;
            case COLUMNS -> Icon.LAYOUT;
            case JOIN -> Icon.LINK;
            case FUNCTION -> Icon.FUNCTION;
            case TYPE -> Icon.TYPE;
            case VALUE -> Icon.VALUE;
            case SETTING -> Icon.SETTINGS;
            case ROLE -> Icon.ROLE;
            case SNIPPET -> Icon.SNIPPET;
        };
    }
}
