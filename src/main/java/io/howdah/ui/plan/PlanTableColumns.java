package io.howdah.ui.plan;

import io.howdah.plan.PlanNode;
import io.howdah.plan.measure.Measures;
import io.howdah.plan.measure.NodeMeasures;
import io.howdah.ui.plan.words.Amounts;
import io.howdah.ui.plan.words.Heat;
import io.howdah.ui.plan.words.NodeName;
import io.howdah.ui.plan.words.PlanMetric;
import io.howdah.ui.plan.words.RowWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TreeTableColumn;
import org.jspecify.annotations.Nullable;

/// The columns of the tree table; those about which a plan says nothing are left out.
final class PlanTableColumns {

    private static final double NUMBER_WIDTH = 92;
    private static final double HEAT_WIDTH = 160;
    private static final double LEAST_NODE_WIDTH = 260;
    private static final double MOST_NODE_WIDTH = 440;

    /// Guesses that need not be exact: the user can drag the column's border.
    private static final double LETTER_WIDTH = 8;

    private static final double INDENT_WIDTH = 15;

    /// Metrics that have a column of their own already.
    private static final Set<PlanMetric> SHOWN =
            EnumSet.of(
                    PlanMetric.SELF_TIME,
                    PlanMetric.INCLUSIVE_TIME,
                    PlanMetric.ROWS,
                    PlanMetric.LOOPS,
                    PlanMetric.MISESTIMATE,
                    PlanMetric.BUFFERS,
                    PlanMetric.READS,
                    PlanMetric.TEMPORARY,
                    PlanMetric.COST);

    private final IntFunction<String> warnings;
    private @Nullable Heat heat;

    /// @param warnings what findings say of a node, empty for nothing
    PlanTableColumns(IntFunction<String> warnings) {
        this.warnings = warnings;
    }

    void heatBy(Heat wanted) {
        heat = wanted;
    }

    List<TreeTableColumn<NodeMeasures, NodeMeasures>> of(Measures measures) {
        List<TreeTableColumn<NodeMeasures, NodeMeasures>> columns = new ArrayList<>();
        columns.add(node(measures));
        if (measures.plan().timed()) {
            columns.add(
                    number(
                            "Self",
                            NodeMeasures::selfMs,
                            time(NodeMeasures::selfMs),
                            Amounts::duration));
        }
        columns.add(heat());
        if (measures.plan().timed()) {
            columns.add(
                    number(
                            "Inclusive",
                            NodeMeasures::inclusiveMs,
                            time(NodeMeasures::inclusiveMs),
                            Amounts::duration));
        }
        if (measures.plan().analyzed()) {
            columns.add(
                    number(
                            "Rows",
                            node -> RowWords.of(node).total(),
                            PlanTableColumns::rows,
                            Amounts::count));
        }
        if (measures.plan().root().estimate() != null) {
            columns.add(
                    number(
                            "Expected",
                            node -> RowWords.of(node).expected(),
                            node -> blankZero(RowWords.of(node).expected()),
                            PlanTableColumns::blankZero));
        }
        if (measures.plan().analyzed()) {
            columns.add(misestimate());
            columns.add(
                    number(
                            "Loops",
                            PlanTableColumns::loops,
                            node -> blankZero(loops(node)),
                            PlanTableColumns::blankZero));
        }
        add(columns, measures, "Buffers", node -> PlanMetric.touched(node.self()));
        add(columns, measures, "Reads", PlanMetric.READS::of);
        add(columns, measures, "Temp files", PlanMetric.TEMPORARY::of);
        if (measures.plan().root().estimate() != null) {
            columns.add(
                    number(
                            "Own cost",
                            node -> Objects.requireNonNullElse(node.selfCost(), 0.0),
                            node ->
                                    Amounts.compact(
                                            Objects.requireNonNullElse(node.selfCost(), 0.0)),
                            Amounts::compact));
        }
        PlanMetric.of(measures).stream()
                .filter(metric -> !SHOWN.contains(metric))
                .forEach(metric -> columns.add(onDemand(metric)));
        return columns;
    }

    /// A column that waits in the table's menu: it would crowd out the ones that most people read.
    private static TreeTableColumn<NodeMeasures, NodeMeasures> onDemand(PlanMetric metric) {
        DoubleFunction<String> words = amount -> amount == 0 ? "" : metric.words(amount);
        var column =
                number(metric.label(), metric::of, node -> words.apply(metric.of(node)), words);
        column.setCellFactory(table ->
                new NumberCell(
                        node -> words.apply(metric.of(node)),
                        nodes -> words.apply(metric.together(nodes.stream()))));
        column.setVisible(false);
        return column;
    }

    private TreeTableColumn<NodeMeasures, NodeMeasures> node(Measures measures) {
        double widest = 0;
        for (NodeMeasures node : measures.nodes()) {
            PlanNode plain = node.node();
            // The index may be cut off: its name mostly repeats the table's.
            NodeName name = NodeName.of(plain);
            int letters = name.operation().length() + name.target().length() + 8;
            double width = plain.depth() * INDENT_WIDTH + letters * LETTER_WIDTH;
            widest = Math.max(widest, width);
        }
        double fitting = Math.clamp(widest, LEAST_NODE_WIDTH, MOST_NODE_WIDTH);
        var column = column("Node", fitting, Comparator.comparing(n -> n.node().title()));
        column.setCellFactory(table -> new NodeCell(warnings));
        return column;
    }

    private TreeTableColumn<NodeMeasures, NodeMeasures> heat() {
        var column = column("Heat", HEAT_WIDTH, Comparator.comparingDouble(node -> share(node)));
        column.setSortType(TreeTableColumn.SortType.DESCENDING);
        column.setCellFactory(table -> new HeatCell(() -> heat));
        return column;
    }

    private double share(NodeMeasures node) {
        return heat == null ? 0 : heat.share(node);
    }

    private static TreeTableColumn<NodeMeasures, NodeMeasures> misestimate() {
        var column =
                column(
                        "Off by",
                        NUMBER_WIDTH,
                        Comparator.comparingDouble(node -> RowWords.of(node).factor()));
        column.setSortType(TreeTableColumn.SortType.DESCENDING);
        column.setCellFactory(table -> new MisestimateCell());
        column.getStyleClass().add(PlanStyles.NUMBERS);
        return column;
    }

    /// A column of blocks that some node has.
    private static void add(
            List<TreeTableColumn<NodeMeasures, NodeMeasures>> columns,
            Measures measures,
            String title,
            ToDoubleFunction<NodeMeasures> blocks) {
        if (measures.nodes().stream().anyMatch(node -> blocks.applyAsDouble(node) > 0)) {
            columns.add(
                    number(
                            title,
                            blocks,
                            node -> blankZero(blocks.applyAsDouble(node)),
                            PlanTableColumns::blankZero));
        }
    }

    private static TreeTableColumn<NodeMeasures, NodeMeasures> number(
            String title,
            ToDoubleFunction<NodeMeasures> value,
            Function<NodeMeasures, String> words,
            DoubleFunction<String> amount) {
        var column = column(title, NUMBER_WIDTH, Comparator.comparingDouble(value));
        column.setSortType(TreeTableColumn.SortType.DESCENDING);
        column.setCellFactory(
                table -> new NumberCell(words, nodes -> amount.apply(sum(nodes, value))));
        column.getStyleClass().add(PlanStyles.NUMBERS);
        return column;
    }

    private static TreeTableColumn<NodeMeasures, NodeMeasures> column(
            String title, double width, Comparator<NodeMeasures> order) {
        var column = new TreeTableColumn<NodeMeasures, NodeMeasures>(title);
        column.setPrefWidth(width);
        column.setCellValueFactory(
                features -> new ReadOnlyObjectWrapper<>(features.getValue().getValue()));
        column.setComparator(order);
        return column;
    }

    private static Function<NodeMeasures, String> time(ToDoubleFunction<NodeMeasures> ms) {
        return node -> {
            if (node.time() == null) {
                return "";
            }
            String about = node.approximate() ? "≈ " : "";
            return about + Amounts.duration(ms.applyAsDouble(node));
        };
    }

    private static String rows(NodeMeasures node) {
        return node.rows() == null ? "" : Amounts.count(node.rows().total());
    }

    private static double sum(List<NodeMeasures> nodes, ToDoubleFunction<NodeMeasures> value) {
        return nodes.stream().mapToDouble(value).sum();
    }

    private static double loops(NodeMeasures node) {
        PlanNode plain = node.node();
        return plain.actual() == null ? 0 : plain.actual().loops();
    }

    private static String blankZero(double number) {
        return number == 0 ? "" : Amounts.count(number);
    }
}
