package io.howdah.catalog;

import io.howdah.schema.Ancestry;
import io.howdah.schema.Column;
import io.howdah.schema.Constraint;
import io.howdah.schema.Index;
import io.howdah.schema.MaterializedView;
import io.howdah.schema.Policy;
import io.howdah.schema.QualifiedName;
import io.howdah.schema.Relation;
import io.howdah.schema.ReplicaIdentity;
import io.howdah.schema.RowSecurity;
import io.howdah.schema.Rule;
import io.howdah.schema.Table;
import io.howdah.schema.TableStorage;
import io.howdah.schema.Trigger;
import io.howdah.schema.View;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Puts tables and views together from what the other readers found.
final class RelationReader {

    private final Map<Long, List<Column>> columns;
    private final Map<Long, List<IndexReader.Found>> indexes;
    private final Map<Long, List<Constraint>> constraints;
    private final Map<Long, List<Trigger>> triggers;
    private final Map<Long, List<Policy>> policies;
    private final Map<Long, List<Rule>> rules;
    private final Map<Long, List<QualifiedName>> parents;
    private final Grants grants;
    private final ObjectIndex known;

    private RelationReader(
            CatalogSession session, SequenceReader sequences, Grants grants, ObjectIndex known)
            throws SQLException {
        this.columns = new ColumnReader(session, sequences).read();
        this.indexes = IndexReader.read(session);
        this.constraints = ConstraintReader.read(session, indexes);
        this.triggers = TriggerReader.read(session);
        this.policies = session.group(AttachmentQueries.POLICIES, RelationReader::policy);
        this.rules = session.group(AttachmentQueries.RULES, RelationReader::rule);
        this.parents =
                session.group(RelationQueries.INHERITANCE, row -> Names.of(row, "schema", "name"));
        this.grants = grants;
        this.known = known;
    }

    static List<Relation> read(
            CatalogSession session, SequenceReader sequences, Grants grants, ObjectIndex known)
            throws SQLException {
        RelationReader reader = new RelationReader(session, sequences, grants, known);
        return session.list(RelationQueries.RELATIONS, reader::relation);
    }

    private Relation relation(Row row) throws SQLException {
        long oid = row.wide("oid");
        QualifiedName name = Names.of(row, "schema", "name");
        Relation relation =
                switch (row.text("kind")) {
                    case "v" -> view(oid, name, row);
                    case "m" -> materializedView(oid, name, row);
                    default -> table(oid, name, row);
                };
        known.add("pg_class", oid, relation.ref());
        return relation;
    }

    private Table table(long oid, QualifiedName name, Row row) throws SQLException {
        return new Table(
                name,
                columns.getOrDefault(oid, List.of()),
                constraints.getOrDefault(oid, List.of()),
                freeIndexes(oid),
                triggers.getOrDefault(oid, List.of()),
                rules.getOrDefault(oid, List.of()),
                new RowSecurity(
                        row.flag("row_security"),
                        row.flag("forced"),
                        policies.getOrDefault(oid, List.of())),
                ancestry(oid, row),
                storage(oid, row),
                grants.ownership(oid, row),
                row.textOrNull("comment"));
    }

    private View view(long oid, QualifiedName name, Row row) throws SQLException {
        return new View(
                name,
                columns.getOrDefault(oid, List.of()),
                query(row),
                row.options("options"),
                triggers.getOrDefault(oid, List.of()),
                rules.getOrDefault(oid, List.of()),
                grants.ownership(oid, row),
                row.textOrNull("comment"));
    }

    private MaterializedView materializedView(long oid, QualifiedName name, Row row)
            throws SQLException {
        return new MaterializedView(
                name,
                columns.getOrDefault(oid, List.of()),
                query(row),
                freeIndexes(oid),
                storage(oid, row),
                grants.ownership(oid, row),
                row.textOrNull("comment"));
    }

    private Ancestry ancestry(long oid, Row row) throws SQLException {
        List<QualifiedName> above = parents.getOrDefault(oid, List.of());
        String bound = row.textOrNull("bound");
        return new Ancestry(
                bound == null ? above : List.of(),
                bound == null ? null : new Ancestry.PartitionOf(above.getFirst(), bound),
                row.textOrNull("partition_key"),
                row.textOrNull("of_type"));
    }

    private TableStorage storage(long oid, Row row) throws SQLException {
        Map<String, String> options = new LinkedHashMap<>(row.options("options"));
        row.options("toast_options").forEach((key, value) -> options.put("toast." + key, value));
        List<IndexReader.Found> all = indexes.getOrDefault(oid, List.of());
        return new TableStorage(
                Names.persistence(row.text("persistence")),
                row.textOrNull("access_method"),
                row.textOrNull("tablespace"),
                options,
                replicaIdentity(row.text("replica_identity"), all),
                all.stream()
                        .filter(IndexReader.Found::clustered)
                        .map(found -> found.index().name())
                        .findFirst()
                        .orElse(null));
    }

    private static ReplicaIdentity replicaIdentity(String letter, List<IndexReader.Found> all) {
        return switch (letter) {
            case "n" -> new ReplicaIdentity(ReplicaIdentity.Mode.NOTHING, null);
            case "f" -> new ReplicaIdentity(ReplicaIdentity.Mode.FULL, null);
            case "i" ->
                    all.stream()
                            .filter(IndexReader.Found::replicaIdentity)
                            .map(found ->
                                    new ReplicaIdentity(
                                            ReplicaIdentity.Mode.INDEX, found.index().name()))
                            .findFirst()
                            // The index was dropped: PostgreSQL then behaves as with NOTHING.
                            .orElse(new ReplicaIdentity(ReplicaIdentity.Mode.NOTHING, null));
            default -> ReplicaIdentity.DEFAULT;
        };
    }

    private List<Index> freeIndexes(long oid) {
        return indexes.getOrDefault(oid, List.of()).stream()
                .filter(found -> !found.constrained())
                .map(IndexReader.Found::index)
                .toList();
    }

    private static String query(Row row) throws SQLException {
        String query = row.text("query").strip();
        return query.endsWith(";") ? query.substring(0, query.length() - 1) : query;
    }

    private static Policy policy(Row row) throws SQLException {
        String command =
                switch (row.text("command")) {
                    case "r" -> "SELECT";
                    case "a" -> "INSERT";
                    case "w" -> "UPDATE";
                    case "d" -> "DELETE";
                    default -> "ALL";
                };
        return new Policy(
                row.text("name"),
                row.flag("permissive"),
                command,
                row.texts("roles"),
                row.textOrNull("visible"),
                row.textOrNull("writable"),
                row.textOrNull("comment"));
    }

    private static Rule rule(Row row) throws SQLException {
        String definition = row.text("definition").strip();
        return new Rule(
                row.text("name"),
                definition.endsWith(";")
                        ? definition.substring(0, definition.length() - 1)
                        : definition,
                Names.firing(row.text("enabled")),
                row.textOrNull("comment"));
    }
}
