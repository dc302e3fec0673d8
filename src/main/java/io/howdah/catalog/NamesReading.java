package io.howdah.catalog;

import io.howdah.sql.names.NameIndex;
import io.howdah.sql.names.RelationName;
import java.util.Map;

/// The names of a database as they were at one time, and what tells later which of them changed.
public final class NamesReading {

    /// @param mark changes with the relation
    record Marked(String mark, RelationName relation) {}

    private final NameIndex names;
    private final Map<Long, Marked> relations;
    private final Map<String, String> marks;

    /// Names of which nothing tells later whether they changed.
    public NamesReading(NameIndex names) {
        this(names, Map.of(), Map.of());
    }

    NamesReading(NameIndex names, Map<Long, Marked> relations, Map<String, String> marks) {
        this.names = names;
        this.relations = Map.copyOf(relations);
        this.marks = Map.copyOf(marks);
    }

    public NameIndex names() {
        return names;
    }

    /// By object identifier.
    Map<Long, Marked> relations() {
        return relations;
    }

    /// By what is marked as a whole.
    Map<String, String> marks() {
        return marks;
    }
}
