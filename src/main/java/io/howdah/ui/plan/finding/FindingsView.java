package io.howdah.ui.plan.finding;

import io.howdah.plan.find.Finding;
import io.howdah.plan.find.Findings;
import io.howdah.ui.control.EmptyState;
import io.howdah.ui.theme.Icon;
import io.howdah.ui.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// The findings of a plan: ranked list above, the chosen one below, the diagram beside them.
public final class FindingsView extends SplitPane {

    private static final double WIDTH = 0.46;
    private static final double LIST_HEIGHT = 0.4;
    private static final double LEAST_SIDE = 260;
    private static final double LEAST_DIAGRAM = 180;

    private final FindingsViewModel model;
    private final ListView<Finding> list = new ListView<>();
    private final FindingDetail detail;
    private final Label heading = FindingStyles.text("", Styles.HEADING);
    private final VBox missing = new VBox(4);
    private final SplitPane found;
    private final BorderPane side = new BorderPane();
    private final StackPane diagram = new StackPane();
    private final List<Subscription> subscriptions = new ArrayList<>();

    public FindingsView(FindingsViewModel model, FindingActions actions) {
        this.model = model;
        detail = new FindingDetail(model, actions);
        setId("findings");
        getStyleClass().add(FindingStyles.VIEW);
        list.setId("finding-list");
        list.setAccessibleText("Findings, by what could be saved");
        list.getStyleClass().add(FindingStyles.LIST);
        list.setCellFactory(view -> new FindingCell());
        list.getSelectionModel()
                .selectedItemProperty()
                .subscribe(finding -> {
                    if (finding != null) {
                        model.selectedProperty().set(finding);
                    }
                });
        found = new SplitPane(list, detail);
        found.setOrientation(Orientation.VERTICAL);
        found.setDividerPositions(LIST_HEIGHT);
        heading.setId("finding-heading");
        heading.getStyleClass().add("finding-heading");
        missing.getStyleClass().add(FindingStyles.MISSING);
        side.setMinWidth(LEAST_SIDE);
        diagram.setMinWidth(LEAST_DIAGRAM);
        getItems().addAll(side, diagram);
        setDividerPositions(WIDTH);
        setMinWidth(0);
        widthProperty().subscribe(this::fit);
    }

    /// In a small window the words matter more than the picture, which has a tab of its own.
    private void fit() {
        boolean both = getWidth() >= LEAST_SIDE + LEAST_DIAGRAM;
        side.setMinWidth(both ? LEAST_SIDE : 0);
        if (getWidth() > 0 && both != getItems().contains(diagram)) {
            if (both) {
                getItems().add(diagram);
                setDividerPositions(WIDTH);
            } else {
                getItems().remove(diagram);
            }
        }
    }

    /// Begins to follow the model.
    public void attach() {
        subscriptions.add(model.findingsProperty().subscribe(this::show));
        subscriptions.add(model.problemProperty().subscribe(this::showMissing));
        subscriptions.add(model.selectedProperty().subscribe(this::show));
    }

    public void detach() {
        subscriptions.forEach(Subscription::unsubscribe);
        subscriptions.clear();
    }

    /// Puts the diagram beside the list; it leaves wherever it was.
    public void showBeside(Node picture) {
        diagram.getChildren().setAll(picture);
    }

    private void show(Findings findings) {
        list.getItems().setAll(findings.ranked());
        heading.setText(model.heading());
        boolean none = findings.ranked().isEmpty();
        side.setTop(none ? null : heading);
        side.setCenter(none ? new EmptyState(Icon.SUCCESS, nothing(findings)) : found);
        side.setBottom(none ? missing : null);
        showMissing();
        if (!none) {
            show(model.selectedProperty().get());
        }
    }

    private static String nothing(Findings findings) {
        return findings.hidden() == 0
                ? "Nothing stands out."
                : "Nothing stands out: what was found would save next to nothing.";
    }

    private void showMissing() {
        missing.getChildren().clear();
        var sentences = new ArrayList<>(model.findingsProperty().get().missing());
        if (!model.problemProperty().get().isEmpty()) {
            sentences.add(model.problemProperty().get());
        }
        if (!sentences.isEmpty()) {
            missing.getChildren().add(FindingStyles.text("What would tell more", Styles.HEADING));
        }
        sentences.forEach(
                sentence -> missing.getChildren().add(FindingStyles.text(sentence, Styles.MUTED)));
        missing.setVisible(!sentences.isEmpty());
        missing.setManaged(!sentences.isEmpty());
    }

    private void show(@Nullable Finding finding) {
        detail.show(finding, missing);
        if (finding != null && list.getSelectionModel().getSelectedItem() != finding) {
            list.getSelectionModel().select(finding);
        }
    }

    @Override
    public void requestFocus() {
        // What was never on show is not in the window before its skin is made.
        applyCss();
        list.requestFocus();
    }
}
