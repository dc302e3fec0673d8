package io.howdah.schema;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The chosen schemas of a database with everything in them that the model knows.
///
/// Equality ignores the order in which a server lists objects. What a server holds and the model
/// does not know is never here: the reader reports it beside the model.
///
/// @param dependencies what must exist before what; only between objects of this model
public record SchemaModel(
        List<Schema> schemas,
        List<Extension> extensions,
        List<SchemaObject> objects,
        List<Dependency> dependencies) {

    /// A model of nothing.
    public static final SchemaModel EMPTY =
            new SchemaModel(List.of(), List.of(), List.of(), List.of());

    public SchemaModel {
        schemas = Canonical.sorted(schemas, Comparator.comparing(Schema::name));
        extensions = Canonical.sorted(extensions, Comparator.comparing(Extension::name));
        objects = Canonical.sorted(objects, Comparator.comparing(SchemaObject::ref));
        dependencies = dependencies.stream().distinct().sorted().toList();
    }

    public List<Table> tables() {
        return all(Table.class);
    }

    /// The objects of one kind, sorted by name.
    public <T extends SchemaObject> List<T> all(Class<T> type) {
        return objects.stream().filter(type::isInstance).map(type::cast).toList();
    }

    public Optional<Table> table(QualifiedName name) {
        return relation(name).filter(Table.class::isInstance).map(Table.class::cast);
    }

    public Optional<Relation> relation(QualifiedName name) {
        return objects.stream()
                .filter(Relation.class::isInstance)
                .map(Relation.class::cast)
                .filter(relation -> relation.name().equals(name))
                .findFirst();
    }

    public Optional<SchemaObject> object(ObjectRef ref) {
        return objects.stream().filter(object -> object.ref().equals(ref)).findFirst();
    }
}
