package io.howdah.ui.transfer;

import io.howdah.query.RelationName;
import io.howdah.query.export.ExportFormat;
import io.howdah.query.export.ExportSource;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What a session leaves of an export to the next one: which rows of the server, and how they are
/// written where.
///
/// @param profile its id
record ExportMemory(
        String profile,
        Optional<String> database,
        String title,
        ExportSource source,
        String file,
        Fields fields) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /// The fields as the person filled them.
    record Fields(
            ExportFormat format,
            String delimiter,
            boolean header,
            boolean quoteAll,
            String nullText,
            String table) {}

    String write() {
        ObjectNode node = JSON.createObjectNode();
        node.put("profile", profile);
        database.ifPresent(name -> node.put("database", name));
        node.put("title", title);
        switch (source) {
            case ExportSource.Query query -> node.put("query", query.sql());
            case ExportSource.Table of -> node.put("rowsOf", of.name().sql());
        }
        node.put("file", file);
        node.put("format", fields.format().name());
        node.put("delimiter", fields.delimiter());
        node.put("header", fields.header());
        node.put("quoteAll", fields.quoteAll());
        node.put("null", fields.nullText());
        node.put("table", fields.table());
        return node.toString();
    }

    /// Nothing when it was not written by this program or a newer one wrote it.
    static Optional<ExportMemory> read(String payload) {
        try {
            JsonNode node = JSON.readTree(payload);
            ExportSource source =
                    node.has("query")
                            ? new ExportSource.Query(node.path("query").asString(""))
                            : new ExportSource.Table(
                                    RelationName.parse(node.path("rowsOf").asString("")));
            return Optional.of(
                    new ExportMemory(
                            node.path("profile").asString(""),
                            node.path("database").asStringOpt(),
                            node.path("title").asString(""),
                            source,
                            node.path("file").asString(""),
                            new Fields(
                                    ExportFormat.valueOf(node.path("format").asString("")),
                                    node.path("delimiter").asString(","),
                                    node.path("header").asBoolean(true),
                                    node.path("quoteAll").asBoolean(),
                                    node.path("null").asString(""),
                                    node.path("table").asString(""))));
        } catch (JacksonException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
