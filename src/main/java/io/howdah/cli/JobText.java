package io.howdah.cli;

import io.howdah.connect.Profile;
import io.howdah.maintain.Job;
import io.howdah.maintain.JobJson;
import io.howdah.maintain.RunRecord;
import io.howdah.maintain.schedule.JobSchedule;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Jobs as lines of text or JSON.
final class JobText {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss zzz", Locale.ENGLISH);

    private JobText() {}

    static void confirm(PrintWriter to, LocalState state, String jobId) {
        Job job = state.jobs().find(jobId).orElseThrow();
        String when = job.schedule().cron().description() + " (" + job.schedule().zone() + ")";
        String next =
                state.jobs()
                        .nextRun(jobId)
                        .map(at -> "next " + time(at, job.schedule().zone()))
                        .orElse("disabled");
        to.printf("\"%s\": %s, %s; %s.%n", job.name(), job.work().label(), when, next);
    }

    static String json(LocalState state, Job job) {
        ObjectNode node = JsonMapper.shared().createObjectNode();
        node.put("id", job.id());
        node.put("name", job.name());
        node.put("enabled", job.enabled());
        node.put("next", state.jobs().nextRun(job.id()).map(Instant::toString).orElse(null));
        node.put("description", job.schedule().cron().description());
        node.set("work", JobJson.of(job.work()));
        node.set("schedule", JobJson.of(job.schedule()));
        node.put("last", last(state, job).map(run -> run.result().outcome().name()).orElse(null));
        return node.toString();
    }

    static void table(PrintWriter to, LocalState state, List<Job> jobs) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("NAME", "WORK", "WHERE", "CRON", "ZONE", "NEXT", "LAST"));
        for (Job job : jobs) {
            JobSchedule schedule = job.schedule();
            rows.add(
                    List.of(
                            job.name(),
                            job.work().label(),
                            where(state, job),
                            schedule.cron().text(),
                            schedule.zone().getId(),
                            state.jobs()
                                    .nextRun(job.id())
                                    .map(at -> time(at, schedule.zone()))
                                    .orElse("disabled"),
                            last(state, job)
                                    .map(run -> run.result().outcome().name())
                                    .orElse("never")));
        }
        Columns.print(to, rows);
    }

    private static String where(LocalState state, Job job) {
        String profile =
                state.profiles()
                        .find(job.work().profileId())
                        .map(Profile::name)
                        .orElse("(removed profile)");
        String database = job.work().database();
        return database == null ? profile : profile + "/" + database;
    }

    private static Optional<RunRecord> last(LocalState state, Job job) {
        return state.history().newestOf(job.id(), 1).stream().findFirst();
    }

    static String time(Instant at, ZoneId zone) {
        return TIME.format(at.truncatedTo(ChronoUnit.SECONDS).atZone(zone));
    }
}
