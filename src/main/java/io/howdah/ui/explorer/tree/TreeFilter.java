package io.howdah.ui.explorer.tree;

import io.howdah.catalog.tree.CatalogIndex;
import io.howdah.catalog.tree.CatalogKind;
import io.howdah.catalog.tree.CatalogObject;
import io.howdah.catalog.tree.ObjectAddress;
import io.howdah.ui.explorer.entry.Origin;
import io.howdah.ui.explorer.tree.ExplorerItem.Branch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The tree of what a filter finds: the objects that fit, and above each the lines that lead to it.
/// Pure; runs on any thread.
final class TreeFilter {

    /// More lines than anybody reads.
    static final int MOST = 500;

    /// @param total of all objects that fit
    record Result(List<Branch> branches, int shown, int total) {}

    private TreeFilter() {}

    /// @param servers what is known of each server's databases and roles, by the server's origin
    static Result find(
            String words,
            Map<Origin, List<CatalogObject>> servers,
            Map<Origin, CatalogIndex> databases) {
        List<Branch> branches = new ArrayList<>();
        int total = 0;
        int shown = 0;
        for (Map.Entry<Origin, List<CatalogObject>> server : servers.entrySet()) {
            Origin origin = server.getKey();
            Map<String, Branch> below = new LinkedHashMap<>();
            for (Map.Entry<Origin, CatalogIndex> database : databases.entrySet()) {
                if (database.getKey().profile().equals(origin.profile())) {
                    CatalogIndex.Answer answer =
                            database.getValue()
                                    .search(words, Set.of(CatalogIndex.Place.NAME), MOST - shown);
                    total += answer.total();
                    shown += answer.found().size();
                    database(server, database.getKey(), database.getValue(), answer, below);
                }
            }
            CatalogIndex.Answer own =
                    new CatalogIndex(server.getValue())
                            .search(words, Set.of(CatalogIndex.Place.NAME), MOST - shown);
            total += own.total();
            shown += own.found().size();
            List<Branch> others = new ArrayList<>(below.values());
            var rest = new ArrayList<CatalogObject>();
            for (CatalogIndex.Found found : own.found()) {
                if (found.object().kind() != CatalogKind.DATABASE
                        || !below.containsKey(found.object().name())) {
                    rest.add(found.object());
                }
            }
            others.addAll(TreeShape.of(origin, "filter", rest));
            if (!others.isEmpty()) {
                branches.add(new Branch(new ExplorerItem.Server(origin.profile()), others));
            }
        }
        return new Result(branches, shown, total);
    }

    private static void database(
            Map.Entry<Origin, List<CatalogObject>> server,
            Origin origin,
            CatalogIndex index,
            CatalogIndex.Answer answer,
            Map<String, Branch> below) {
        if (answer.found().isEmpty()) {
            return;
        }
        String name = origin.database().orElse("");
        server.getValue().stream()
                .filter(object ->
                        object.kind() == CatalogKind.DATABASE && object.name().equals(name))
                .findFirst()
                .ifPresent(object ->
                        below.put(
                                name,
                                new Branch(
                                        new ExplorerItem.Entry(server.getKey(), object),
                                        new Paths(origin, index).of(answer))));
    }

    /// The lines between a database and what was found in it.
    private static final class Paths {

        private final Origin origin;
        private final Map<String, CatalogObject> schemas = new HashMap<>();
        private final Map<Long, CatalogObject> owners = new HashMap<>();

        Paths(Origin origin, CatalogIndex index) {
            this.origin = origin;
            for (CatalogObject object : index.objects()) {
                if (object.kind() == CatalogKind.SCHEMA) {
                    schemas.put(object.name(), object);
                } else if (object.kind().hasParts()) {
                    owners.put(object.oid(), object);
                }
            }
        }

        List<Branch> of(CatalogIndex.Answer answer) {
            Map<String, Set<CatalogObject>> bySchema = new LinkedHashMap<>();
            Map<ObjectAddress, List<CatalogObject>> parts = new HashMap<>();
            List<CatalogObject> above = new ArrayList<>();
            Set<Long> fitThemselves = new HashSet<>();
            answer.found().forEach(found -> fitThemselves.add(found.object().oid()));
            for (CatalogIndex.Found found : answer.found()) {
                CatalogObject object = found.object();
                // Below a table that fits, every index and constraint named after it would too.
                if (object.kind().isPart()
                        && object.oid() != object.parent()
                        && fitThemselves.contains(object.parent())) {
                    continue;
                }
                if (object.schema() == null) {
                    above.add(object);
                    continue;
                }
                CatalogObject line = object;
                if (object.kind().isPart() && owners.containsKey(object.parent())) {
                    line = owners.get(object.parent());
                    parts.computeIfAbsent(line.address(), _ -> new ArrayList<>()).add(object);
                }
                bySchema.computeIfAbsent(object.schema(), _ -> new java.util.LinkedHashSet<>())
                        .add(line);
            }
            above.forEach(object -> {
                if (object.kind() == CatalogKind.SCHEMA) {
                    bySchema.computeIfAbsent(object.name(), _ -> new java.util.LinkedHashSet<>());
                }
            });
            above.removeIf(object -> object.kind() == CatalogKind.SCHEMA);
            List<Branch> branches = new ArrayList<>();
            bySchema.forEach((name, objects) -> {
                CatalogObject schema = schemas.get(name);
                if (schema != null) {
                    branches.add(schema(schema, objects, parts));
                }
            });
            branches.addAll(TreeShape.of(origin, "filter", above));
            return branches;
        }

        private Branch schema(
                CatalogObject schema,
                Set<CatalogObject> objects,
                Map<ObjectAddress, List<CatalogObject>> parts) {
            List<Branch> groups =
                    TreeShape.of(origin, schema.address(), new ArrayList<>(objects)).stream()
                            .map(group -> withParts(group, parts, new HashSet<>()))
                            .toList();
            return new Branch(new ExplorerItem.Entry(origin, schema), groups);
        }

        private Branch withParts(
                Branch branch,
                Map<ObjectAddress, List<CatalogObject>> parts,
                Set<ObjectAddress> seen) {
            List<Branch> children = new ArrayList<>();
            if (branch.item() instanceof ExplorerItem.Entry entry
                    && seen.add(entry.object().address())) {
                List<CatalogObject> own = parts.getOrDefault(entry.object().address(), List.of());
                children.addAll(TreeShape.of(origin, entry.object().address(), own));
            }
            branch.children().forEach(child -> children.add(withParts(child, parts, seen)));
            return new Branch(branch.item(), children);
        }
    }
}
