package io.howdah.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;

class NextRequestsTest {

    @Test
    void answersEachLine() throws IOException {
        assertThat(
                        answers(
                                """
                                {"cron":"0 2 * * *","zone":"Europe/Berlin","from":"2026-03-28T12:00:00Z","to":"2026-03-30T00:00:00Z"}

                                {"cron":"@hourly","zone":"UTC","from":"2026-03-28T12:00:00Z","n":1}
                                {"cron":"@hourly","zone":"UTC","from":"2026-03-28T12:00:00+02:00","n":1}
                                {"cron":"30 2 * * *","zone":"Europe/Berlin","from":"2026-03-28T12:00:00Z","n":1,"gap":"SHIFTED"}
                                {"cron":"@daily","zone":"UTC","n":1}
                                """))
                .containsExactly(
                        "{\"cron\":\"0 2 * * *\",\"zone\":\"Europe/Berlin\",\"fires\":[\"2026-03-29T01:00:00Z\",\"2026-03-30T00:00:00Z\"]}",
                        "{\"cron\":\"@hourly\",\"zone\":\"UTC\",\"fires\":[\"2026-03-28T13:00:00Z\"]}",
                        "{\"cron\":\"@hourly\",\"zone\":\"UTC\",\"fires\":[\"2026-03-28T11:00:00Z\"]}",
                        "{\"cron\":\"30 2 * * *\",\"zone\":\"Europe/Berlin\",\"fires\":[\"2026-03-29T01:30:00Z\"]}",
                        "{\"cron\":\"@daily\",\"zone\":\"UTC\",\"fires\":[\"2026-05-02T00:00:00Z\"]}");
    }

    @Test
    void answersABadRequestWithItsError() throws IOException {
        List<String> answers =
                answers(
                        """
                        {"cron":"0 0 30 2 *","zone":"UTC","n":1}
                        {"cron":"@daily","zone":"Mars","n":1}
                        {"cron":"@daily","zone":"UTC","from":"noon"}
                        {"cron":"@daily","zone":"UTC","n":"many"}
                        {"cron":"@daily","zone":"UTC","n":1,"gap":"x"}
                        {"zone":"UTC"}
                        [1,2]
                        {"cron":
                        """);

        assertThat(answers)
                .hasSize(8)
                .allMatch(answer -> answer.contains("\"error\":\""))
                .noneMatch(answer -> answer.contains("fires\""));
        assertThat(answers.getFirst())
                .startsWith("{\"cron\":\"0 0 30 2 *\",\"error\":\"The expression never fires");
        assertThat(answers.getLast()).startsWith("{\"cron\":null,\"error\":\"The line is not JSON");
    }

    private static List<String> answers(String requests) throws IOException {
        StringWriter out = new StringWriter();
        new NextRequests(
                        new BufferedReader(new StringReader(requests)),
                        new PrintWriter(out),
                        InstantSource.fixed(Instant.parse("2026-05-01T12:00:00Z")))
                .answerAll();
        return out.toString().lines().toList();
    }
}
