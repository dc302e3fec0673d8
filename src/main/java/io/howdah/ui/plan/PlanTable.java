package io.howdah.ui.plan;

import io.howdah.plan.PlanTree;
import io.howdah.plan.measure.NodeMeasures;
import io.howdah.ui.plan.diagram.DiagramViewModel;
import io.howdah.ui.plan.diagram.Shapes;
import io.howdah.ui.plan.words.Heat;
import io.howdah.ui.theme.Appearance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableRow;
import javafx.scene.control.TreeTableView;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// The nodes as a table: a tree in the order of the plan, or one flat list while it is sorted by a
/// column, so that the greatest number of the whole plan stands on top.
final class PlanTable extends TreeTableView<NodeMeasures> {

    /// Deeper trees are listed flat: their indentation would fill the window.
    private static final int DEEPEST_TREE = 200;

    /// Up to this depth a level may take as much room as it likes.
    private static final int WIDE_INDENT = 14;

    private final PlanViewModel model;
    private final PlanTableColumns columns;
    private final TreeItem<NodeMeasures> top = new TreeItem<>();
    private List<TreeItem<NodeMeasures>> tree = List.of();
    private List<TreeItem<NodeMeasures>> flat = List.of();
    private boolean following;
    private Subscription scaling = Subscription.EMPTY;
    private double scaled;

    PlanTable(PlanViewModel model, Appearance appearance) {
        this.model = model;
        this.columns = new PlanTableColumns(model.findings()::warnings, appearance);
        scaled = appearance.scaleProperty().get();
        getStyleClass().add(PlanStyles.TABLE);
        setId("plan-table");
        setRoot(top);
        setShowRoot(false);
        top.setExpanded(true);
        setTableMenuButtonVisible(true);
        setRowFactory(table -> new Row());
        setSortPolicy(table -> arrange());
        getSelectionModel().selectedItemProperty().subscribe(this::selectNode);
        model.selectedProperty().subscribe(this::followIfShown);
        model.diagram().foundProperty().subscribe(this::refresh);
        model.diagram().warnedProperty().subscribe(this::refresh);
        widthProperty().subscribe(() -> columns.fit(getColumns(), getWidth()));
        sceneProperty()
                .subscribe(scene -> {
                    scaling.unsubscribe();
                    scaling =
                            scene == null
                                    ? Subscription.EMPTY
                                    : appearance
                                            .scaleProperty()
                                            .subscribe(scale -> scale(scale.doubleValue()));
                });
    }

    /// Columns keep their widths in relation to the text.
    private void scale(double scale) {
        if (scale != scaled) {
            for (TreeTableColumn<NodeMeasures, ?> column : getColumns()) {
                column.setPrefWidth(column.getWidth() * scale / scaled);
            }
            scaled = scale;
        }
    }

    void show(Heat heat) {
        boolean samePlan =
                !tree.isEmpty() && tree.getFirst().getValue() == heat.measures().nodes().getFirst();
        columns.heatBy(heat);
        if (samePlan) {
            refresh();
            followSelection();
            return;
        }
        List<NodeMeasures> nodes = heat.measures().nodes();
        tree = items(nodes);
        flat = items(nodes);
        int depth = nodes.stream().mapToInt(node -> node.node().depth()).max().orElse(0);
        getStyleClass().remove(PlanStyles.DEEP);
        if (depth > WIDE_INDENT) {
            getStyleClass().add(PlanStyles.DEEP);
        }
        if (depth < DEEPEST_TREE) {
            PlanTree plan = heat.measures().plan().tree();
            var shapes = new Shapes(plan);
            for (NodeMeasures node : nodes) {
                int id = node.node().id();
                if (!plan.children(id).isEmpty()) {
                    tree.get(id).getChildren().setAll(StackItem.below(id, plan, shapes, tree));
                }
            }
        }
        getSortOrder().clear();
        getColumns().setAll(columns.of(heat.measures()));
        columns.fit(getColumns(), getWidth());
        arrange();
        followSelection();
    }

    private static List<TreeItem<NodeMeasures>> items(List<NodeMeasures> nodes) {
        List<TreeItem<NodeMeasures>> items = new ArrayList<>(nodes.size());
        for (NodeMeasures node : nodes) {
            var item = new TreeItem<>(node);
            item.setExpanded(true);
            items.add(item);
        }
        return items;
    }

    private boolean arrange() {
        List<TreeItem<NodeMeasures>> rows = new ArrayList<>();
        Comparator<TreeItem<NodeMeasures>> order = getComparator();
        if (sorted() && order != null) {
            rows.addAll(flat);
            rows.sort(order);
        } else {
            tree.stream()
                    .filter(item -> item.getParent() == null || item.getParent() == top)
                    .forEach(rows::add);
        }
        following = true;
        top.getChildren().setAll(rows);
        following = false;
        followSelection();
        return true;
    }

    private boolean sorted() {
        return !getSortOrder().isEmpty();
    }

    /// Opens every branch.
    void expandAll() {
        tree.forEach(item -> item.setExpanded(true));
    }

    private void selectNode(@Nullable TreeItem<NodeMeasures> item) {
        if (!following && item != null && item.getValue() != null) {
            model.select(item.getValue());
        }
    }

    /// Finding a row takes time that a table behind another view need not spend.
    private void followIfShown() {
        if (getScene() != null) {
            followSelection();
        }
    }

    private void followSelection() {
        int id = model.selectedProperty().get();
        if (following || id == DiagramViewModel.NOTHING || id >= tree.size()) {
            return;
        }
        TreeItem<NodeMeasures> item = visible((sorted() ? flat : tree).get(id));
        if (item == getSelectionModel().getSelectedItem()) {
            return;
        }
        following = true;
        for (TreeItem<NodeMeasures> at = item.getParent(); at != null; at = at.getParent()) {
            at.setExpanded(true);
        }
        getSelectionModel().select(item);
        int row = getRow(item);
        if (row >= 0) {
            scrollTo(Math.max(0, row - 5));
        }
        following = false;
    }

    /// The item itself, or the folded stack that it lies in.
    private static TreeItem<NodeMeasures> visible(TreeItem<NodeMeasures> item) {
        for (TreeItem<NodeMeasures> at = item.getParent(); at != null; at = at.getParent()) {
            if (at instanceof StackItem && !at.isExpanded()) {
                return at;
            }
        }
        return item;
    }

    /// A row that is dim when its node never ran and marked when a search found it.
    private final class Row extends TreeTableRow<NodeMeasures> {

        @Override
        protected void updateItem(@Nullable NodeMeasures node, boolean empty) {
            super.updateItem(node, empty);
            getStyleClass().removeAll(PlanStyles.NEVER_RAN, PlanStyles.FOUND);
            if (node == null || empty) {
                return;
            }
            if (node.node().actual() != null && !node.node().executed()) {
                getStyleClass().add(PlanStyles.NEVER_RAN);
            }
            Set<Integer> found = model.diagram().foundProperty().get();
            if (found != null && found.contains(node.node().id())) {
                getStyleClass().add(PlanStyles.FOUND);
            }
        }
    }

    /// The column that was sorted by last, for tests and for tooltips.
    @Nullable TreeTableColumn<NodeMeasures, ?> sortColumn() {
        return sorted() ? getSortOrder().getFirst() : null;
    }
}
