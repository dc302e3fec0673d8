package io.howdah.sql.rename;

import io.howdah.sql.edit.TextRange;
import java.util.ArrayList;
import java.util.List;

/// A statement whose places to rename are written between `«` and `»`.
record Marked(String text, List<TextRange> places) {

    static Marked of(String marked) {
        var text = new StringBuilder();
        List<TextRange> places = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < marked.length(); i++) {
            char c = marked.charAt(i);
            switch (c) {
                case '«' -> start = text.length();
                case '»' -> places.add(new TextRange(start, text.length()));
                default -> text.append(c);
            }
        }
        return new Marked(text.toString(), places);
    }
}
