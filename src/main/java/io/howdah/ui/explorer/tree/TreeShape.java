package io.howdah.ui.explorer.tree;

import io.howdah.catalog.tree.CatalogKind;
import io.howdah.catalog.tree.CatalogObject;
import io.howdah.ui.explorer.entry.Origin;
import io.howdah.ui.explorer.tree.ExplorerItem.Branch;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Puts the objects of one level under headings, and below one another where they belong: partitions
/// under their table, servers under their wrapper, memberships under their role.
final class TreeShape {

    /// What stands without a heading.
    private static final Set<CatalogKind> BARE =
            Set.of(CatalogKind.DATABASE, CatalogKind.SCHEMA, CatalogKind.COLUMN);

    /// For each kind what may lie below it on the same level.
    private static final Map<CatalogKind, Set<CatalogKind>> BELOW =
            Map.of(
                    CatalogKind.TABLE,
                    Set.of(CatalogKind.TABLE, CatalogKind.FOREIGN_TABLE),
                    CatalogKind.FOREIGN_DATA_WRAPPER,
                    Set.of(CatalogKind.FOREIGN_SERVER),
                    CatalogKind.FOREIGN_SERVER,
                    Set.of(CatalogKind.USER_MAPPING),
                    CatalogKind.ROLE,
                    Set.of(CatalogKind.MEMBERSHIP));

    private final Origin origin;
    private final Map<Long, List<CatalogObject>> children = new HashMap<>();

    private TreeShape(Origin origin) {
        this.origin = origin;
    }

    /// @param above the key of the line that they lie below
    static List<Branch> of(Origin origin, Object above, List<CatalogObject> objects) {
        return new TreeShape(origin).level(above, objects);
    }

    private List<Branch> level(Object above, List<CatalogObject> objects) {
        Map<Long, CatalogKind> present = new HashMap<>();
        for (CatalogObject object : objects) {
            if (BELOW.containsKey(object.kind())) {
                present.put(object.oid(), object.kind());
            }
        }
        List<CatalogObject> roots = new ArrayList<>();
        for (CatalogObject object : objects) {
            CatalogKind parent = present.get(object.parent());
            if (parent != null && BELOW.getOrDefault(parent, Set.of()).contains(object.kind())) {
                children.computeIfAbsent(object.parent(), _ -> new ArrayList<>()).add(object);
            } else {
                roots.add(object);
            }
        }
        return branches(above, roots, new HashSet<>());
    }

    private List<Branch> branches(Object above, List<CatalogObject> objects, Set<Long> seen) {
        Map<CatalogKind, List<Branch>> byKind = new EnumMap<>(CatalogKind.class);
        for (CatalogObject object : objects) {
            byKind.computeIfAbsent(object.kind(), _ -> new ArrayList<>()).add(branch(object, seen));
        }
        List<Branch> branches = new ArrayList<>();
        BARE.forEach(kind -> branches.addAll(byKind.getOrDefault(kind, List.of())));
        byKind.forEach((kind, members) -> {
            if (!BARE.contains(kind)) {
                branches.add(new Branch(group(kind, kind.plural(), above), members));
            }
        });
        return branches;
    }

    private ExplorerItem.Group group(CatalogKind kind, String title, Object above) {
        return new ExplorerItem.Group(origin, kind, title, above);
    }

    private Branch branch(CatalogObject object, Set<Long> seen) {
        var item = new ExplorerItem.Entry(origin, object);
        List<CatalogObject> below = children.getOrDefault(object.oid(), List.of());
        // A catalog that is being changed may show a table as its own ancestor.
        if (below.isEmpty() || !BELOW.containsKey(object.kind()) || !seen.add(object.oid())) {
            return Branch.leaf(item);
        }
        if (object.kind() == CatalogKind.TABLE) {
            List<Branch> partitions = below.stream().map(one -> branch(one, seen)).toList();
            var group = group(CatalogKind.TABLE, "Partitions", object.address());
            return new Branch(item, List.of(new Branch(group, partitions)));
        }
        return new Branch(item, branches(object.address(), below, seen));
    }
}
