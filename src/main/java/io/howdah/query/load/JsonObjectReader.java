package io.howdah.query.load;

import io.howdah.query.load.TargetColumn.JsonUse;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/// Reads the fields of JSON objects as the values of columns.
///
/// Numbers, objects and arrays are told as they stand in the file, with all their digits, white space
/// and repeated keys; strings are told as what they say, or as they stand there where the column keeps
/// JSON.
final class JsonObjectReader {

    /// What PostgreSQL takes is for PostgreSQL to say; the parser keeps nothing of a depth on the stack.
    static final JsonFactory JSON =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(Integer.MAX_VALUE)
                                    .maxNumberLength(Integer.MAX_VALUE)
                                    .maxStringLength(Integer.MAX_VALUE)
                                    .maxNameLength(Integer.MAX_VALUE)
                                    .build())
                    .build();

    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final BitSet structured = new BitSet();
    private final boolean learning;
    private IntFunction<JsonUse> uses = column -> JsonUse.VALUE;

    /// The text that a parser reads.
    interface Text {
        String part(long from, long to);
    }

    /// The fields of one object.
    ///
    /// @param problem why they are no row, "" when they are
    record Fields(List<@Nullable String> values, String problem) {}

    /// @param names of the columns, empty to learn them from the objects
    JsonObjectReader(List<String> names) {
        learning = names.isEmpty();
        names.forEach(name -> columns.put(name, columns.size()));
    }

    List<String> names() {
        return List.copyOf(columns.keySet());
    }

    /// Whether a column had an object or an array among its values.
    boolean isStructured(int column) {
        return structured.get(column);
    }

    /// What is made of the values of each column.
    void use(IntFunction<JsonUse> wanted) {
        uses = wanted;
    }

    /// Reads the object whose beginning the parser stands on, to its end.
    Fields read(JsonParser parser, Text text) {
        List<@Nullable String> values = new ArrayList<>(Collections.nCopies(columns.size(), null));
        BitSet seen = new BitSet();
        String problem = "";
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            Integer at = columns.get(name);
            if (at == null && learning) {
                at = columns.size();
                columns.put(name, at);
                values.add(null);
            }
            if (at == null) {
                problem = "It has a field \"%s\" that earlier lines do not have.".formatted(name);
                parser.skipChildren();
            } else {
                if (seen.get(at)) {
                    problem = "It has the field \"%s\" twice.".formatted(name);
                }
                seen.set(at);
                values.set(at, value(parser, token, at, text));
            }
        }
        return new Fields(values, problem);
    }

    private @Nullable String value(JsonParser parser, JsonToken token, int column, Text text) {
        JsonUse use = uses.apply(column);
        return switch (token) {
            case VALUE_NULL -> use == JsonUse.REQUIRED_DOCUMENT ? "null" : null;
            case VALUE_STRING -> {
                String said = parser.getString();
                boolean document = use == JsonUse.DOCUMENT || use == JsonUse.REQUIRED_DOCUMENT;
                yield document ? current(parser, text) : said;
            }
            case START_OBJECT, START_ARRAY -> {
                structured.set(column);
                long from = parser.currentTokenLocation().getCharOffset();
                parser.skipChildren();
                yield text.part(from, parser.currentLocation().getCharOffset());
            }
            default -> parser.getString();
        };
    }

    /// The token that was read to its end, as it stands in the text.
    static String current(JsonParser parser, Text text) {
        parser.finishToken();
        return text.part(
                parser.currentTokenLocation().getCharOffset(),
                parser.currentLocation().getCharOffset());
    }
}
