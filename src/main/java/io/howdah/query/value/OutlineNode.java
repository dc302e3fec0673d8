package io.howdah.query.value;

import java.util.List;

/// A part of a structured value: a member of a JSON object, an element of an array.
///
/// @param name the key or index, "" for the whole
/// @param text the value itself; of an object or array how much is in it
public record OutlineNode(String name, Kind kind, String text, List<OutlineNode> children) {

    /// What a part is.
    public enum Kind {
        OBJECT,
        ARRAY,
        STRING,
        NUMBER,
        LITERAL,
        NULL
    }

    public OutlineNode {
        children = List.copyOf(children);
    }

    static OutlineNode leaf(String name, Kind kind, String text) {
        return new OutlineNode(name, kind, text, List.of());
    }

    static OutlineNode array(String name, List<OutlineNode> elements) {
        String words = elements.size() == 1 ? "1 element" : elements.size() + " elements";
        return new OutlineNode(name, Kind.ARRAY, words, elements);
    }
}
