package io.howdah.query.load;

import io.howdah.query.load.TargetColumn.JsonUse;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/// A JSON array as PostgreSQL writes arrays (manual, section 8.15.6): `[1,null,"a"]` is `{1,NULL,"a"}`.
final class ArrayLiteral {

    private final String json;
    private final boolean documents;
    private final StringBuilder text = new StringBuilder();

    private ArrayLiteral(String json, boolean documents) {
        this.json = json;
        this.documents = documents;
    }

    /// The value that an array column gets; what is no JSON array is left as it is.
    static String of(String value, JsonUse use) {
        boolean array = use == JsonUse.ARRAY || use == JsonUse.DOCUMENT_ARRAY;
        if (!array || !value.startsWith("[") || !value.endsWith("]")) {
            return value;
        }
        ArrayLiteral literal = new ArrayLiteral(value, use == JsonUse.DOCUMENT_ARRAY);
        try (JsonParser parser =
                JsonObjectReader.JSON.createParser(ObjectReadContext.empty(), value)) {
            parser.nextToken();
            literal.elements(parser);
            return parser.nextToken() == null ? literal.text.toString() : value;
        } catch (JacksonException e) {
            // The server says what is wrong with it.
            return value;
        }
    }

    private void elements(JsonParser parser) {
        text.append('{');
        String comma = "";
        for (JsonToken token = parser.nextToken();
                token != JsonToken.END_ARRAY;
                token = parser.nextToken()) {
            text.append(comma);
            comma = ",";
            element(parser, token);
        }
        text.append('}');
    }

    private void element(JsonParser parser, JsonToken token) {
        if (token == JsonToken.VALUE_NULL) {
            text.append("NULL");
        } else if (token == JsonToken.START_ARRAY && !documents) {
            elements(parser);
        } else if (documents || token == JsonToken.START_OBJECT) {
            int from = (int) parser.currentTokenLocation().getCharOffset();
            parser.skipChildren();
            parser.finishToken();
            quoted(json.substring(from, (int) parser.currentLocation().getCharOffset()).strip());
        } else {
            quoted(parser.getString());
        }
    }

    private void quoted(String element) {
        text.append('"');
        text.append(element.replace("\\", "\\\\").replace("\"", "\\\""));
        text.append('"');
    }
}
