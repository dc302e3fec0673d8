package io.howdah.ui.plan;

import io.howdah.ui.plan.history.PlanHistories;
import io.howdah.ui.plan.history.QueryList;
import io.howdah.ui.shell.Place;
import io.howdah.ui.theme.Icon;
import io.howdah.ui.theme.Styles;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The rail's entry for plans: ways to open one, and those of this session.
final class PlanPlace implements Place {

    private final RecentPlans recent;
    private final PlanHistories histories;
    private final OpenActions open;
    private @Nullable Node navigator;

    /// What the navigator can do.
    ///
    /// @param compare puts two plans side by side, the earlier one first
    record OpenActions(
            Runnable file,
            Runnable paste,
            Consumer<RecentPlan> again,
            BiConsumer<RecentPlan, RecentPlan> compare) {}

    PlanPlace(RecentPlans recent, PlanHistories histories, OpenActions open) {
        this.recent = recent;
        this.histories = histories;
        this.open = open;
    }

    @Override
    public String title() {
        return "Plans";
    }

    @Override
    public Icon icon() {
        return Icon.PLAN;
    }

    @Override
    public Node navigator() {
        if (navigator == null) {
            navigator = build();
        }
        return navigator;
    }

    private Node build() {
        var list = new ListView<>(recent.plans());
        list.setId("plan-recent");
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.setCellFactory(view -> new Cell());
        list.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                again(list);
            }
        });
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                again(list);
            }
        });
        var hint = new Label("Plans that you open or explain are listed here.");
        hint.setWrapText(true);
        hint.getStyleClass().add(Styles.MUTED);
        list.setPlaceholder(hint);
        VBox.setVgrow(list, Priority.ALWAYS);
        var title = new Label("Plans");
        title.getStyleClass().add(Styles.HEADING);
        Button paste = button("plan-paste", "Paste plan", Icon.PASTE, open.paste());
        Button file = button("plan-open-file", "Open plan from file…", Icon.OPEN, open.file());
        var box = new VBox(8, title, paste, file, list, comparison(list));
        box.getChildren().addAll(queries());
        box.getStyleClass().add("plan-navigator");
        return box;
    }

    /// The queries with a history; nothing as long as there are none.
    private List<Node> queries() {
        var title = new Label("Plan histories");
        title.getStyleClass().add(Styles.HEADING);
        var list = new QueryList(histories);
        for (Node node : List.of(title, list)) {
            node.visibleProperty().bind(Bindings.isNotEmpty(histories.queries()));
            node.managedProperty().bind(node.visibleProperty());
        }
        histories.refresh();
        return List.of(title, list);
    }

    private Button comparison(ListView<RecentPlan> list) {
        Button compare =
                button(
                        "plan-compare-selected",
                        "Compare two plans",
                        Icon.SWAP,
                        () -> {
                            // The newest plan stands first.
                            List<RecentPlan> chosen =
                                    List.copyOf(list.getSelectionModel().getSelectedItems());
                            open.compare().accept(chosen.getLast(), chosen.getFirst());
                        });
        compare.setTooltip(new Tooltip("Select two plans in the list, with Ctrl or Shift"));
        compare.disableProperty()
                .bind(Bindings.size(list.getSelectionModel().getSelectedItems()).isNotEqualTo(2));
        return compare;
    }

    private static Button button(String id, String words, Icon icon, Runnable action) {
        var button = new Button(words, icon.node());
        button.setId(id);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(event -> action.run());
        return button;
    }

    private void again(ListView<RecentPlan> list) {
        RecentPlan chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            open.again().accept(chosen);
        }
    }

    private static final class Cell extends ListCell<RecentPlan> {

        private final Label title = new Label();
        private final Label detail = new Label();
        private final VBox lines = new VBox(2, title, detail);

        Cell() {
            detail.getStyleClass().add(Styles.MUTED);
            // As wide as the list, so that a long title ends in an ellipsis.
            setPrefWidth(0);
            getStyleClass().add(PlanStyles.RECENT);
        }

        @Override
        protected void updateItem(@Nullable RecentPlan plan, boolean empty) {
            super.updateItem(plan, empty);
            if (plan == null || empty) {
                setGraphic(null);
                return;
            }
            title.setText(plan.title());
            detail.setText(plan.detail());
            setGraphic(lines);
        }
    }
}
