package io.howdah.ui.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.testing.DirectBackground;
import io.howdah.ui.plan.PlanViewModel.Stage;
import io.howdah.ui.plan.words.PlanMetric;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlanViewModelTest {

    private static final int AGGREGATE = 0;
    private static final int LOOP = 1;
    private static final int PRODUCTS = 2;
    private static final int REVIEWS = 3;

    private static PlanViewModel open(String text) {
        var model = new PlanViewModel(PlanInput.pasted(text), new DirectBackground());
        model.read(() -> {});
        return model;
    }

    @Test
    void startsAtTheNodeThatCostsMost() {
        PlanViewModel model = open(Samples.NESTED_LOOP);

        assertThat(model.stageProperty().get()).isEqualTo(Stage.SHOWN);
        assertThat(model.selectedProperty().get()).isEqualTo(REVIEWS);
        assertThat(model.titleProperty().get()).isEqualTo("Plan · review r");
    }

    @Test
    void keepsTheTitleThatItWasGiven() {
        var input =
                new PlanInput(
                        "Slow report",
                        Samples.NESTED_LOOP,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        var model = new PlanViewModel(input, new DirectBackground());
        model.read(() -> {});

        assertThat(model.titleProperty().get()).isEqualTo("Slow report");
    }

    @Test
    void startsAtAStackWhosePartitionsCostMostTogether() {
        PlanViewModel model = open(Samples.file("cte.json"));

        assertThat(model.diagram().stackedWithSelected()).hasSize(24);
        assertThat(model.selected().orElseThrow().node().type()).isEqualTo("Index Scan");
    }

    @Test
    void stepsThroughTheNodesByCostAndAround() {
        PlanViewModel model = open(Samples.NESTED_LOOP);
        List<Integer> visited = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            visited.add(model.selectedProperty().get());
            model.nextSlowest();
        }

        assertThat(visited).containsExactly(REVIEWS, LOOP, PRODUCTS, AGGREGATE);
        assertThat(model.selectedProperty().get()).isEqualTo(REVIEWS);
        model.previousSlowest();
        assertThat(model.selectedProperty().get()).isEqualTo(AGGREGATE);
    }

    @Test
    void heatsByAnotherMetricWithoutLosingTheSelection() {
        PlanViewModel model = open(Samples.NESTED_LOOP);
        model.nextSlowest();

        model.heatBy(PlanMetric.ROWS);

        var heat = Objects.requireNonNull(model.heatProperty().get());
        assertThat(heat.metric()).isEqualTo(PlanMetric.ROWS);
        assertThat(heat.ranking().getFirst().node().id()).isEqualTo(REVIEWS);
        assertThat(model.selectedProperty().get()).isEqualTo(LOOP);
    }

    @Test
    void saysWhatASearchFoundAndStepsThroughIt() {
        PlanViewModel model = open(Samples.NESTED_LOOP);

        model.searchProperty().set("type:seq");
        assertThat(model.diagram().foundProperty().get())
                .containsExactlyInAnyOrder(PRODUCTS, REVIEWS);
        assertThat(model.searchOutcomeProperty().get()).isEqualTo("2 of 2");

        model.nextFound(1);
        assertThat(model.selectedProperty().get()).isEqualTo(PRODUCTS);
        assertThat(model.searchOutcomeProperty().get()).isEqualTo("1 of 2");

        model.searchProperty().set("elephant");
        assertThat(model.searchOutcomeProperty().get()).isEqualTo("not found");

        model.searchProperty().set("");
        assertThat(model.diagram().foundProperty().get()).isNull();
        assertThat(model.searchOutcomeProperty().get()).isEmpty();
    }

    @Test
    void failsWithOneSentenceOnATextWithoutAPlan() {
        PlanViewModel model = open("Dear DBA, the report is slow again.");

        assertThat(model.stageProperty().get()).isEqualTo(Stage.FAILED);
        assertThat(Objects.requireNonNull(model.readingProperty().get()).failure())
                .isEqualTo(
                        "This text holds no plan that can be read: give all of what EXPLAIN printed,"
                                + " as text or JSON.");
        assertThat(model.selected()).isEmpty();
    }

    @Test
    void ignoresCommandsWhileThereIsNoPlan() {
        PlanViewModel model = open("nothing");

        model.nextSlowest();
        model.nextFound(1);
        model.heatBy(PlanMetric.ROWS);

        assertThat(model.selected()).isEmpty();
    }

    @Test
    void takesTheQueryFromWhoeverExplained() {
        var input =
                new PlanInput(
                        "",
                        Samples.NESTED_LOOP,
                        Optional.of("SELECT count(*) FROM product"),
                        Optional.of("rolled back"),
                        Optional.empty());
        var model = new PlanViewModel(input, new DirectBackground());
        model.read(() -> {});

        assertThat(model.query()).contains("SELECT count(*) FROM product");
        assertThat(open(Samples.NESTED_LOOP).query()).isEmpty();
    }

    @Test
    void showsAnyOfSeveralPlans() {
        String two =
                """
                [{"Plan": {"Node Type": "Result", "Total Cost": 1.0, "Startup Cost": 0.0,
                  "Plan Rows": 1, "Plan Width": 4}},
                 {"Plan": {"Node Type": "Values Scan", "Total Cost": 2.0, "Startup Cost": 0.0,
                  "Plan Rows": 2, "Plan Width": 4}}]
                """;
        PlanViewModel model = open(two);
        var plans = Objects.requireNonNull(model.readingProperty().get()).plans();
        assertThat(plans).hasSize(2);

        model.show(plans.getLast());

        assertThat(model.selected().orElseThrow().node().type()).isEqualTo("Values Scan");
    }

    @Test
    void unfoldsAStackAndStacksItAgain() {
        PlanViewModel model = open(Samples.file("cte.json"));

        model.diagram().toggleSelected();
        assertThat(model.diagram().stackedWithSelected()).isEmpty();

        int append = model.selected().orElseThrow().node().parent();
        model.selectedProperty().set(append);
        model.diagram().toggleSelected();
        model.selectedProperty().set(append + 1);
        assertThat(model.diagram().stackedWithSelected()).hasSize(24);
    }
}
