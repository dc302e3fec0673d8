package io.howdah.schema.diagram;

import io.howdah.schema.QualifiedName;
import io.howdah.schema.SchemaModel;
import io.howdah.schema.Table;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Entities and the relationships between them. A relationship to a table that is not shown is not
/// shown either.
public record Diagram(List<Entity> entities, List<Relationship> relationships) {

    public Diagram {
        entities = List.copyOf(entities);
        relationships = List.copyOf(relationships);
        Set<QualifiedName> names = entities.stream().map(Entity::name).collect(Collectors.toSet());
        for (Relationship relationship : relationships) {
            if (!names.contains(relationship.child()) || !names.contains(relationship.parent())) {
                throw new IllegalArgumentException(
                        "A relationship needs both its tables: " + relationship.name());
            }
        }
    }

    /// All tables of the model, partitions folded into the table they belong to.
    public static Diagram of(SchemaModel model) {
        return of(model, _ -> true);
    }

    /// The chosen tables; partitions follow the table they belong to.
    public static Diagram of(SchemaModel model, Predicate<Table> chosen) {
        PartitionTree tree = new PartitionTree(model.tables());
        List<Table> shown = model.tables().stream().filter(tree::isRoot).filter(chosen).toList();
        Set<QualifiedName> names = shown.stream().map(Table::name).collect(Collectors.toSet());
        Set<Relationship> relationships = new LinkedHashSet<>();
        for (Table table : shown) {
            relationships.addAll(Relationships.of(table, tree));
        }
        return new Diagram(
                shown.stream().map(table -> entity(table, tree, relationships)).toList(),
                relationships.stream()
                        .filter(relationship -> names.contains(relationship.parent()))
                        .toList());
    }

    private static Entity entity(Table table, PartitionTree tree, Set<Relationship> relationships) {
        Set<String> foreign =
                relationships.stream()
                        .filter(relationship -> relationship.child().equals(table.name()))
                        .flatMap(relationship -> relationship.childColumns().stream())
                        .collect(Collectors.toSet());
        Set<String> primary =
                table.primaryKey().map(key -> Set.copyOf(key.columns())).orElse(Set.of());
        return new Entity(
                table.name(),
                table.columns().stream()
                        .map(column ->
                                new Attribute(
                                        column.name(),
                                        column.type(),
                                        primary.contains(column.name()),
                                        foreign.contains(column.name()),
                                        column.nullable()))
                        .toList(),
                tree.members(table.name()).size(),
                table.comment());
    }
}
