package io.howdah.plan.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanCourseTest {

    /// `12a 13a 40b`: runs of 12, 13 and 40 ms, the last one with another plan; `?a` was not run.
    private static PlanCourse course(String words) {
        List<PlanRun> runs = new ArrayList<>();
        for (String word : words.split(" ")) {
            String number = word.substring(0, word.length() - 1);
            runs.add(
                    new PlanRun(
                            number.contains("?") ? null : Double.valueOf(number),
                            number.startsWith("?") && number.length() > 1
                                    ? Double.valueOf(number.substring(1))
                                    : null,
                            word.charAt(word.length() - 1)));
        }
        return PlanCourse.of(runs);
    }

    @Test
    void aSlowerPlanIsTheTurn() {
        PlanCourse course = course("12a 13a 11a 40b 38b");

        assertThat(course.changes()).containsExactly(3);
        assertThat(course.turn()).contains(new Turn(3, 12, 39, true, true));
        assertThat(course.turn().orElseThrow().slower()).isTrue();
        assertThat(course.turn().orElseThrow().factor()).isEqualTo(3.25);
    }

    @Test
    void theLatestTurnCounts() {
        PlanCourse course = course("12a 400b 390b 12a");

        assertThat(course.changes()).containsExactly(1, 3);
        assertThat(course.turn()).contains(new Turn(3, 395, 12, true, true));
        assertThat(course.turn().orElseThrow().slower()).isFalse();
    }

    @Test
    void anotherPlanOfTheSameSpeedIsNoTurn() {
        PlanCourse course = course("12a 13b 12a");

        assertThat(course.changes()).containsExactly(1, 2);
        assertThat(course.turn()).isEmpty();
    }

    @Test
    void theSamePlanCanBecomeSlower() {
        assertThat(course("10a 11a 10a 30a 31a").turn())
                .contains(new Turn(3, 10, 30.5, true, false));
    }

    @Test
    void oneSlowRunIsAnAccident() {
        assertThat(course("10a 11a 90a 10a 11a").turn()).isEmpty();
        assertThat(course("10a 11a 90a").turn()).isEmpty();
    }

    @Test
    void plansThatDidNotRunAreComparedByCost() {
        assertThat(course("?8a ?8a ?900b").turn()).contains(new Turn(2, 8, 900, false, true));
    }

    @Test
    void runsThatWereNotTimedDoNotCount() {
        assertThat(course("10a ?a 40b ?b").turn()).contains(new Turn(2, 10, 40, true, true));
        assertThat(course("?a ?b").turn()).isEmpty();
        assertThat(course("10a").turn()).isEmpty();
    }
}
