package io.howdah.schema.diagram;

import io.howdah.schema.Ancestry.PartitionOf;
import io.howdah.schema.QualifiedName;
import io.howdah.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which partitions belong to which table, through all levels. A partition whose parent is not
/// among the tables stands for itself.
final class PartitionTree {

    private final Map<QualifiedName, Table> tables = new HashMap<>();
    private final Map<QualifiedName, List<Table>> members = new HashMap<>();

    PartitionTree(List<Table> all) {
        all.forEach(table -> tables.put(table.name(), table));
        for (Table table : all) {
            QualifiedName root = root(table.name());
            if (!root.equals(table.name())) {
                members.computeIfAbsent(root, _ -> new ArrayList<>()).add(table);
            }
        }
    }

    /// The table at the top, which may be the given one.
    QualifiedName root(QualifiedName name) {
        Table table = tables.get(name);
        PartitionOf above = table == null ? null : table.ancestry().partitionOf();
        return above == null || !tables.containsKey(above.parent()) ? name : root(above.parent());
    }

    boolean isRoot(Table table) {
        return root(table.name()).equals(table.name());
    }

    /// All partitions below a root.
    List<Table> members(QualifiedName root) {
        return members.getOrDefault(root, List.of());
    }
}
