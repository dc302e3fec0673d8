package io.howdah.ui.transfer;

import io.howdah.query.load.LoadFormat;
import io.howdah.query.load.LoadSettings;
import io.howdah.query.load.Notation;
import io.howdah.query.load.TextEncoding;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What a session leaves of an import to the next one: the file, how it is read, where its columns go.
///
/// @param profile its id
/// @param settings nothing when the file was never read
record ImportMemory(
        String profile,
        Optional<String> database,
        Optional<Path> file,
        String table,
        Optional<LoadSettings> settings,
        List<MappedColumn.Choice> columns,
        boolean replaces,
        boolean collectsRejects,
        boolean advancesSequences) {

    private static final JsonMapper JSON = JsonMapper.shared();

    String write() {
        ObjectNode node = JSON.createObjectNode();
        node.put("profile", profile);
        database.ifPresent(name -> node.put("database", name));
        file.ifPresent(path -> node.put("file", path.toString()));
        node.put("table", table);
        node.put("replaces", replaces);
        node.put("collectsRejects", collectsRejects);
        node.put("advancesSequences", advancesSequences);
        settings.ifPresent(read -> write(read, node.putObject("settings")));
        var list = node.putArray("columns");
        for (MappedColumn.Choice choice : columns) {
            ObjectNode column = list.addObject();
            column.put("heading", choice.heading());
            column.put("included", choice.included());
            column.put("target", choice.target());
            column.put("type", choice.type());
        }
        return node.toString();
    }

    private static void write(LoadSettings settings, ObjectNode node) {
        node.put("format", settings.format().name());
        node.put("charset", settings.encoding().charset().name());
        node.put("mark", settings.encoding().mark());
        node.put("delimiter", String.valueOf(settings.delimiter()));
        node.put("quote", String.valueOf(settings.quote()));
        node.put("header", settings.header());
        node.put("null", settings.nullText());
        node.put("comma", settings.notation().comma());
        node.put("order", settings.notation().order().name());
        node.put("sheet", settings.sheet());
    }

    /// Nothing when it was not written by this program or a newer one wrote it.
    static Optional<ImportMemory> read(String payload) {
        try {
            JsonNode node = JSON.readTree(payload);
            List<MappedColumn.Choice> columns = new ArrayList<>();
            for (JsonNode column : node.path("columns")) {
                columns.add(
                        new MappedColumn.Choice(
                                column.path("heading").asString(""),
                                column.path("included").asBoolean(),
                                column.path("target").asString(""),
                                column.path("type").asString("")));
            }
            return Optional.of(
                    new ImportMemory(
                            node.path("profile").asString(""),
                            node.path("database").asStringOpt(),
                            node.path("file").asStringOpt().map(Path::of),
                            node.path("table").asString(""),
                            node.has("settings")
                                    ? Optional.of(settings(node.path("settings")))
                                    : Optional.empty(),
                            columns,
                            node.path("replaces").asBoolean(),
                            node.path("collectsRejects").asBoolean(true),
                            node.path("advancesSequences").asBoolean(true)));
        } catch (JacksonException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static LoadSettings settings(JsonNode node) {
        return new LoadSettings(
                LoadFormat.valueOf(node.path("format").asString("")),
                new TextEncoding(
                        Charset.forName(node.path("charset").asString("")),
                        node.path("mark").asInt()),
                character(node, "delimiter"),
                character(node, "quote"),
                node.path("header").asBoolean(),
                node.path("null").asString(""),
                new Notation(
                        node.path("comma").asBoolean(),
                        Notation.DayOrder.valueOf(node.path("order").asString(""))),
                node.path("sheet").asString(""));
    }

    private static char character(JsonNode node, String name) {
        String text = node.path(name).asString("");
        if (text.length() != 1) {
            throw new IllegalArgumentException(name);
        }
        return text.charAt(0);
    }
}
