package io.howdah.cli;

import io.howdah.maintain.JobJson;
import io.howdah.maintain.RunJson;
import io.howdah.maintain.RunRecord;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Runs as lines of text or JSON.
final class RunText {
    private RunText() {}

    static String line(RunRecord run) {
        return "%d  %s  %s  %s  %s  %s"
                .formatted(
                        run.id(),
                        JobText.time(run.started(), ZoneId.systemDefault()),
                        run.title(),
                        run.result().outcome(),
                        duration(run),
                        run.result().sentence())
                .stripTrailing();
    }

    static String duration(RunRecord run) {
        Duration duration = run.duration();
        if (duration == null) {
            return "-";
        }
        long seconds = duration.toSeconds();
        return seconds < 60
                ? String.format(Locale.ROOT, "%.1fs", duration.toMillis() / 1000.0)
                : String.format(
                        Locale.ROOT,
                        "%d:%02d:%02d",
                        seconds / 3600,
                        seconds / 60 % 60,
                        seconds % 60);
    }

    static String json(RunRecord run) {
        ObjectNode node = JsonMapper.shared().createObjectNode();
        node.put("id", run.id());
        node.put("job", run.jobId());
        node.put("title", run.title());
        node.put("cause", run.cause().name());
        node.put("started", run.started().toString());
        Duration duration = run.duration();
        node.put("durationMs", duration == null ? null : Long.valueOf(duration.toMillis()));
        node.put("outcome", run.result().outcome().name());
        node.put("sentence", run.result().sentence());
        node.set("work", JobJson.of(run.work()));
        node.set("tables", RunJson.of(run.result().tables()));
        node.put("notices", run.result().notices());
        return node.toString();
    }
}
