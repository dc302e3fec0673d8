package io.howdah.query.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads `hstore` values, `"key"=>"value", "other"=>NULL`.
public final class HstoreText {

    private final String text;
    private int at;

    private HstoreText(String text) {
        this.text = text;
    }

    /// The pairs as members of an object; empty when the text is no hstore.
    public static Optional<OutlineNode> outline(String text) {
        try {
            return Optional.of(new HstoreText(text).read());
        } catch (StringIndexOutOfBoundsException e) {
            // The text ends inside of a pair: it was cut, or is no hstore.
            return Optional.empty();
        }
    }

    private OutlineNode read() {
        List<OutlineNode> pairs = new ArrayList<>();
        while (at < text.length()) {
            String key = quoted();
            expect("=>");
            if (text.startsWith("NULL", at)) {
                at += "NULL".length();
                pairs.add(OutlineNode.leaf(key, OutlineNode.Kind.NULL, "NULL"));
            } else {
                pairs.add(OutlineNode.leaf(key, OutlineNode.Kind.STRING, quoted()));
            }
            if (at < text.length()) {
                expect(", ");
            }
        }
        String words = pairs.size() == 1 ? "1 key" : pairs.size() + " keys";
        return new OutlineNode("", OutlineNode.Kind.OBJECT, words, pairs);
    }

    private String quoted() {
        expect("\"");
        var value = new StringBuilder();
        for (; text.charAt(at) != '"'; at++) {
            at += text.charAt(at) == '\\' ? 1 : 0;
            value.append(text.charAt(at));
        }
        at++;
        return value.toString();
    }

    private void expect(String token) {
        if (!text.startsWith(token, at)) {
            throw new StringIndexOutOfBoundsException(at);
        }
        at += token.length();
    }
}
