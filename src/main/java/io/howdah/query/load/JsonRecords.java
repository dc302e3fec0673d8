package io.howdah.query.load;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Objects of a JSON file: one a line, or those of one array. Values that are objects or arrays stay
/// JSON.
final class JsonRecords extends ValueRecords {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    /// What follows an element of an array is the next one.
    private static final JsonMapper ELEMENTS =
            MAPPER.rebuild().disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    private final TextLines lines;
    private final FileProgress progress;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final @Nullable JsonParser array;
    private boolean learning;
    private final long before;
    private long line;

    /// @param names of the columns, empty to learn them from the objects that are read
    JsonRecords(InputStream utf8, FileProgress progress, List<String> names) throws IOException {
        this.progress = progress;
        this.learning = names.isEmpty();
        names.forEach(name -> columns.put(name, columns.size()));
        lines = new TextLines(utf8);
        int first = lines.first();
        before = lines.line();
        if (first == '[') {
            array = ELEMENTS.createParser(lines);
            array.nextToken();
        } else {
            array = null;
        }
    }

    List<String> names() {
        return List.copyOf(columns.keySet());
    }

    @Override
    @Nullable Values read() throws IOException {
        return array == null ? readLine() : readElement(array);
    }

    private @Nullable Values readLine() throws IOException {
        String text;
        do {
            text = lines.next();
        } while (text != null && text.isBlank());
        if (text == null) {
            return null;
        }
        line = lines.line();
        try {
            return values(MAPPER.readTree(text), text);
        } catch (JacksonException e) {
            return new Values(line, raw(text), "It is not valid JSON: " + e.getOriginalMessage());
        }
    }

    private @Nullable Values readElement(JsonParser parser) throws IOException {
        try {
            JsonToken token = parser.nextToken();
            if (token == null || token == JsonToken.END_ARRAY) {
                return null;
            }
            line = before + parser.currentTokenLocation().getLineNr();
            JsonNode element = ELEMENTS.readTree(parser);
            return values(element, element.toString());
        } catch (JacksonException e) {
            throw new UnreadableFileException(
                    "Line %,d is not valid JSON: %s"
                            .formatted(
                                    e.getLocation() == null
                                            ? line
                                            : before + e.getLocation().getLineNr(),
                                    e.getOriginalMessage()),
                    e);
        }
    }

    private static List<@Nullable String> raw(String text) {
        return Collections.singletonList(text);
    }

    private Values values(JsonNode object, String text) {
        if (!object.isObject()) {
            return new Values(line, raw(text), "It is no JSON object.");
        }
        List<@Nullable String> values = new ArrayList<>(Collections.nCopies(columns.size(), null));
        String problem = "";
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            Integer at = columns.get(field.getKey());
            if (at == null && learning) {
                at = columns.size();
                columns.put(field.getKey(), at);
                values.add(null);
            }
            if (at == null) {
                problem =
                        "It has a field \"%s\" that earlier lines do not have."
                                .formatted(field.getKey());
            } else {
                values.set(at, value(field.getValue()));
            }
        }
        return problem.isEmpty()
                ? new Values(line, values, "")
                : new Values(line, raw(text), problem);
    }

    private static @Nullable String value(JsonNode node) {
        if (node.isNull()) {
            return null;
        } else if (node.isString()) {
            return node.stringValue();
        }
        return node.isNumber() ? node.decimalValue().toString() : node.toString();
    }

    @Override
    double progress() {
        return progress.fraction();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
