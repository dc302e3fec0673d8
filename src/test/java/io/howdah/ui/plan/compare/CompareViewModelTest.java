package io.howdah.ui.plan.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.plan.compare.Metric;
import io.howdah.plan.compare.NodeChange;
import io.howdah.testing.DirectBackground;
import io.howdah.ui.plan.diagram.DiagramViewModel;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CompareViewModelTest {

    private static final ComparedPlan SLOW =
            new ComparedPlan(
                    "slow",
                    """
                    Sort  (cost=20.00..21.00 rows=10 width=4) (actual time=99.000..100.000 rows=10.00 loops=1)
                      Sort Key: id
                      ->  Seq Scan on orders  (cost=0.00..10.00 rows=10 width=4) (actual time=0.010..90.000 rows=10.00 loops=1)
                    Execution Time: 101.000 ms
                    """);

    private static final ComparedPlan FAST =
            new ComparedPlan(
                    "fast",
                    """
                    Index Scan using orders_pkey on orders  (cost=0.29..5.00 rows=10 width=4) (actual time=0.010..1.000 rows=10.00 loops=1)
                    Execution Time: 1.100 ms
                    """);

    private static CompareViewModel opened(ComparedPlan before, ComparedPlan after) {
        var model = new CompareViewModel(before, after, new DirectBackground());
        model.read();
        return model;
    }

    @Test
    void startsAtTheLargestChange() {
        CompareViewModel model = opened(SLOW, FAST);

        NodeChange selected = Objects.requireNonNull(model.selectedProperty().get());
        assertThat(selected.kind()).isEqualTo(NodeChange.Kind.REPLACED);
        assertThat(model.beforeDiagram().selectedProperty().get()).isEqualTo(1);
        assertThat(model.afterDiagram().selectedProperty().get()).isZero();
        assertThat(model.facts()).isEqualTo("2 nodes of 2 changed.");
    }

    @Test
    void aNodeSelectedInOneDiagramIsSelectedInTheOther() {
        CompareViewModel model = opened(SLOW, FAST);

        model.beforeDiagram().selectedProperty().set(0);
        assertThat(Objects.requireNonNull(model.selectedProperty().get()).kind())
                .isEqualTo(NodeChange.Kind.REMOVED);
        assertThat(model.afterDiagram().selectedProperty().get())
                .isEqualTo(DiagramViewModel.NOTHING);
        model.afterDiagram().selectedProperty().set(0);
        assertThat(model.beforeDiagram().selectedProperty().get()).isEqualTo(1);
    }

    @Test
    void swapsTheTwoPlans() {
        CompareViewModel model = opened(SLOW, FAST);

        model.swap();

        assertThat(Objects.requireNonNull(model.comparisonProperty().get()).summary())
                .contains("slower");
        assertThat(model.before().title()).isEqualTo("fast");
    }

    @Test
    void listsByANumberThatThePlansHave() {
        var costs = new ComparedPlan("a", "Seq Scan on a  (cost=0.00..10.00 rows=10 width=4)\n");

        CompareViewModel model = opened(costs, costs);

        assertThat(model.metrics()).doesNotContain(Metric.SELF_TIME, Metric.BUFFERS_HIT);
        assertThat(model.metricProperty().get()).isIn(model.metrics());
        assertThat(model.facts()).isEqualTo("Both plans have the same nodes.");
    }

    @Test
    void saysWhichTextHoldsNoPlan() {
        CompareViewModel model = opened(SLOW, new ComparedPlan("notes.txt", "nothing to see"));

        assertThat(model.failureProperty().get())
                .isEqualTo(
                        "“notes.txt” holds no plan that can be read, so there is nothing to compare.");
        assertThat(model.comparisonProperty().get()).isNull();
    }

    @Test
    void writesTheTotalsAsMarkdown() {
        assertThat(opened(SLOW, FAST).markdown())
                .contains("| | slow | fast | change |")
                .contains("| Cost with nodes below | 21 | 5 | −16 |");
    }
}
