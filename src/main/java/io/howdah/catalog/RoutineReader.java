package io.howdah.catalog;

import io.howdah.schema.Aggregate;
import io.howdah.schema.ObjectKind;
import io.howdah.schema.Ownership;
import io.howdah.schema.Routine;
import io.howdah.schema.SchemaObject;
import io.howdah.schema.Statistics;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Reads functions, procedures, aggregates and extended statistics.
final class RoutineReader {

    private static final List<String> AGGREGATE_OPTIONS =
            List.of(
                    "SFUNC",
                    "STYPE",
                    "SSPACE",
                    "FINALFUNC",
                    "FINALFUNC_EXTRA",
                    "FINALFUNC_MODIFY",
                    "COMBINEFUNC",
                    "SERIALFUNC",
                    "DESERIALFUNC",
                    "INITCOND",
                    "MSFUNC",
                    "MINVFUNC",
                    "MSTYPE",
                    "MSSPACE",
                    "MFINALFUNC",
                    "MFINALFUNC_EXTRA",
                    "MFINALFUNC_MODIFY",
                    "MINITCOND",
                    "SORTOP",
                    "PARALLEL",
                    "HYPOTHETICAL");

    private final CatalogSession session;
    private final Grants grants;
    private final ObjectIndex known;

    RoutineReader(CatalogSession session, ObjectIndex known) throws SQLException {
        this.session = session;
        this.grants = Grants.read(session, ObjectQueries.ROUTINE_GRANTS);
        this.known = known;
    }

    List<SchemaObject> read() throws SQLException {
        List<SchemaObject> objects = new ArrayList<>();
        objects.addAll(session.list(ObjectQueries.ROUTINES, this::routine));
        objects.addAll(session.list(ObjectQueries.AGGREGATES, this::aggregate));
        objects.addAll(session.list(ObjectQueries.STATISTICS, this::statistics));
        return objects;
    }

    private Routine routine(Row row) throws SQLException {
        long oid = row.wide("oid");
        Routine routine =
                new Routine(
                        Names.of(row, "schema", "name"),
                        row.text("kind").equals("p") ? ObjectKind.PROCEDURE : ObjectKind.FUNCTION,
                        row.text("signature"),
                        row.text("identity_arguments"),
                        row.text("arguments"),
                        row.textOrNull("result"),
                        row.text("language"),
                        row.text("definition").stripTrailing(),
                        grants.ownership(oid, row),
                        row.textOrNull("comment"));
        known.add("pg_proc", oid, routine.ref());
        return routine;
    }

    private Aggregate aggregate(Row row) throws SQLException {
        long oid = row.wide("oid");
        Map<String, String> options = new LinkedHashMap<>();
        for (String option : AGGREGATE_OPTIONS) {
            String value = row.textOrNull(option.toLowerCase(Locale.ROOT));
            if (value != null) {
                options.put(option, value);
            }
        }
        Aggregate aggregate =
                new Aggregate(
                        Names.of(row, "schema", "name"),
                        row.text("signature"),
                        row.text("arguments"),
                        options,
                        grants.ownership(oid, row),
                        row.textOrNull("comment"));
        known.add("pg_proc", oid, aggregate.ref());
        return aggregate;
    }

    private Statistics statistics(Row row) throws SQLException {
        Statistics statistics =
                new Statistics(
                        Names.of(row, "schema", "name"),
                        Names.of(row, "table_schema", "table_name"),
                        row.text("definition"),
                        row.numberOrNull("target"),
                        Ownership.of(row.text("role")),
                        row.textOrNull("comment"));
        known.add("pg_statistic_ext", row.wide("oid"), statistics.ref());
        return statistics;
    }
}
