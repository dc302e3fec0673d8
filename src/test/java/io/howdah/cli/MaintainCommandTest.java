package io.howdah.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MaintainCommandTest {
    @TempDir private Path folder;
    private Shell shell = new Shell(Path.of(""), Map.of(), InstantSource.system());

    @BeforeEach
    void openShell() {
        shell =
                new Shell(
                        folder,
                        Map.of(),
                        InstantSource.fixed(Instant.parse("2026-05-01T12:00:00Z")));
    }

    @Test
    void addsListsChangesAndRemovesAJob() {
        assertThat(
                        shell.maintain(
                                "add",
                                "nightly",
                                "--cron",
                                "30 2 * * *",
                                "--zone",
                                "Europe/Berlin",
                                "--table",
                                "public.orders,\"Odd Place\".x",
                                "--option",
                                "ANALYZE",
                                "--lock-timeout",
                                "2s",
                                "--max-duration",
                                "3h"))
                .isZero();
        assertThat(shell.err())
                .contains(
                        "\"nightly\": VACUUM (ANALYZE) of public.orders and 1 more, at 02:30 every day"
                                + " (Europe/Berlin); next 2026-05-02 02:30:00 CEST.");

        assertThat(shell.maintain("edit", "NIGHTLY", "--cron", "0 4 * * SUN#2", "--name", "weekly"))
                .isZero();
        assertThat(shell.maintain("list", "--json")).isZero();
        JsonNode job = JsonMapper.shared().readTree(shell.out().getFirst());
        assertThat(job.path("name").stringValue()).isEqualTo("weekly");
        assertThat(job.path("next").stringValue()).isEqualTo("2026-05-10T02:00:00Z");
        assertThat(job.path("schedule").path("cron").stringValue()).isEqualTo("0 4 * * SUN#2");
        assertThat(job.path("schedule").path("zone").stringValue()).isEqualTo("Europe/Berlin");
        assertThat(job.path("work").path("lockTimeoutMs").intValue()).isEqualTo(2000);
        assertThat(job.path("work").path("maxDurationMs").intValue()).isEqualTo(10_800_000);
        assertThat(job.path("work").path("scope").path("tables")).hasSize(2);

        assertThat(shell.maintain("edit", "weekly", "--disable", "--all", "--task", "analyze"))
                .isZero();
        assertThat(shell.maintain("list")).isZero();
        assertThat(shell.out())
                .containsExactly(
                        "NAME    WORK                   WHERE     CRON           ZONE           NEXT      LAST",
                        "weekly  ANALYZE of all tables  embedded  0 4 * * SUN#2  Europe/Berlin  disabled  never");

        assertThat(shell.maintain("remove", "weekly")).isZero();
        shell.maintain("list");
        assertThat(shell.out()).isEmpty();
        assertThat(shell.err()).contains("There are no jobs yet.");
    }

    @Test
    void saysWhatIsWrongInOneSentence() {
        shell.maintain("add", "nightly", "--cron", "@daily");

        assertThat(shell.maintain("add", "Nightly", "--cron", "@daily")).isEqualTo(1);
        assertThat(shell.err()).contains("There is already a job named \"Nightly\".");
        assertThat(shell.maintain("remove", "weekly")).isEqualTo(1);
        assertThat(shell.err()).contains("There is no job named \"weekly\". There are: nightly.");
        assertThat(shell.maintain("add", "x", "--cron", "@daily", "--profile", "profile:nowhere"))
                .isEqualTo(1);
        assertThat(shell.err())
                .contains("There is no profile named \"nowhere\". There are: embedded.");
        assertThat(shell.maintain("edit", "nightly", "--option", "FULL,NO_PARALLEL")).isEqualTo(1);
        assertThat(shell.err()).contains("PARALLEL 0 does not go with it");
        assertThat(shell.maintain("add", "x")).isEqualTo(2);
        assertThat(shell.err()).contains("When? Give --cron.");
        assertThat(shell.maintain("add", "x", "--cron", "61 * * * *")).isEqualTo(2);
        assertThat(shell.err()).contains("The minute field (character 1) has 61");
        assertThat(shell.maintain("add", "x", "--cron", "@daily", "--lock-timeout", "soon"))
                .isEqualTo(2);
        assertThat(shell.err()).contains("'soon' is not a duration");
        assertThat(shell.maintain()).isEqualTo(2);
    }

    @Test
    void printsFiringTimesUpToAndIncludingTheEnd() {
        assertThat(
                        shell.maintain(
                                "next",
                                "0 * * * *",
                                "--zone",
                                "Europe/Berlin",
                                "--from",
                                "2026-10-24T23:00:00Z",
                                "--to",
                                "2026-10-25T02:00:00Z"))
                .isZero();
        assertThat(shell.out())
                .containsExactly(
                        "2026-10-25T00:00:00Z", "2026-10-25T01:00:00Z", "2026-10-25T02:00:00Z");
    }

    @Test
    void printsSoManyFiringTimes() {
        assertThat(
                        shell.maintain(
                                "next",
                                "30 2 * * *",
                                "--zone",
                                "Europe/Berlin",
                                "--from",
                                "2026-03-28T12:00:00Z",
                                "-n",
                                "1"))
                .isZero();
        assertThat(shell.out()).containsExactly("2026-03-29T01:00:00Z");
        assertThat(shell.maintain("next", "@daily", "--zone", "UTC")).isZero();
        assertThat(shell.out()).hasSize(10);
    }

    @Test
    void refusesWhatHasNoFiringTimes() {
        assertThat(shell.maintain("next", "0 0 30 2 *", "--zone", "UTC")).isEqualTo(2);
        assertThat(shell.err()).contains("never fires");
        assertThat(shell.maintain("next", "@daily", "--zone", "Mars")).isEqualTo(2);
        assertThat(shell.err()).contains("'Mars' is not a time zone");
        assertThat(shell.maintain("next", "@daily", "--from", "yesterday")).isEqualTo(2);
        assertThat(shell.err()).contains("'yesterday' is not an instant");
    }

    @Test
    void historyOfNothingIsNoFailure() {
        assertThat(shell.maintain("history")).isZero();
        assertThat(shell.out()).isEmpty();
        assertThat(shell.err()).contains("Nothing has run yet.");
    }
}
