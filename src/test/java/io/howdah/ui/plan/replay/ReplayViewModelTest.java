package io.howdah.ui.plan.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.howdah.plan.measure.Measures;
import io.howdah.plan.read.PlanReader;
import io.howdah.plan.replay.Replay;
import org.junit.jupiter.api.Test;

class ReplayViewModelTest {

    static final String PLAN =
            """
            Sort  (cost=1.00..2.00 rows=100 width=4) (actual time=8.000..9.000 rows=100.00 loops=1)
              Sort Key: a
              Sort Method: quicksort  Memory: 25kB
              ->  Seq Scan on t  (cost=0.00..1.00 rows=100 width=4) (actual time=0.500..5.000 rows=100.00 loops=1)
            Planning Time: 1.000 ms
            Execution Time: 10.000 ms
            """;

    private final ReplayViewModel model =
            new ReplayViewModel(Replay.of(Measures.of(PlanReader.read(PLAN).plans().getFirst())));
    private final int last = model.replay().steps().size() - 1;

    @Test
    void goesOnOnlyWhilePlaying() {
        model.advance(5);
        assertThat(model.timeProperty().get()).isZero();

        model.toggle();
        model.advance(ReplayViewModel.STEP_SECONDS * 2.5);
        assertThat(model.step()).isEqualTo(2);

        model.toggle();
        model.advance(5);
        assertThat(model.step()).isEqualTo(2);
    }

    @Test
    void stopsAtTheEndAndBeginsAnew() {
        model.toggle();
        model.advance(1e6);

        assertThat(model.playingProperty().get()).isFalse();
        assertThat(model.timeProperty().get()).isEqualTo(11);
        assertThat(model.told().narration()).startsWith("The query is over");

        model.toggle();
        assertThat(model.timeProperty().get()).isZero();
        assertThat(model.playingProperty().get()).isTrue();
    }

    @Test
    void stepsForwardAndBack() {
        model.stepBy(1);
        model.stepBy(1);
        assertThat(model.step()).isEqualTo(2);
        model.stepBy(-1);
        assertThat(model.step()).isEqualTo(1);
        model.stepBy(-1);
        model.stepBy(-1);
        assertThat(model.step()).isZero();
        model.end();
        assertThat(model.step()).isEqualTo(last);
        assertThat(model.progressProperty().get()).isEqualTo(1);
    }

    @Test
    void keepsTheMomentWhenThePaceChanges() {
        model.goTo(4);
        double time = model.timeProperty().get();

        model.evenProperty().set(false);
        assertThat(model.timeProperty().get()).isEqualTo(time);
        model.seek(0.5);
        assertThat(model.timeProperty().get()).isEqualTo(5.5);

        model.evenProperty().set(true);
        assertThat(model.timeProperty().get()).isCloseTo(5.5, within(1e-9));
    }

    @Test
    void takesTheSameTimeForShortAndLongQueriesAtTheRealPace() {
        model.evenProperty().set(false);
        model.toggle();
        model.advance(ReplayViewModel.SECONDS / 2);

        assertThat(model.timeProperty().get()).isCloseTo(5.5, within(1e-9));
    }

    @Test
    void knowsSpeedsFromATenthToAHundred() {
        for (int i = 0; i < 20; i++) {
            model.faster(-1);
        }
        assertThat(model.speedProperty().get()).isEqualTo(0.1);
        for (int i = 0; i < 20; i++) {
            model.faster(1);
        }
        assertThat(model.speedProperty().get()).isEqualTo(100);
    }
}
