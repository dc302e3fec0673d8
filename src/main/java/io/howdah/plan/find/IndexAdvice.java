package io.howdah.plan.find;

import io.howdah.plan.PlanNode;
import io.howdah.plan.find.Remedy.CreateIndex;
import io.howdah.plan.find.ServerFacts.IndexFacts;
import io.howdah.plan.find.ServerFacts.PartitionedTable;
import io.howdah.plan.find.ServerFacts.TableFacts;
import io.howdah.plan.find.condition.SortKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Puts the conditions on a table together to an index: equality first, then one range or the sort
/// order; what has few values becomes the condition of a partial index. Never an index that is there
/// already, nor one on what is no table.
final class IndexAdvice {

    private static final Set<String> SCANS =
            Set.of("Seq Scan", "Index Scan", "Index Only Scan", "Bitmap Heap Scan");

    /// Values of a column so few that a key of it alone selects too much.
    private static final double FEW_VALUES = 20;

    private static final int MOST_KEYS = 5;

    private final PlanNode scan;
    private final Optional<TableFacts> table;
    private final Terms terms;

    IndexAdvice(Subject subject, PlanNode scan) {
        this.scan = scan;
        table = subject.table(scan);
        terms = new Terms(scan, table);
    }

    /// An index for everything that the scan is asked for.
    static List<CreateIndex> forFilter(Subject subject, PlanNode scan) {
        return new IndexAdvice(subject, scan)
                .of(conditions(scan), List.of(), List.of()).stream().toList();
    }

    /// An index for what the scan is asked for, in the order that a sort above wants.
    static List<CreateIndex> forOrder(Subject subject, PlanNode scan, List<SortKey> order) {
        return new IndexAdvice(subject, scan)
                .of(conditions(scan), order, List.of()).stream().toList();
    }

    /// An index for a join condition on top of what the scan is asked for.
    static List<CreateIndex> forJoin(Subject subject, PlanNode scan, String... joinConditions) {
        var advice = new IndexAdvice(subject, scan);
        Optional<CreateIndex> index =
                advice.of(
                        Stream.concat(Stream.of(joinConditions), conditions(scan).stream())
                                .toList(),
                        List.of(),
                        List.of());
        return index.stream().toList();
    }

    static List<String> conditions(PlanNode scan) {
        return Stream.of("Index Cond", "Recheck Cond", "Filter")
                .flatMap(name -> scan.property(name).stream())
                .toList();
    }

    /// @param conditions all of which must hold
    /// @param include columns to carry along, plain names as SQL
    Optional<CreateIndex> of(List<String> conditions, List<SortKey> order, List<String> include) {
        if (scan.target().relation() == null || !SCANS.contains(scan.type())) {
            return Optional.empty();
        }
        List<Term> all = conditions.stream().flatMap(part -> terms.of(part).stream()).toList();
        Optional<CreateIndex> index =
                btree(all, order, include).or(() -> other(all)).or(() -> flagged(all));
        return index.filter(this::isNew);
    }

    private Optional<CreateIndex> btree(List<Term> all, List<SortKey> order, List<String> include) {
        List<Term> equalities = byValues(all, Term.Kind.EQUALITY);
        var partial = new LinkedHashSet<String>();
        all.stream()
                .filter(term -> term.kind() == Term.Kind.FLAG)
                .forEach(term -> partial.add(term.sql()));
        var keys = new LinkedHashSet<String>();
        List<String> rest = rest(all, order);
        boolean searched = all.stream().anyMatch(term -> isSearch(term.kind()));
        for (Term term : equalities) {
            boolean few = hasFewValues(term);
            boolean others = equalities.size() > 1 || !rest.isEmpty();
            if (few && term.constant() && others) {
                partial.add(term.sql());
            } else if (!few || !searched) {
                keys.add(term.keySql());
            }
        }
        rest.forEach(keys::add);
        if (keys.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                index(
                        "btree",
                        keys.stream().limit(MOST_KEYS).toList(),
                        include,
                        partial.isEmpty() ? null : String.join(" AND ", partial),
                        why(keys.size() > 1, !order.isEmpty(), !partial.isEmpty())));
    }

    private static boolean isSearch(Term.Kind kind) {
        return kind == Term.Kind.GIN || kind == Term.Kind.GIST || kind == Term.Kind.TRIGRAM;
    }

    private static String why(boolean several, boolean ordered, boolean partial) {
        return "The index leads to the wanted rows directly"
                + (ordered ? ", already in the wanted order" : "")
                + (several ? "; equality comes first, so that the rest is one range" : "")
                + (partial ? "; it holds only the rows that the query asks for" : "")
                + ".";
    }

    private List<Term> byValues(List<Term> all, Term.Kind kind) {
        return all.stream()
                .filter(term -> term.kind() == kind)
                .sorted(Comparator.comparingDouble(term -> -values(term)))
                .toList();
    }

    /// What follows the equalities: the sort order if all of it can be a key, else one range.
    private List<String> rest(List<Term> all, List<SortKey> order) {
        var sorted = new ArrayList<String>();
        for (SortKey key : order) {
            Optional<String> sql = terms.key(key.key());
            if (sql.isEmpty()) {
                return range(all);
            }
            sorted.add(key.order().isEmpty() ? sql.get() : sql.get() + " " + key.order());
        }
        return sorted.isEmpty() ? range(all) : sorted;
    }

    private static List<String> range(List<Term> all) {
        return all.stream()
                .filter(term -> term.kind() == Term.Kind.RANGE || term.kind() == Term.Kind.PREFIX)
                .map(Term::keySql)
                .limit(1)
                .toList();
    }

    private Optional<CreateIndex> other(List<Term> all) {
        return all.stream()
                .filter(term -> isSearch(term.kind()))
                .findFirst()
                .map(term ->
                        index(
                                term.kind() == Term.Kind.GIST ? "gist" : "gin",
                                List.of(term.keySql()),
                                List.of(),
                                null,
                                term.kind() == Term.Kind.TRIGRAM
                                        ? "An index of trigrams finds text in the middle of a"
                                                + " value; it needs patterns of three letters or"
                                                + " more."
                                        : "The index answers this operator; a B-tree cannot."));
    }

    /// Nothing but flags: the index holds the rows for which they are set.
    private Optional<CreateIndex> flagged(List<Term> all) {
        List<String> flags =
                all.stream()
                        .filter(term -> term.kind() == Term.Kind.FLAG)
                        .map(Term::sql)
                        .distinct()
                        .toList();
        return flags.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        index(
                                "btree",
                                List.of(
                                        all.stream()
                                                .filter(term -> term.kind() == Term.Kind.FLAG)
                                                .findFirst()
                                                .orElseThrow()
                                                .key()),
                                List.of(),
                                String.join(" AND ", flags),
                                "The index holds only the rows that the query asks for, so it is"
                                        + " small and cheap to keep."));
    }

    private CreateIndex index(
            String method,
            List<String> keys,
            List<String> include,
            @Nullable String where,
            String why) {
        PartitionedTable whole = table.map(TableFacts::partitionOf).orElse(null);
        String schema = table.map(TableFacts::schema).orElse(scan.target().schema());
        String name = String.valueOf(scan.target().relation());
        return whole == null
                ? new CreateIndex(schema, name, method, keys, include, where, why)
                : new CreateIndex(whole.schema(), whole.name(), method, keys, include, where, why);
    }

    private boolean hasFewValues(Term term) {
        double values = values(term);
        return values > 0 && values <= FEW_VALUES;
    }

    /// Different values of a term's column; 0 when unknown.
    private double values(Term term) {
        return table.flatMap(facts ->
                        facts.column(term.key())
                                .map(column -> {
                                    Double distinct = column.distinct();
                                    if (distinct == null) {
                                        return 0.0;
                                    }
                                    return distinct >= 0
                                            ? distinct
                                            : -distinct * Math.max(0, facts.rows());
                                }))
                .orElse(0.0);
    }

    private boolean isNew(CreateIndex index) {
        return table.stream()
                .flatMap(facts -> facts.indexes().stream())
                .filter(there -> there.valid() && there.method().equals(index.method()))
                .noneMatch(there -> covers(there, index));
    }

    private static boolean covers(IndexFacts there, CreateIndex index) {
        boolean rows = there.where() == null || there.where().equals(index.where());
        int keys = index.keys().size();
        if (!rows || there.keys().size() < keys) {
            return false;
        }
        var columns = new LinkedHashSet<>(there.keys());
        columns.addAll(there.include());
        return bare(there.keys().subList(0, keys)).equals(bare(index.keys()))
                && columns.containsAll(index.include());
    }

    private static List<String> bare(List<String> keys) {
        return keys.stream().map(key -> key.replaceAll("[()\" ]", "")).toList();
    }
}
