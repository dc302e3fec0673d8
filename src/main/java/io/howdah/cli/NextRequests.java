package io.howdah.cli;

import io.howdah.maintain.schedule.CronSyntaxException;
import io.howdah.maintain.schedule.GapPolicy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.TypeConversionException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Answers many questions for firing times, one JSON object a line each way.
final class NextRequests {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final BufferedReader in;
    private final PrintWriter out;
    private final InstantSource clock;

    NextRequests(BufferedReader in, PrintWriter out, InstantSource clock) {
        this.in = in;
        this.out = out;
        this.clock = clock;
    }

    /// Until the input ends. A bad request gets an answer that says so.
    void answerAll() throws IOException {
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (!line.isBlank()) {
                out.println(answer(line));
            }
            if (!in.ready()) {
                out.flush();
            }
        }
    }

    private String answer(String line) {
        JsonNode request;
        try {
            request = JSON.readTree(line);
        } catch (JacksonException e) {
            return error(null, "The line is not JSON: " + e.getOriginalMessage() + ".");
        }
        String cron = request.path("cron").stringValue(null);
        if (cron == null) {
            return error(null, "The request has no text \"cron\".");
        }
        try {
            return answer(cron, request);
        } catch (CronSyntaxException | TypeConversionException e) {
            return error(cron, String.valueOf(e.getMessage()));
        }
    }

    private String answer(String cron, JsonNode request) {
        String zoneName = request.path("zone").stringValue(null);
        ZoneId zone =
                zoneName == null ? ZoneId.systemDefault() : new ZoneArgument().convert(zoneName);
        Instant from = instant(request, "from");
        Firings firings = new Firings(new CronArgument().convert(cron), zone, gap(request));
        ObjectNode answer = JSON.createObjectNode();
        answer.put("cron", cron);
        answer.put("zone", zone.getId());
        ArrayNode fires = answer.putArray("fires");
        firings.between(
                        from == null ? clock.instant() : from,
                        instant(request, "to"),
                        count(request))
                .forEach(at -> fires.add(at.toString()));
        return answer.toString();
    }

    private static @Nullable Instant instant(JsonNode request, String field) {
        JsonNode node = request.path(field);
        return node.isMissingNode() || node.isNull()
                ? null
                : new InstantArgument().convert(node.asString(""));
    }

    private static @Nullable Long count(JsonNode request) {
        JsonNode node = request.path("n");
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        if (!node.isIntegralNumber() || node.longValue() < 0) {
            throw new TypeConversionException("\"n\" is not a count: write a whole number.");
        }
        return node.longValue();
    }

    private static GapPolicy gap(JsonNode request) {
        String name = request.path("gap").stringValue(null);
        try {
            return name == null ? GapPolicy.AT_TRANSITION : GapPolicy.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(
                    "'%s' is not a policy for gaps: write AT_TRANSITION, SHIFTED or SKIPPED."
                            .formatted(name));
        }
    }

    private static String error(@Nullable String cron, String sentence) {
        return JSON.createObjectNode().put("cron", cron).put("error", sentence).toString();
    }
}
