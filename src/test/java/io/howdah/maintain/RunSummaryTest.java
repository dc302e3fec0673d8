package io.howdah.maintain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunSummaryTest {
    private final RunControl control =
            new RunControl(InstantSource.system(), null, Duration.ofSeconds(1));

    private static TableOutcome done(String name) {
        return new TableOutcome(
                new TableName("public", name),
                Outcome.SUCCEEDED,
                "100 dead rows removed, 8.0 kB given back.",
                Duration.ZERO,
                new TableFacts(10, 1000, 1024 * 1024, 5),
                new TableFacts(10, 0, 512 * 1024, 5));
    }

    private static TableOutcome other(String name, Outcome outcome, String sentence) {
        return TableOutcome.of(new TableName("public", name), outcome, sentence);
    }

    private RunResult sum(int all, TableOutcome... tables) {
        return RunSummary.of(List.of(tables), all, control, "");
    }

    @Test
    void addsUpWhatWasGained() {
        RunResult result = sum(2, done("a"), done("b"));

        assertThat(result.outcome()).isEqualTo(Outcome.SUCCEEDED);
        assertThat(result.sentence())
                .isEqualTo("All 2 tables done, 2,000 dead rows removed, 1.0 MB given back.");
    }

    @Test
    void failsWhenOneTableFailed() {
        RunResult result = sum(2, done("a"), other("b", Outcome.FAILED, "Gone."));

        assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(result.sentence())
                .isEqualTo(
                        "1 of 2 tables done, 1,000 dead rows removed, 512.0 kB given back. public.b: Gone.");
    }

    @Test
    void isUnknownWhenOneTableIs() {
        RunResult result =
                sum(
                        3,
                        other("a", Outcome.FAILED, "Gone."),
                        other("b", Outcome.UNKNOWN, "The connection was lost."));

        assertThat(result.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(result.sentence())
                .isEqualTo("0 of 3 tables done. public.b: The connection was lost.");
    }

    @Test
    void isCancelledWhenTablesWereNotReachedAfterARequestToStop() {
        control.cancel();
        RunResult result = sum(2, done("a"));

        assertThat(result.outcome()).isEqualTo(Outcome.CANCELLED);
        assertThat(result.sentence()).endsWith("given back; then it was stopped on request.");
    }

    @Test
    void failsWhenTablesWereNotReachedInTime() {
        RunResult result = sum(2, done("a"));

        assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(result.sentence()).endsWith("given back; then the time for the run was over.");
    }

    @Test
    void speaksOfTheTableWhenThereIsOne() {
        assertThat(sum(1, done("a")).sentence())
                .isEqualTo("public.a: 100 dead rows removed, 8.0 kB given back.");
    }
}
