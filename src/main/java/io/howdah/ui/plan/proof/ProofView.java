package io.howdah.ui.plan.proof;

import io.howdah.query.proof.Proof.Verdict;
import io.howdah.ui.plan.diagram.DiagramView;
import io.howdah.ui.theme.Appearance;
import io.howdah.ui.theme.Icon;
import io.howdah.ui.theme.Styles;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The verdict with its numbers above the two plans.
final class ProofView extends BorderPane {

    private static final double SPACE = 8;
    private static final double COLUMN_GAP = 24;

    private final ProofViewModel model;
    private final DiagramView before;
    private final DiagramView after;

    ProofView(ProofViewModel model, Appearance appearance) {
        this.model = model;
        before = new DiagramView(model.before(), appearance);
        after = new DiagramView(model.after(), appearance);
        getStyleClass().addAll("plan", "plan-proof");
        setId("proof");
        var plans =
                new SplitPane(
                        side("As it is", before, model::openBefore),
                        side("With the remedy", after, model::openAfter));
        plans.setId("proof-plans");
        setTop(header());
        setCenter(plans);
    }

    private Node header() {
        ProofSummary summary = model.summary();
        var headline = new Label(summary.headline(), icon(summary.verdict()).node());
        headline.setId("proof-headline");
        headline.setWrapText(true);
        headline.getStyleClass().addAll("plan-proof-headline", tone(summary.verdict()));
        var words = new VBox(SPACE, headline, sentence(summary.method() + " " + summary.shape()));
        model.notes().forEach(note -> words.getChildren().add(sentence(note)));
        words.getChildren().add(remedy());
        HBox.setHgrow(words, Priority.ALWAYS);
        var header = new HBox(COLUMN_GAP, words, numbers(summary));
        header.getStyleClass().add("plan-proof-header");
        return header;
    }

    private static Label sentence(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add(Styles.MUTED);
        return label;
    }

    private static Icon icon(Verdict verdict) {
        return switch (verdict) {
            case BETTER -> Icon.SUCCESS;
            case CLOSER, SAME, UNKNOWN -> Icon.INFORMATION;
            case WORSE -> Icon.WARNING;
            case WRONG -> Icon.ERROR;
        };
    }

    private static String tone(Verdict verdict) {
        return switch (verdict) {
            case BETTER -> Styles.SUCCESS_TEXT;
            case CLOSER, SAME, UNKNOWN -> Styles.MUTED;
            case WORSE -> Styles.WARNING_TEXT;
            case WRONG -> Styles.ERROR_TEXT;
        };
    }

    private Node remedy() {
        var sql = new Label(model.sql().strip());
        sql.setWrapText(true);
        sql.getStyleClass().addAll(Styles.CODE, "plan-proof-sql");
        var buttons =
                new FlowPane(
                        SPACE,
                        SPACE,
                        button("proof-copy", "Copy SQL", Icon.COPY, this::copySql),
                        button("proof-edit", "Open in editor", Icon.SQL, model::openInEditor));
        if (model.canBuild()) {
            buttons.getChildren()
                    .add(button("proof-build", "Build it and measure…", Icon.RUN, model::build));
        }
        return new VBox(SPACE, sql, buttons);
    }

    private static Button button(String id, String words, Icon icon, Runnable action) {
        var button = new Button(words, icon.node());
        button.setId(id);
        button.setOnAction(event -> action.run());
        return button;
    }

    private static Node numbers(ProofSummary summary) {
        var grid = new GridPane(COLUMN_GAP, SPACE);
        grid.setId("proof-numbers");
        grid.getStyleClass().add("plan-proof-numbers");
        grid.setMinWidth(Region.USE_PREF_SIZE);
        var first = new ColumnConstraints();
        var number = new ColumnConstraints();
        number.setHalignment(HPos.RIGHT);
        grid.getColumnConstraints().setAll(first, number, number, number);
        grid.addRow(0, heading(""), heading("As it is"), heading("With it"), heading("Change"));
        int row = 1;
        for (ProofSummary.Line line : summary.lines()) {
            var change = new Label(line.change());
            change.getStyleClass().add(line.better() ? Styles.SUCCESS_TEXT : "plan-proof-change");
            var tooltip = new Tooltip(line.exact());
            Label[] cells = {
                new Label(line.label()), new Label(line.before()), new Label(line.after()), change
            };
            for (Label cell : cells) {
                cell.setTooltip(tooltip);
            }
            grid.addRow(row++, cells);
        }
        return grid;
    }

    private static Label heading(String words) {
        var label = new Label(words);
        label.getStyleClass().add(Styles.MUTED);
        return label;
    }

    private static Node side(String words, DiagramView diagram, Runnable open) {
        var title = new Label(words);
        title.getStyleClass().add(Styles.HEADING);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var fit = new Button("Fit", Icon.ZOOM_FIT.node());
        fit.setOnAction(event -> diagram.fit());
        var whole = new Button("Open", Icon.PLAN.node());
        whole.setTooltip(new Tooltip("Open this plan in a tab of its own"));
        whole.setOnAction(event -> open.run());
        var bar = new HBox(SPACE, title, space, fit, whole);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add(Styles.TOOLBAR);
        diagram.setAccessibleText("Plan " + words);
        var side = new BorderPane(diagram);
        side.setTop(bar);
        return side;
    }

    void copySql() {
        var content = new ClipboardContent();
        content.putString(model.sql());
        Clipboard.getSystemClipboard().setContent(content);
    }

    void attach() {
        before.attach();
        after.attach();
    }

    void detach() {
        before.detach();
        after.detach();
    }
}
