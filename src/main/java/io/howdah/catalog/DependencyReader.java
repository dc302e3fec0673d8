package io.howdah.catalog;

import io.howdah.schema.Dependency;
import io.howdah.schema.ObjectKind;
import io.howdah.schema.ObjectRef;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// Reads what must exist before what.
final class DependencyReader {

    private final ObjectIndex known;

    DependencyReader(ObjectIndex known) {
        this.known = known;
    }

    List<Dependency> read(CatalogSession session) throws SQLException {
        return session.list(CompletenessQueries.DEPENDENCIES, this::dependency).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Dependency> dependency(Row row) throws SQLException {
        Optional<ObjectRef> dependent = known.find(row.text("catalog"), row.wide("oid"));
        Optional<ObjectRef> referenced = known.find(row.text("ref_catalog"), row.wide("ref_oid"));
        if (dependent.isEmpty()
                || referenced.isEmpty()
                || dependent.equals(referenced)
                || isOwnedSequence(dependent.get(), referenced.get())) {
            return Optional.empty();
        }
        return Optional.of(
                new Dependency(
                        dependent.get(),
                        Dependency.Aspect.valueOf(row.text("aspect")),
                        row.text("element"),
                        referenced.get()));
    }

    /// A sequence goes when its column goes, but it is there first: the column's default uses it.
    private static boolean isOwnedSequence(ObjectRef dependent, ObjectRef referenced) {
        return dependent.kind() == ObjectKind.SEQUENCE && referenced.kind() == ObjectKind.TABLE;
    }
}
