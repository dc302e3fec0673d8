package io.howdah.sql.complete;

import io.howdah.sql.complete.Candidate.Kind;
import io.howdah.sql.names.Quoting;
import io.howdah.sql.names.TypeName;
import java.util.List;
import java.util.Objects;

/// Offers data types: those that people use most first, then the database's own.
final class TypeOffers {

    private static final int MOST = 200;

    /// Names of the grammar, the likeliest first.
    private static final List<String> COMMON =
            List.of(
                    "integer",
                    "text",
                    "bigint",
                    "numeric",
                    "boolean",
                    "timestamptz",
                    "date",
                    "timestamp",
                    "uuid",
                    "jsonb",
                    "varchar",
                    "smallint",
                    "double precision",
                    "real",
                    "bytea",
                    "json",
                    "interval",
                    "time",
                    "char",
                    "int",
                    "timestamp with time zone",
                    "timestamp without time zone",
                    "time with time zone",
                    "character varying",
                    "bit varying",
                    "serial",
                    "bigserial",
                    "decimal");

    private final Caret caret;
    private final Offering offering;

    TypeOffers(Caret caret, Offering offering) {
        this.caret = caret;
        this.offering = offering;
    }

    void types() {
        if (!caret.isQualified()) {
            for (String type : COMMON) {
                offering.add(Kind.TYPE, type, Weight.COLUMN, "type");
            }
        }
        caret.names().findTypes(caret.schema(), caret.typed(), MOST).forEach(this::type);
        caret.names().schemas().stream()
                .filter(schema -> !caret.isQualified())
                .forEach(schema ->
                        offering.add(
                                schema,
                                Weight.RARE,
                                Names.candidate(Kind.SCHEMA, schema, "schema")));
    }

    private void type(TypeName type) {
        boolean system = Names.isSystem(type.schema());
        if (system && COMMON.contains(type.name())) {
            return;
        }
        boolean bare = caret.isQualified() || caret.names().searchPath().contains(type.schema());
        // The server's own names with spaces in them are grammar, not names.
        String name = system ? type.name() : Quoting.function(type.name());
        String text = bare ? name : Quoting.name(type.schema()) + "." + Quoting.member(type.name());
        String labels = String.join("\n", type.labels());
        offering.add(
                type.name(),
                Weight.COLUMN + (system ? Weight.SYSTEM_STEP : 2),
                Names.candidate(
                        Kind.TYPE,
                        text,
                        type.kind().words() + " · " + type.schema(),
                        labels.isEmpty()
                                ? Objects.requireNonNullElse(type.comment(), "")
                                : labels));
    }
}
