package io.howdah.query.load;

import io.howdah.query.load.JsonObjectReader.Fields;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.JacksonIOException;

/// Objects of a JSON file: one a line, or those of one array.
///
/// A column of type `json` or `jsonb` gets each value as it stands in the file. `null` there is SQL's
/// NULL: JSON files, ours too, write SQL's and JSON's NULL alike. Only in a column that takes no NULL it
/// is JSON's. CSV and Parquet files keep the two apart.
final class JsonRecords extends ValueRecords {

    private final TextLines lines;
    private final FileProgress progress;
    private final JsonObjectReader objects;
    private final @Nullable HeardReader heard;
    private final @Nullable JsonParser array;
    private final long before;
    private long line;

    /// @param names of the columns, empty to learn them from the objects that are read
    JsonRecords(InputStream utf8, FileProgress progress, List<String> names) throws IOException {
        this.progress = progress;
        objects = new JsonObjectReader(names);
        lines = new TextLines(utf8);
        int first = lines.first();
        before = lines.line();
        if (first == '[') {
            heard = new HeardReader(lines);
            array = JsonObjectReader.JSON.createParser(ObjectReadContext.empty(), heard);
            array.nextToken();
        } else {
            heard = null;
            array = null;
        }
    }

    List<String> names() {
        return objects.names();
    }

    /// The type of a column whose values seemed to be of another: an object or an array among them makes
    /// it JSON, a string that looks like one does not.
    String type(int column, String seeming) {
        if (objects.isStructured(column)) {
            return ColumnType.JSONB.sql();
        }
        return seeming.equals(ColumnType.JSONB.sql()) ? ColumnType.TEXT.sql() : seeming;
    }

    @Override
    void aim(LoadTarget target, int width) {
        super.aim(target, width);
        objects.use(this::use);
    }

    @Override
    @Nullable Values read() throws IOException {
        return array == null || heard == null ? readLine() : readElement(array, heard);
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
        try (JsonParser parser =
                JsonObjectReader.JSON.createParser(ObjectReadContext.empty(), text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                parser.skipChildren();
                parser.finishToken();
                return rejected(text, "It is no JSON object.");
            }
            String whole = text;
            Fields fields =
                    objects.read(parser, (from, to) -> whole.substring((int) from, (int) to));
            return parser.nextToken() == null
                    ? values(fields, text)
                    : rejected(text, "It is not valid JSON: something follows the object.");
        } catch (JacksonException e) {
            return rejected(text, "It is not valid JSON: " + reason(e));
        }
    }

    private @Nullable Values readElement(JsonParser parser, HeardReader text) throws IOException {
        try {
            JsonToken token = parser.nextToken();
            if (token == null || token == JsonToken.END_ARRAY) {
                return null;
            }
            line = before + parser.currentTokenLocation().getLineNr();
            long start = parser.currentTokenLocation().getCharOffset();
            text.forget(start);
            if (token != JsonToken.START_OBJECT) {
                parser.skipChildren();
                parser.finishToken();
                long end = parser.currentLocation().getCharOffset();
                return rejected(text.part(start, end), "It is no JSON object.");
            }
            Fields fields = objects.read(parser, text::part);
            String problem = fields.problem();
            return problem.isEmpty()
                    ? new Values(line, fields.values(), "")
                    : rejected(text.part(start, parser.currentLocation().getCharOffset()), problem);
        } catch (JacksonIOException e) {
            throw e.getCause();
        } catch (JacksonException e) {
            throw new UnreadableFileException(
                    "Line %,d is not valid JSON: %s"
                            .formatted(
                                    e.getLocation() == null
                                            ? line
                                            : before + e.getLocation().getLineNr(),
                                    reason(e)),
                    e);
        }
    }

    /// Without the parser's words about its own settings.
    private static String reason(JacksonException e) {
        String message = e.getOriginalMessage();
        int marker = message.indexOf(" (start marker at ");
        return marker < 0 ? message : message.substring(0, marker);
    }

    private Values values(Fields fields, String text) {
        return fields.problem().isEmpty()
                ? new Values(line, fields.values(), "")
                : rejected(text, fields.problem());
    }

    private Values rejected(String text, String problem) {
        return new Values(line, Collections.singletonList(text), problem);
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
