package io.howdah.maintain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Outcomes of tables and server sessions as JSON.
public final class RunJson {
    private static final JsonMapper JSON = JsonMapper.shared();

    private RunJson() {}

    /// One object per table: schema, name, outcome, sentence, durationMs, before, after.
    public static ArrayNode of(List<TableOutcome> tables) {
        ArrayNode list = JSON.createArrayNode();
        for (TableOutcome table : tables) {
            ObjectNode node = list.addObject();
            node.put("schema", table.table().schema());
            node.put("name", table.table().name());
            node.put("outcome", table.outcome().name());
            node.put("sentence", table.sentence());
            node.put("durationMs", table.duration().toMillis());
            node.set("before", of(table.before()));
            node.set("after", of(table.after()));
        }
        return list;
    }

    private static JsonNode of(@Nullable TableFacts facts) {
        if (facts == null) {
            return JSON.nullNode();
        }
        return JSON.createObjectNode()
                .put("liveRows", facts.liveRows())
                .put("deadRows", facts.deadRows())
                .put("bytes", facts.bytes())
                .put("xidAge", facts.xidAge());
    }

    static List<TableOutcome> tables(String json) {
        List<TableOutcome> tables = new ArrayList<>();
        for (JsonNode node : JSON.readTree(json)) {
            tables.add(
                    new TableOutcome(
                            new TableName(
                                    node.path("schema").stringValue(),
                                    node.path("name").stringValue()),
                            Outcome.valueOf(node.path("outcome").stringValue()),
                            node.path("sentence").stringValue(),
                            Duration.ofMillis(node.path("durationMs").longValue()),
                            facts(node.path("before")),
                            facts(node.path("after"))));
        }
        return tables;
    }

    private static @Nullable TableFacts facts(JsonNode node) {
        return node.isObject()
                ? new TableFacts(
                        node.path("liveRows").longValue(),
                        node.path("deadRows").longValue(),
                        node.path("bytes").longValue(),
                        node.path("xidAge").longValue())
                : null;
    }

    static String of(ServerSession session) {
        return JSON.createObjectNode()
                .put("pid", session.pid())
                .put("started", session.started().toString())
                .put("applicationName", session.applicationName())
                .toString();
    }

    static ServerSession session(String json) {
        JsonNode node = JSON.readTree(json);
        return new ServerSession(
                node.path("pid").intValue(),
                Instant.parse(node.path("started").stringValue()),
                node.path("applicationName").stringValue());
    }
}
