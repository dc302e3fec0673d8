package io.howdah.sql.complete;

import io.howdah.sql.complete.Candidate.Kind;
import io.howdah.sql.names.Quoting;
import io.howdah.sql.names.RelationName;
import io.howdah.sql.names.SchemaNames;
import io.howdah.sql.scope.Block;
import io.howdah.sql.scope.Cte;
import java.util.Set;
import java.util.stream.Collectors;

/// Offers relations, common table expressions and schemas.
final class RelationOffers {

    private static final int COLUMNS_SHOWN = 40;

    /// Rows are rarely written through views.
    private static final int VIEW_STEP = 2;

    private final Caret caret;
    private final SchemaNames names;
    private final Offering offering;
    private final int most;

    RelationOffers(Caret caret, Offering offering, int most) {
        this.caret = caret;
        this.names = caret.names();
        this.offering = offering;
        this.most = most;
    }

    /// What a query can name.
    ///
    /// @param read whether common table expressions can stand there too
    void sources(boolean read) {
        Block block = caret.block();
        if (read && block != null && !caret.isQualified()) {
            for (Cte cte : block.ctes().reversed()) {
                offering.add(
                        cte.name(),
                        Weight.CTE,
                        Names.candidate(Kind.CTE, cte.name(), "common table expression"));
            }
        }
        names.findRelations(caret.schema(), caret.typed(), most).stream()
                .filter(relation -> relation.kind().hasRows())
                .forEach(relation -> relation(relation, read || !isView(relation) ? 0 : VIEW_STEP));
        schemas(Weight.SCHEMA);
    }

    private static boolean isView(RelationName relation) {
        return relation.kind() == RelationName.Kind.VIEW
                || relation.kind() == RelationName.Kind.MATERIALIZED_VIEW;
    }

    /// Objects of some kinds; of all kinds with rows when none is given.
    void objects(Set<RelationName.Kind> kinds) {
        objects(kinds, 0);
    }

    private void objects(Set<RelationName.Kind> kinds, int step) {
        names.findRelations(caret.schema(), caret.typed(), most * 2).stream()
                .filter(one -> kinds.isEmpty() ? one.kind().hasRows() : kinds.contains(one.kind()))
                .forEach(relation -> relation(relation, step));
        schemas(Weight.SCHEMA);
    }

    /// Relations as qualifiers of their columns, behind everything that an expression calls.
    void qualifiers() {
        objects(Set.of(), Weight.SYSTEM_STEP);
    }

    private void relation(RelationName relation, int step) {
        // Whoever types the beginning of their names means them.
        boolean system = Names.isSystem(relation.schema()) && !caret.typed().startsWith("pg_");
        String text =
                caret.isQualified()
                        ? Quoting.member(relation.name())
                        : Names.spelled(relation, names);
        int partition = relation.kind() == RelationName.Kind.PARTITION ? 1 : 0;
        offering.add(
                relation.name(),
                Weight.RELATION + step + partition + (system ? Weight.SYSTEM_STEP : 0),
                Names.candidate(
                        Names.kind(relation.kind()),
                        text,
                        relation.kind().words() + " · " + relation.schema(),
                        documentation(relation)));
    }

    static String documentation(RelationName relation) {
        String columns =
                relation.columns().stream()
                        .limit(COLUMNS_SHOWN)
                        .map(column ->
                                column.name()
                                        + " "
                                        + column.type()
                                        + (column.key() ? ", primary key" : ""))
                        .collect(Collectors.joining("\n"));
        String more = relation.columns().size() > COLUMNS_SHOWN ? "\n…" : "";
        String comment = relation.comment();
        return comment == null ? columns + more : comment + "\n\n" + columns + more;
    }

    void schemas(int weight) {
        if (caret.isQualified()) {
            return;
        }
        for (String schema : names.schemas()) {
            boolean system = Names.isSystem(schema);
            offering.add(
                    schema,
                    weight + (system ? Weight.SYSTEM_STEP : 0),
                    Names.candidate(Kind.SCHEMA, schema, "schema"));
        }
    }
}
