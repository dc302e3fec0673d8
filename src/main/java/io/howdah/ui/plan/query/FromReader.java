package io.howdah.ui.plan.query;

import io.howdah.ui.plan.query.Block.Part;
import java.util.List;
import java.util.Set;

/// Reads the tables, functions, subqueries and joins of FROM.
final class FromReader {

    private static final Set<String> JOIN_WORDS =
            Set.of("join", "left", "right", "full", "inner", "outer", "cross", "natural");

    /// What can follow a table, and so is no alias.
    private static final Set<String> NO_ALIAS =
            Set.of(
                    ("on using where group having order limit offset fetch window union intersect"
                                    + " except set returning for values select default when"
                                    + " tablesample overriding with as lateral")
                            .split(" "));

    private final Words words;

    FromReader(Words words) {
        this.words = words;
    }

    void join(Reading reading, int at) {
        if (!reading.isIn(Part.FROM)) {
            return;
        }
        boolean first = at == 0 || !JOIN_WORDS.contains(words.get(at - 1).text());
        if (first) {
            reading.beginJoin(at);
        }
        reading.wantsItem = words.is(at, "join");
    }

    void using(Reading reading, int at) {
        if (reading.isIn(Part.FROM) && words.is(at + 1, "(")) {
            int end = Math.max(at + 2, words.closing(at + 1));
            for (Word column : words.between(at + 2, end)) {
                if (column.isName()) {
                    List<String> equal = List.of("=", column.text(), column.text());
                    reading.block.conditions.add(
                            new Condition(words.span(at, end + 1), equal, equal));
                }
            }
            reading.stretchJoin(end + 1);
        } else if (reading.isIn(Part.FROM) || reading.isIn(Part.HEAD)) {
            reading.readFrom();
        }
    }

    /// A query in parentheses, whose own words are another block's.
    void subquery(Reading reading, int at) {
        reading.wantsItem = false;
        int end = words.closing(at) + 1;
        int alias = words.is(end, "as") ? end + 1 : end;
        if (isAlias(alias)) {
            reading.add("", words.get(alias).text(), at, alias + 1);
        }
    }

    /// A table or function with its alias; returns the offset after it.
    int item(Reading reading, int at) {
        int end = at + 1;
        while (words.is(end, ".") && words.isName(end + 1)) {
            end += 2;
        }
        String name = words.get(end - 1).text();
        if (words.is(end, "(") && reading.isIn(Part.FROM)) {
            end = words.closing(end) + 1;
        }
        end += words.is(end, "*") ? 1 : 0;
        String alias = name;
        int as = words.is(end, "as") ? end + 1 : end;
        if (isAlias(as)) {
            alias = words.get(as).text();
            end = as + 1;
        }
        end = Math.min(end, words.size());
        reading.add(name, alias, at, end);
        return end;
    }

    private boolean isAlias(int at) {
        return words.isName(at)
                && !NO_ALIAS.contains(words.get(at).text())
                && !JOIN_WORDS.contains(words.get(at).text());
    }
}
