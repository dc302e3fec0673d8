package io.howdah.catalog;

import io.howdah.catalog.NamesReading.Marked;
import io.howdah.sql.names.ColumnName;
import io.howdah.sql.names.ForeignKeyName;
import io.howdah.sql.names.NameIndex;
import io.howdah.sql.names.NameLists;
import io.howdah.sql.names.RelationName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads the names that completion offers, and later only what changed.
///
/// The connection stays the caller's; autocommit and read-only will do. Everything is read with a
/// few queries over whole catalogs; columns come in pieces of [#PIECE] relations, so that no result
/// is larger than it need be. Throws [SQLException] as the server sent it.
public final class NamesReader {

    private static final int PIECE = 5000;
    private static final List<String> TYPES = List.of("types", "labels", "attributes", "schemas");
    private static final List<String> FUNCTIONS = List.of("functions");

    private final CatalogSession session;
    private final Connection connection;

    /// One text for each spelling: the columns of many tables share their names and types.
    private final Map<String, String> spellings = new HashMap<>();

    public NamesReader(Connection connection) throws SQLException {
        this.connection = connection;
        this.session = new CatalogSession(connection, new Scope.Schemas(List.of()), Set.of());
    }

    public NamesReading read() throws SQLException {
        return read(null);
    }

    /// Reads what changed since an earlier reading of the same database; returns that one when
    /// nothing did.
    public NamesReading refresh(NamesReading before) throws SQLException {
        return read(before);
    }

    private NamesReading read(@Nullable NamesReading before) throws SQLException {
        Map<String, String> marks = marks();
        Map<Long, Marked> known = before == null ? Map.of() : before.relations();
        Map<Long, Marked> relations = relations(known);
        List<String> path = list(NameQueries.SEARCH_PATH, "schema");
        NameLists old = before == null ? NameLists.EMPTY : before.names().lists();
        boolean sameRelations = before != null && relations.equals(known);
        boolean sameMarks = before != null && marks.equals(before.marks());
        if (before != null && sameRelations && sameMarks && path.equals(old.searchPath())) {
            return before;
        }
        boolean sameKeys = sameRelations && isSame(before, marks, List.of("keys"));
        boolean sameTypes = isSame(before, marks, TYPES);
        // A function may take or give rows of a table, and then tells the table's name.
        boolean sameFunctions =
                sameTypes && keepsNames(known, relations) && isSame(before, marks, FUNCTIONS);
        var other = new NamesOfKinds(session);
        var lists =
                new NameLists(
                        path,
                        list(NameQueries.SCHEMAS, "name"),
                        relations.values().stream().map(Marked::relation).toList(),
                        sameKeys ? old.foreignKeys() : foreignKeys(),
                        sameFunctions ? old.functions() : other.functions(),
                        sameTypes ? old.types() : other.types(),
                        other.settings(),
                        list(NameQueries.ROLES, "name"));
        return new NamesReading(new NameIndex(lists), relations, marks);
    }

    private static boolean isSame(
            @Nullable NamesReading before, Map<String, String> marks, List<String> parts) {
        return before != null
                && parts.stream()
                        .allMatch(
                                part -> Objects.equals(before.marks().get(part), marks.get(part)));
    }

    /// Whether no relation that was known is called otherwise now.
    private static boolean keepsNames(Map<Long, Marked> known, Map<Long, Marked> now) {
        return known.entrySet().stream()
                .allMatch(entry -> {
                    Marked other = now.get(entry.getKey());
                    return other == entry.getValue()
                            || other == null
                            || other.relation().isNamedAs(entry.getValue().relation());
                });
    }

    private List<String> list(String sql, String column) throws SQLException {
        return session.list(sql, row -> row.text(column));
    }

    private Map<String, String> marks() throws SQLException {
        Map<String, String> marks = new HashMap<>();
        session.each(NameQueries.MARKS, row -> marks.put(row.text("part"), row.text("mark")));
        return marks;
    }

    /// All relations; the columns of those whose mark is known are taken over.
    private Map<Long, Marked> relations(Map<Long, Marked> known) throws SQLException {
        Map<Long, Marked> relations = new LinkedHashMap<>();
        List<Long> changed = new ArrayList<>();
        session.each(
                NameQueries.RELATIONS,
                row -> {
                    long oid = row.wide("oid");
                    String mark = row.text("mark");
                    Marked old = known.get(oid);
                    if (old != null && old.mark().equals(mark)) {
                        relations.put(oid, old);
                    } else {
                        RelationName bare = relation(row);
                        relations.put(oid, new Marked(mark, bare));
                        if (bare.kind().hasRows()) {
                            changed.add(oid);
                        }
                    }
                });
        for (int from = 0; from < changed.size(); from += PIECE) {
            addColumns(changed.subList(from, Math.min(from + PIECE, changed.size())), relations);
        }
        return relations;
    }

    private RelationName relation(Row row) throws SQLException {
        return new RelationName(
                shared(row.text("schema")),
                row.text("name"),
                kind(row.text("kind")),
                List.of(),
                row.textOrNull("comment"));
    }

    private static RelationName.Kind kind(String code) {
        return switch (code) {
            case "partition" -> RelationName.Kind.PARTITION;
            case "v" -> RelationName.Kind.VIEW;
            case "m" -> RelationName.Kind.MATERIALIZED_VIEW;
            case "f" -> RelationName.Kind.FOREIGN_TABLE;
            case "S" -> RelationName.Kind.SEQUENCE;
            case "i", "I" -> RelationName.Kind.INDEX;
            default -> RelationName.Kind.TABLE;
        };
    }

    private void addColumns(List<Long> oids, Map<Long, Marked> relations) throws SQLException {
        Map<Long, List<ColumnName>> columns = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(NameQueries.COLUMNS)) {
            statement.setArray(1, connection.createArrayOf("bigint", oids.toArray()));
            try (ResultSet result = statement.executeQuery()) {
                Row row = new Row(result);
                while (result.next()) {
                    columns.computeIfAbsent(row.wide("owner"), _ -> new ArrayList<>())
                            .add(column(row));
                }
            }
        }
        for (long oid : oids) {
            relations.computeIfPresent(
                    oid, (_, marked) -> with(marked, columns.getOrDefault(oid, List.of())));
        }
    }

    private static Marked with(Marked marked, List<ColumnName> columns) {
        RelationName bare = marked.relation();
        return new Marked(
                marked.mark(),
                new RelationName(bare.schema(), bare.name(), bare.kind(), columns, bare.comment()));
    }

    private ColumnName column(Row row) throws SQLException {
        return new ColumnName(
                shared(row.text("name")),
                shared(row.text("type")),
                row.flag("required"),
                row.flag("key"),
                row.textOrNull("comment"));
    }

    private String shared(String spelling) {
        String known = spellings.putIfAbsent(spelling, spelling);
        return known == null ? spelling : known;
    }

    private List<ForeignKeyName> foreignKeys() throws SQLException {
        return session.list(
                NameQueries.FOREIGN_KEYS,
                row ->
                        new ForeignKeyName(
                                row.text("name"),
                                row.text("from_schema"),
                                row.text("from_table"),
                                row.texts("from_columns"),
                                row.text("to_schema"),
                                row.text("to_table"),
                                row.texts("to_columns")));
    }
}
