package io.howdah.ui.plan;

import io.howdah.plan.PlanNode;
import io.howdah.plan.measure.Measures;
import io.howdah.plan.measure.NodeMeasures;
import io.howdah.ui.plan.words.Amounts;
import io.howdah.ui.plan.words.Heat;
import io.howdah.ui.plan.words.NodeName;
import io.howdah.ui.plan.words.PlanMetric;
import io.howdah.ui.plan.words.RowWords;
import io.howdah.ui.theme.Appearance;
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
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TreeTableColumn;
import org.jspecify.annotations.Nullable;

/// The columns of the tree table; those about which a plan says nothing are left out.
final class PlanTableColumns {

    /// All in ems.
    private static final double HEAT_WIDTH = 9.5;

    private static final double MISESTIMATE_WIDTH = 9;
    private static final double SCROLL_BAR = 1.4;

    private static final double LEAST_NODE_WIDTH = 16;
    private static final double MOST_NODE_WIDTH = 34;

    /// Guesses that need not be exact: the user can drag the column's border.
    private static final double LETTER_WIDTH = 0.57;

    private static final double INDENT_WIDTH = 1.1;

    /// Of large plans so many nodes tell how wide numbers become.
    private static final int MEASURED = 500;

    /// So many columns beside the node's shall be in sight before its long names are.
    private static final int IN_SIGHT = 4;

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
    private final Appearance appearance;
    private @Nullable Heat heat;
    private List<NodeMeasures> nodes = List.of();
    private ColumnFont font;
    private double widestNode;
    private double givenToNode;

    /// @param warnings what findings say of a node, empty for nothing
    PlanTableColumns(IntFunction<String> warnings, Appearance appearance) {
        this.warnings = warnings;
        this.appearance = appearance;
        font = new ColumnFont(appearance);
    }

    void heatBy(Heat wanted) {
        heat = wanted;
    }

    List<TreeTableColumn<NodeMeasures, NodeMeasures>> of(Measures measures) {
        nodes = measures.nodes();
        font = new ColumnFont(appearance);
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

    /// Gives names the room that the most telling numbers leave them, unless the user chose a width.
    void fit(List<TreeTableColumn<NodeMeasures, ?>> columns, double width) {
        if (width <= 0 || columns.isEmpty()) {
            return;
        }
        TreeTableColumn<NodeMeasures, ?> node = columns.getFirst();
        if (node.getPrefWidth() == givenToNode) {
            double others =
                    columns.stream()
                            .skip(1)
                            .filter(TreeTableColumn::isVisible)
                            .limit(IN_SIGHT)
                            .mapToDouble(TreeTableColumn::getWidth)
                            .sum();
            double least = font.ems(LEAST_NODE_WIDTH);
            double room = Math.max(least, width - others - font.ems(SCROLL_BAR));
            givenToNode = Math.clamp(widestNode, least, room);
            node.setPrefWidth(givenToNode);
        }
    }

    /// A column that waits in the table's menu: it would crowd out the ones that most people read.
    private TreeTableColumn<NodeMeasures, NodeMeasures> onDemand(PlanMetric metric) {
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
        widestNode = font.ems(Math.clamp(widest, LEAST_NODE_WIDTH, MOST_NODE_WIDTH));
        givenToNode = widestNode;
        var column = column("Node", givenToNode, Comparator.comparing(n -> n.node().title()));
        column.setCellFactory(table -> new NodeCell(warnings));
        return column;
    }

    private TreeTableColumn<NodeMeasures, NodeMeasures> heat() {
        var column =
                column(
                        "Heat",
                        font.ems(HEAT_WIDTH),
                        Comparator.comparingDouble(node -> share(node)));
        column.setSortType(TreeTableColumn.SortType.DESCENDING);
        column.setCellFactory(table -> new HeatCell(() -> heat));
        return column;
    }

    private double share(NodeMeasures node) {
        return heat == null ? 0 : heat.share(node);
    }

    private TreeTableColumn<NodeMeasures, NodeMeasures> misestimate() {
        var column =
                column(
                        "Off by",
                        font.ems(MISESTIMATE_WIDTH),
                        Comparator.comparingDouble(node -> RowWords.of(node).factor()));
        column.setSortType(TreeTableColumn.SortType.DESCENDING);
        column.setCellFactory(table -> new MisestimateCell());
        column.getStyleClass().add(PlanStyles.NUMBERS);
        return column;
    }

    /// A column of blocks that some node has.
    private void add(
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

    private TreeTableColumn<NodeMeasures, NodeMeasures> number(
            String title,
            ToDoubleFunction<NodeMeasures> value,
            Function<NodeMeasures, String> words,
            DoubleFunction<String> amount) {
        var measured =
                Stream.concat(
                        nodes.stream().limit(MEASURED).map(words),
                        Stream.of(amount.apply(sum(nodes, value))));
        var column = column(title, font.column(title, measured), Comparator.comparingDouble(value));
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
