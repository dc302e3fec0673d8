package io.howdah.ui.explorer;

import io.howdah.catalog.ObjectTree;
import io.howdah.catalog.RelationEntry;
import io.howdah.catalog.RelationKind;
import io.howdah.connect.Profile;
import io.howdah.schema.QualifiedName;
import io.howdah.ui.explorer.ExplorerItem.Branch;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads what lies below a line of the tree, in one or two queries. Blocks.
final class ExplorerLoader {

    private static final Set<RelationKind> TABLES =
            Set.of(RelationKind.TABLE, RelationKind.PARTITIONED_TABLE, RelationKind.FOREIGN_TABLE);
    private static final Set<RelationKind> VIEWS =
            Set.of(RelationKind.VIEW, RelationKind.MATERIALIZED_VIEW);

    private ExplorerLoader() {}

    static List<Branch> children(ExplorerItem item, ObjectTree tree) throws SQLException {
        return switch (item) {
            case ExplorerItem.Server server -> databases(server.profile(), tree);
            case ExplorerItem.Database database ->
                    tree.schemas().stream()
                            .map(entry -> Branch.leaf(new ExplorerItem.Schema(database, entry)))
                            .toList();
            case ExplorerItem.Schema schema -> schema(schema, tree);
            case ExplorerItem.Relation relation -> relation(relation, tree);
            case ExplorerItem.Group group -> group.members();
            case ExplorerItem.Column _,
                    ExplorerItem.Index _,
                    ExplorerItem.Routine _,
                    ExplorerItem.Message _ ->
                    List.of();
        };
    }

    private static List<Branch> databases(Profile profile, ObjectTree tree) throws SQLException {
        return tree.databases().stream()
                .map(entry -> Branch.leaf(new ExplorerItem.Database(profile, entry)))
                .toList();
    }

    private static List<Branch> schema(ExplorerItem.Schema schema, ObjectTree tree)
            throws SQLException {
        ExplorerItem.Database database = schema.database();
        String name = schema.entry().name();
        List<RelationEntry> relations = tree.relations(name);
        List<Branch> routines =
                tree.routines(name).stream()
                        .map(entry -> Branch.leaf(new ExplorerItem.Routine(database, entry)))
                        .toList();
        List<Branch> groups = new ArrayList<>();
        add(groups, "Tables", relations(database, relations, TABLES));
        add(groups, "Views", relations(database, relations, VIEWS));
        add(groups, "Sequences", relations(database, relations, Set.of(RelationKind.SEQUENCE)));
        add(
                groups,
                "Composite types",
                relations(database, relations, Set.of(RelationKind.COMPOSITE_TYPE)));
        add(groups, "Functions", routines);
        return groups.isEmpty()
                ? List.of(Branch.leaf(new ExplorerItem.Message("Nothing in this schema")))
                : groups;
    }

    private static void add(List<Branch> groups, String title, List<Branch> members) {
        if (!members.isEmpty()) {
            groups.add(new Branch(new ExplorerItem.Group(title, members), members));
        }
    }

    /// The relations of some kinds, partitions below what they are partitions of.
    private static List<Branch> relations(
            ExplorerItem.Database database, List<RelationEntry> all, Set<RelationKind> kinds) {
        Map<QualifiedName, List<RelationEntry>> partitions = new HashMap<>();
        Set<QualifiedName> here = new java.util.HashSet<>();
        all.forEach(entry -> here.add(entry.name()));
        List<RelationEntry> roots = new ArrayList<>();
        for (RelationEntry entry : all) {
            QualifiedName parent = entry.partitionOf();
            if (kinds.contains(entry.kind())) {
                if (parent != null && here.contains(parent)) {
                    partitions.computeIfAbsent(parent, _ -> new ArrayList<>()).add(entry);
                } else {
                    roots.add(entry);
                }
            }
        }
        return roots.stream().map(entry -> branch(database, entry, partitions)).toList();
    }

    private static Branch branch(
            ExplorerItem.Database database,
            RelationEntry entry,
            Map<QualifiedName, List<RelationEntry>> partitions) {
        List<Branch> below =
                partitions.getOrDefault(entry.name(), List.of()).stream()
                        .map(partition -> branch(database, partition, partitions))
                        .toList();
        var item = new ExplorerItem.Relation(database, entry);
        return below.isEmpty()
                ? Branch.leaf(item)
                : new Branch(
                        item,
                        List.of(new Branch(new ExplorerItem.Group("Partitions", below), below)));
    }

    private static List<Branch> relation(ExplorerItem.Relation relation, ObjectTree tree)
            throws SQLException {
        long oid = relation.entry().oid();
        Stream<Branch> columns =
                tree.columns(oid).stream()
                        .map(entry -> Branch.leaf(new ExplorerItem.Column(entry)));
        List<Branch> indexes =
                tree.indexes(oid).stream()
                        .map(entry -> Branch.leaf(new ExplorerItem.Index(entry)))
                        .toList();
        List<Branch> below = new ArrayList<>(columns.toList());
        add(below, "Indexes", indexes);
        return below;
    }

    /// The database of a line; null where a line lies above databases.
    static ExplorerItem.@Nullable Database databaseOf(ExplorerItem item) {
        return switch (item) {
            case ExplorerItem.Database database -> database;
            case ExplorerItem.Schema schema -> schema.database();
            case ExplorerItem.Relation relation -> relation.database();
            case ExplorerItem.Routine routine -> routine.database();
            case ExplorerItem.Server _,
                    ExplorerItem.Group _,
                    ExplorerItem.Column _,
                    ExplorerItem.Index _,
                    ExplorerItem.Message _ ->
                    null;
        };
    }
}
