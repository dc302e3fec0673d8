package io.howdah.query.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads array values, `{1,"two, three",NULL,{…}}`, of any depth and with any lower bounds (PostgreSQL
/// manual, "Array Input and Output Syntax").
public final class ArrayText {

    private static final int FIRST_INDEX = 1;

    private final String text;
    private int at;

    private ArrayText(String text) {
        this.text = text;
    }

    /// The array as a tree with the indexes that SQL counts by; empty when the text is no array.
    public static Optional<OutlineNode> outline(String text) {
        int equals = text.startsWith("[") ? text.indexOf('=') : -1;
        var reader = new ArrayText(text);
        reader.at = equals + 1;
        try {
            OutlineNode array = reader.array("", bounds(text.substring(0, equals + 1)), 0);
            return reader.at == text.length() ? Optional.of(array) : Optional.empty();
        } catch (StringIndexOutOfBoundsException e) {
            // The text ends inside of an element: it was cut, or is no array.
            return Optional.empty();
        }
    }

    /// The lower bounds of `[0:2][-1:1]=`, one a dimension.
    private static List<Integer> bounds(String prefix) {
        List<Integer> bounds = new ArrayList<>();
        for (String part : prefix.split("[\\[\\]=]+")) {
            int colon = part.indexOf(':');
            if (colon > 0) {
                bounds.add(Integer.valueOf(part.substring(0, colon)));
            }
        }
        return bounds;
    }

    private OutlineNode array(String name, List<Integer> bounds, int depth) {
        if (text.charAt(at++) != '{') {
            throw new StringIndexOutOfBoundsException(at);
        }
        int index = depth < bounds.size() ? bounds.get(depth) : FIRST_INDEX;
        List<OutlineNode> elements = new ArrayList<>();
        if (text.charAt(at) == '}') {
            at++;
            return OutlineNode.array(name, elements);
        }
        do {
            String place = String.valueOf(index++);
            elements.add(text.charAt(at) == '{' ? array(place, bounds, depth + 1) : element(place));
        } while (text.charAt(at++) == ',');
        if (text.charAt(at - 1) != '}') {
            throw new StringIndexOutOfBoundsException(at);
        }
        return OutlineNode.array(name, elements);
    }

    private OutlineNode element(String name) {
        var value = new StringBuilder();
        boolean quoted = text.charAt(at) == '"';
        if (quoted) {
            for (at++; text.charAt(at) != '"'; at++) {
                at += text.charAt(at) == '\\' ? 1 : 0;
                value.append(text.charAt(at));
            }
            at++;
        } else {
            for (; text.charAt(at) != ',' && text.charAt(at) != '}'; at++) {
                at += text.charAt(at) == '\\' ? 1 : 0;
                value.append(text.charAt(at));
            }
        }
        boolean isNull = !quoted && value.toString().equals("NULL");
        return OutlineNode.leaf(
                name, isNull ? OutlineNode.Kind.NULL : OutlineNode.Kind.STRING, value.toString());
    }
}
