package io.howdah.sql.scope;

import io.howdah.sql.names.ColumnName;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Reads the columns that a query gives, with the names and types that the server would give them.
final class OutputReader {

    private static final Set<String> LEADING = Set.of("distinct", "all");

    private final Words words;
    private final Block block;
    private final ExpressionType types;

    OutputReader(ScopeReader reader, Block block) {
        this.words = reader.words();
        this.block = block;
        this.types = new ExpressionType(reader, block);
    }

    List<ColumnName> read() {
        return switch (block.verb()) {
            case "select" -> list(block.clauseStart(Clause.SELECT));
            case "values" -> values();
            case "table" -> all(block.sources());
            default -> list(block.clauseStart(Clause.RETURNING));
        };
    }

    private List<ColumnName> values() {
        int open = block.start() + 1;
        List<ColumnName> columns = new ArrayList<>();
        if (words.isMark(open, "(")) {
            int close = words.close(open);
            for (int from = open + 1; from < close; ) {
                int to = Columns.itemEnd(words, from, close);
                columns.add(ColumnName.of("column" + (columns.size() + 1), types.of(from, to)));
                from = to + 1;
            }
        }
        return columns;
    }

    private List<ColumnName> list(int clause) {
        if (clause < 0) {
            return List.of();
        }
        int end = block.clauseEnd(clause);
        int from = clause + 1;
        while (LEADING.contains(words.get(from).name()) && words.get(from).isKeyword()) {
            from++;
            if (words.is(from, "on") && words.isMark(from + 1, "(")) {
                from = words.next(from + 1);
            }
        }
        List<ColumnName> columns = new ArrayList<>();
        while (from < end) {
            int to = Columns.itemEnd(words, from, end);
            item(from, to, columns);
            from = to + 1;
        }
        return columns;
    }

    private void item(int from, int to, List<ColumnName> into) {
        if (words.isMark(to - 1, "*") && to - from == 1) {
            into.addAll(all(block.sources()));
        } else if (words.isMark(to - 1, "*") && words.isMark(to - 2, ".") && to - 3 >= from) {
            block.source(words.get(to - 3).name())
                    .ifPresent(source -> into.addAll(source.columns()));
        } else {
            int alias = aliasAt(from, to);
            int end = alias < 0 ? to : words.is(alias - 1, "as") ? alias - 1 : alias;
            String name = alias < 0 ? types.name(from, to) : words.get(alias).name();
            if (!name.isEmpty()) {
                into.add(ColumnName.of(name, types.of(from, end)));
            }
        }
    }

    private static List<ColumnName> all(List<Source> sources) {
        return sources.stream()
                .filter(source -> source.kind() != Source.Kind.EXCLUDED)
                .flatMap(source -> source.columns().stream())
                .toList();
    }

    /// Index of the name that an item is given, -1 when it is given none.
    private int aliasAt(int from, int to) {
        int last = to - 1;
        if (last <= from) {
            return -1;
        }
        if (words.is(last - 1, "as")) {
            return last;
        }
        Word name = words.get(last);
        Word before = words.get(last - 1);
        boolean bare =
                name.isName()
                        && (before.isName()
                                || before.isMark(")")
                                || before.isMark("]")
                                || before.isNumber()
                                || before.isString()
                                || before.is("end")
                                || before.is("true")
                                || before.is("false")
                                || before.is("null"));
        boolean typeOfCast = words.isMark(last - 2, "::") || words.isMark(last - 3, "::");
        return bare && !(typeOfCast && name.isKeyword()) ? last : -1;
    }
}
