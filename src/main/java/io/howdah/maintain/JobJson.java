package io.howdah.maintain;

import io.howdah.maintain.schedule.CronExpression;
import io.howdah.maintain.schedule.GapPolicy;
import io.howdah.maintain.schedule.JobSchedule;
import io.howdah.maintain.schedule.MissedRunPolicy;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Jobs and work as JSON: how the store keeps them and how the command line shows them.
public final class JobJson {
    private static final JsonMapper JSON = JsonMapper.shared();

    private JobJson() {}

    /// Everything of a job except its id, name and whether it is enabled.
    static String definition(Job job) {
        ObjectNode node = JSON.createObjectNode();
        node.set("work", of(job.work()));
        node.set("schedule", of(job.schedule()));
        return node.toString();
    }

    static Job job(String id, String name, String definition, boolean enabled) {
        JsonNode node = JSON.readTree(definition);
        return new Job(id, name, work(node.path("work")), schedule(node.path("schedule")), enabled);
    }

    static RunRequest work(String json) {
        return work(JSON.readTree(json));
    }

    /// Profile, database, tables, task and limits.
    public static ObjectNode of(RunRequest work) {
        ObjectNode node = JSON.createObjectNode();
        node.put("profile", work.profileId());
        node.put("database", work.database());
        node.set("scope", of(work.scope()));
        node.set("task", of(work.task()));
        node.put("lockTimeoutMs", work.limits().lockTimeout().toMillis());
        Duration longest = work.limits().maxDuration();
        node.put("maxDurationMs", longest == null ? null : Long.valueOf(longest.toMillis()));
        return node;
    }

    /// Expression, zone and policies.
    public static ObjectNode of(JobSchedule schedule) {
        ObjectNode node = JSON.createObjectNode();
        node.put("cron", schedule.cron().text());
        node.put("zone", schedule.zone().getId());
        node.put("gap", schedule.gapPolicy().name());
        node.put("missed", schedule.missedRuns().name());
        node.put("maxAgeMs", schedule.maxAge().toMillis());
        return node;
    }

    private static ObjectNode of(Scope scope) {
        ObjectNode node = JSON.createObjectNode();
        switch (scope) {
            case Scope.AllTables() -> node.put("kind", "all");
            case Scope.OneSchema(String schema) -> node.put("kind", "schema").put("schema", schema);
            case Scope.ChosenTables(List<TableName> tables) -> {
                ArrayNode list = node.put("kind", "tables").putArray("tables");
                tables.forEach(table ->
                        list.addObject().put("schema", table.schema()).put("name", table.name()));
            }
        }
        return node;
    }

    private static ObjectNode of(MaintenanceTask task) {
        ObjectNode node = JSON.createObjectNode();
        switch (task) {
            case Vacuum(Set<VacuumOption> options) -> {
                ArrayNode list = node.put("kind", "vacuum").putArray("options");
                options.stream().sorted().forEach(option -> list.add(option.name()));
            }
            case Analyze(boolean skipLocked) ->
                    node.put("kind", "analyze").put("skipLocked", skipLocked);
        }
        return node;
    }

    private static RunRequest work(JsonNode node) {
        JsonNode longest = node.path("maxDurationMs");
        return new RunRequest(
                node.path("profile").stringValue(),
                text(node.path("database")),
                scope(node.path("scope")),
                task(node.path("task")),
                new RunLimits(
                        Duration.ofMillis(node.path("lockTimeoutMs").longValue()),
                        longest.isNumber() ? Duration.ofMillis(longest.longValue()) : null));
    }

    private static JobSchedule schedule(JsonNode node) {
        return new JobSchedule(
                CronExpression.parse(node.path("cron").stringValue()),
                ZoneId.of(node.path("zone").stringValue()),
                GapPolicy.valueOf(node.path("gap").stringValue()),
                MissedRunPolicy.valueOf(node.path("missed").stringValue()),
                Duration.ofMillis(node.path("maxAgeMs").longValue()));
    }

    private static Scope scope(JsonNode node) {
        return switch (node.path("kind").stringValue()) {
            case "all" -> new Scope.AllTables();
            case "schema" -> new Scope.OneSchema(node.path("schema").stringValue());
            case "tables" -> {
                List<TableName> tables = new ArrayList<>();
                node.path("tables")
                        .forEach(table ->
                                tables.add(
                                        new TableName(
                                                table.path("schema").stringValue(),
                                                table.path("name").stringValue())));
                yield new Scope.ChosenTables(tables);
            }
            default -> throw unknown(node);
        };
    }

    private static MaintenanceTask task(JsonNode node) {
        return switch (node.path("kind").stringValue()) {
            case "vacuum" -> {
                Set<VacuumOption> options = EnumSet.noneOf(VacuumOption.class);
                node.path("options")
                        .forEach(option -> options.add(VacuumOption.valueOf(option.stringValue())));
                yield new Vacuum(options);
            }
            case "analyze" -> new Analyze(node.path("skipLocked").booleanValue());
            default -> throw unknown(node);
        };
    }

    private static JobException unknown(JsonNode node) {
        return new JobException(
                "The job is of a kind that this Howdah does not know (%s): update Howdah."
                        .formatted(node));
    }

    private static @Nullable String text(JsonNode node) {
        return node.isString() ? node.stringValue() : null;
    }
}
