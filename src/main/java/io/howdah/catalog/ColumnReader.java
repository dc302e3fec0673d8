package io.howdah.catalog;

import io.howdah.schema.Column;
import io.howdah.schema.ColumnStorage;
import io.howdah.schema.ColumnValue;
import io.howdah.schema.Grant;
import io.howdah.schema.NotNull;
import io.howdah.schema.Sequence;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads the columns of all relations.
final class ColumnReader {

    private record Key(long relation, String column) {}

    private final CatalogSession session;
    private final SequenceReader sequences;
    private final Map<Key, NotNull> notNulls = new HashMap<>();
    private final Map<Key, List<Grant>> grants = new HashMap<>();

    ColumnReader(CatalogSession session, SequenceReader sequences) {
        this.session = session;
        this.sequences = sequences;
    }

    /// The columns in order, by the relation's object identifier.
    Map<Long, List<Column>> read() throws SQLException {
        if (session.majorVersion() >= 18) {
            readNotNulls();
        }
        readGrants();
        return session.group(RelationQueries.COLUMNS, this::column);
    }

    private Column column(Row row) throws SQLException {
        Key key = new Key(row.wide("owner"), row.text("name"));
        return new Column(
                key.column(),
                row.text("type"),
                row.flag("not_null") ? notNulls.getOrDefault(key, NotNull.PLAIN) : null,
                value(row, row.wide("owner")),
                row.textOrNull("collation"),
                new ColumnStorage(
                        strategy(row.textOrNull("storage")),
                        compression(row.textOrNull("compression")),
                        row.numberOrNull("statistics_target"),
                        row.options("options")),
                row.flag("inherited"),
                grants.getOrDefault(key, List.of()),
                row.textOrNull("comment"));
    }

    private @Nullable ColumnValue value(Row row, long relation) throws SQLException {
        String identity = row.text("identity");
        if (!identity.isEmpty()) {
            Sequence sequence =
                    Objects.requireNonNull(
                            sequences.ofIdentity(relation, row.number("number")), "sequence");
            return new ColumnValue.Identity(identity.equals("a"), sequence);
        }
        String expression = row.textOrNull("expression");
        if (expression == null) {
            return null;
        }
        String generated = row.text("generated");
        return generated.isEmpty()
                ? new ColumnValue.Default(expression)
                : new ColumnValue.Generated(expression, generated.equals("s"));
    }

    private void readNotNulls() throws SQLException {
        session.each(
                RelationQueries.NOT_NULLS,
                row ->
                        notNulls.put(
                                new Key(row.wide("owner"), row.text("column_name")),
                                new NotNull(
                                        row.textOrNull("name"),
                                        row.flag("no_inherit"),
                                        row.flag("validated"),
                                        row.flag("inherited"),
                                        row.textOrNull("comment"))));
    }

    private void readGrants() throws SQLException {
        session.each(
                RelationQueries.COLUMN_GRANTS,
                row -> {
                    Key key = new Key(row.wide("owner"), row.text("column_name"));
                    grants.merge(key, List.of(Names.grant(row)), ColumnReader::concat);
                });
    }

    private static List<Grant> concat(List<Grant> some, List<Grant> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private static @Nullable String strategy(@Nullable String letter) {
        return switch (letter) {
            case null -> null;
            case "p" -> "PLAIN";
            case "e" -> "EXTERNAL";
            case "m" -> "MAIN";
            default -> "EXTENDED";
        };
    }

    private static @Nullable String compression(@Nullable String letter) {
        return switch (letter) {
            case null -> null;
            case "l" -> "lz4";
            case "p" -> "pglz";
            default -> letter;
        };
    }
}
