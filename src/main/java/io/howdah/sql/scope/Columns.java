package io.howdah.sql.scope;

import io.howdah.sql.names.ColumnName;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Lists of columns that a statement writes out.
final class Columns {

    private Columns() {}

    /// The columns of `(a, b)` or `(a integer, b text)`, whose parenthesis opens at `open`.
    static List<ColumnName> declared(Words words, int open) {
        List<ColumnName> columns = new ArrayList<>();
        int close = words.close(open);
        for (int start = open + 1; start < close; ) {
            int end = itemEnd(words, start, close);
            if (words.get(start).isName()) {
                columns.add(ColumnName.of(words.get(start).name(), text(words, start + 1, end)));
            }
            start = end + 1;
        }
        return columns;
    }

    /// Index of the comma that ends the item which begins at `from`, or `to`.
    static int itemEnd(Words words, int from, int to) {
        int i = from;
        while (i < to && !words.isMark(i, ",")) {
            i = words.next(i);
        }
        return Math.min(i, to);
    }

    /// The words as text, for instance a type's.
    static String text(Words words, int from, int to) {
        String text =
                IntStream.range(from, to)
                        .mapToObj(words::get)
                        .map(word -> word.isKeyword() ? word.name() : word.text())
                        .collect(Collectors.joining(" "));
        return text.replaceAll(" ?([(),.\\[\\]]) ?", "$1").strip();
    }

    /// The columns with the first of them renamed and, where the list gives types, typed.
    static List<ColumnName> renamed(List<ColumnName> columns, List<ColumnName> aliases) {
        if (aliases.isEmpty()) {
            return columns;
        }
        List<ColumnName> result = new ArrayList<>();
        for (int i = 0; i < Math.max(columns.size(), aliases.size()); i++) {
            if (i >= aliases.size()) {
                result.add(columns.get(i));
            } else if (i >= columns.size() || !aliases.get(i).type().isEmpty()) {
                result.add(aliases.get(i));
            } else {
                result.add(columns.get(i).named(aliases.get(i).name()));
            }
        }
        return result;
    }
}
