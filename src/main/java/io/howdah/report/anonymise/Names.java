package io.howdah.report.anonymise;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which name stands for which: the same everywhere, counted by kind in the order of appearance.
final class Names {

    enum Kind {
        SCHEMA("schema_"),
        TABLE("table_"),
        ALIAS("alias_"),
        INDEX("index_"),
        COLUMN("column_"),
        FUNCTION("function_"),
        TYPE("type_"),
        CTE("cte_"),
        TRIGGER("trigger_"),
        CONSTRAINT("constraint_"),
        TEXT("text_");

        private final String prefix;

        Kind(String prefix) {
            this.prefix = prefix;
        }
    }

    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, String> numbers = new HashMap<>();
    private final Map<Object, Integer> counts = new HashMap<>();

    /// The name that stands for this one; a new one of the kind when it is new.
    String name(String name, Kind kind) {
        return names.computeIfAbsent(name, any -> kind.prefix + next(kind));
    }

    boolean knows(String name) {
        return names.containsKey(name);
    }

    @Nullable String nameOrNull(@Nullable String name, Kind kind) {
        return name == null ? null : name(name, kind);
    }

    /// An alias is called after its table: `t3`, and `t3_2` for the next one of the same table.
    String alias(String alias, @Nullable String table) {
        String known = names.get(alias);
        if (known != null) {
            return known;
        }
        if (table == null) {
            return name(alias, Kind.ALIAS);
        }
        String base = "t" + name(table, Kind.TABLE).replaceAll("\\D+", "");
        int count = next(base);
        String made = count == 1 ? base : base + "_" + count;
        names.put(alias, made);
        return made;
    }

    String text(String text) {
        return texts.computeIfAbsent(text, any -> Kind.TEXT.prefix + next(Kind.TEXT));
    }

    /// Zero and one tell nothing; every other number becomes the next one from 2.
    String number(String number) {
        return number.equals("0") || number.equals("1")
                ? number
                : numbers.computeIfAbsent(number, any -> String.valueOf(next("number") + 1));
    }

    private int next(Object what) {
        return counts.merge(what, 1, Integer::sum);
    }
}
