package io.howdah.query.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Reads `json` and `jsonb` values. Numbers keep their digits.
public final class JsonText {

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .enable(StreamReadFeature.USE_FAST_BIG_NUMBER_PARSER)
                    .build();

    private JsonText() {}

    /// The value as a tree; empty when the text is no JSON, for instance because it was cut.
    public static Optional<OutlineNode> outline(String text) {
        try {
            return Optional.of(outline("", JSON.readTree(text)));
        } catch (JacksonException e) {
            // What cannot be read is shown as text.
            return Optional.empty();
        }
    }

    private static OutlineNode outline(String name, JsonNode node) {
        if (node.isObject()) {
            List<OutlineNode> members = new ArrayList<>();
            node.forEachEntry((key, value) -> members.add(outline(key, value)));
            String words = members.size() == 1 ? "1 key" : members.size() + " keys";
            return new OutlineNode(name, OutlineNode.Kind.OBJECT, words, members);
        } else if (node.isArray()) {
            List<OutlineNode> elements = new ArrayList<>();
            for (JsonNode element : node) {
                elements.add(outline(String.valueOf(elements.size()), element));
            }
            return OutlineNode.array(name, elements);
        }
        OutlineNode.Kind kind =
                node.isString()
                        ? OutlineNode.Kind.STRING
                        : node.isNumber()
                                ? OutlineNode.Kind.NUMBER
                                : node.isNull() ? OutlineNode.Kind.NULL : OutlineNode.Kind.LITERAL;
        return OutlineNode.leaf(name, kind, node.isString() ? node.asString() : node.toString());
    }

    /// The value in lines with indentation; empty when the text is no JSON.
    public static Optional<String> pretty(String text) {
        try {
            return Optional.of(JSON.writeValueAsString(JSON.readTree(text)));
        } catch (JacksonException e) {
            // What cannot be read is shown as text.
            return Optional.empty();
        }
    }
}
