package io.howdah.plan.find;

import io.howdah.plan.PlanNode;
import io.howdah.plan.Resource;
import io.howdah.plan.Resources;
import io.howdah.plan.find.ServerFacts.IndexFacts;
import io.howdah.plan.find.condition.SortKey;
import io.howdah.plan.find.condition.SqlName;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// An index scan that would not need the table if the index carried one or two columns more.
final class IndexOnlyCandidate extends NodeRule {

    private static final String BITMAP = "Bitmap Heap Scan";
    private static final String BTREE = "btree";

    /// What an index in order answers.
    private static final Set<Term.Kind> ORDERED =
            Set.of(Term.Kind.EQUALITY, Term.Kind.RANGE, Term.Kind.PREFIX);

    private static final int MOST_COLUMNS = 4;
    private static final double LEAST_ROWS = 1000;

    /// Rows of one search: for a single one the walk to the table hardly matters.
    private static final double LEAST_FOUND = 5;

    /// Where more rows than this share a page, the walk to it is soon done.
    private static final double PAGES_A_ROW = 0.2;

    /// The planner's average for the columns that are needed. A few dozen bytes beside the entry's
    /// own 16 still leave a hundred of them on a page.
    private static final double MOST_BYTES = 64;

    IndexOnlyCandidate() {
        super(
                "index-only-candidate",
                "Index scan that could do without the table",
                """
                The query needs few columns of this table, and for each row it goes from the index to \
                the table to fetch them, often to a page of its own. Carried along in the index \
                (INCLUDE), they make an index-only scan possible, which reads the index alone as long as \
                VACUUM keeps up.

                Ignore it when the table changes all the time, or when single values of the columns can \
                be long: an entry of more than 2,704 bytes does not fit in a B-tree, and its row would \
                be refused.\
                """,
                "Index Scan",
                BITMAP);
    }

    @Override
    Optional<Finding> look(Subject subject, PlanNode scan) {
        List<String> keys = keys(subject, scan);
        double found = subject.rows(scan) / Math.max(1, subject.loops(scan));
        boolean many = subject.rows(scan) >= LEAST_ROWS && found >= LEAST_FOUND;
        Resources self = subject.measured(scan).self();
        double pages = self.get(Resource.SHARED_HIT) + self.get(Resource.SHARED_READ);
        boolean together = pages > 0 && pages < PAGES_A_ROW * subject.rows(scan);
        if (keys.isEmpty() || !many || together || isWide(scan)) {
            return Optional.empty();
        }
        Set<String> wanted = new LinkedHashSet<>();
        for (String column : NeededColumns.of(subject, scan).orElse(Set.of())) {
            wanted.add(SqlName.quoted(column));
        }
        wanted.removeAll(keys);
        if (wanted.isEmpty() || wanted.size() > MOST_COLUMNS) {
            return Optional.empty();
        }
        var advice = new IndexAdvice(subject, scan);
        List<SortKey> order = SortKey.list(String.join(", ", keys));
        Saving saving =
                subject.saving(
                        subject.self(scan) / 2,
                        "About half of the scan's own time: the walk from the index to the table.");
        return Optional.of(
                new FindingDraft(this, saving, scan.id())
                        .evidence("Columns needed beside the index", String.join(", ", wanted))
                        .evidence("Rows fetched from the table", subject.rows(scan))
                        .remedies(
                                advice.of(List.of(), order, List.copyOf(wanted)).stream().toList())
                        .says(
                                "%s goes to the table %s only for %s."
                                        .formatted(
                                                subject.name(scan),
                                                Wording.times(subject.rows(scan)),
                                                String.join(", ", wanted))));
    }

    /// Whether an index that carries these columns would hardly be smaller than the table.
    private static boolean isWide(PlanNode scan) {
        return scan.estimate() != null && scan.estimate().width() > MOST_BYTES;
    }

    /// The columns of the index as SQL: as the server knows them, else those that the condition names. None
    /// when the rows of several indexes are put together, or of one that keeps no values.
    private static List<String> keys(Subject subject, PlanNode scan) {
        Optional<PlanNode> search = search(subject, scan);
        if (search.isEmpty()) {
            return List.of();
        }
        Optional<IndexFacts> known =
                subject.table(scan).stream()
                        .flatMap(table -> table.indexes().stream())
                        .filter(index -> index.name().equals(search.get().target().index()))
                        .findFirst();
        if (known.isPresent()) {
            return known.get().method().equals(BTREE)
                    ? known.get().keys().stream().map(key -> sql(key, subject, scan)).toList()
                    : List.of();
        }
        var terms = new Terms(scan, subject.table(scan));
        List<Term> named =
                search.get().property("Index Cond").stream()
                        .flatMap(text -> terms.of(text).stream())
                        .toList();
        return named.stream().allMatch(term -> ORDERED.contains(term.kind()))
                ? named.stream().map(Term::key).distinct().toList()
                : List.of();
    }

    /// A key as SQL: the server's list has plain names, and expressions as they are written.
    private static String sql(String key, Subject subject, PlanNode scan) {
        boolean column = subject.table(scan).flatMap(table -> table.column(key)).isPresent();
        return column ? SqlName.quoted(key) : key;
    }

    /// The node that searches the index: below a bitmap heap scan, its only one.
    private static Optional<PlanNode> search(Subject subject, PlanNode scan) {
        if (!scan.type().equals(BITMAP)) {
            return Optional.of(scan);
        }
        List<PlanNode> below = subject.tree().children(scan.id());
        return below.size() == 1 && below.getFirst().type().equals("Bitmap Index Scan")
                ? Optional.of(below.getFirst())
                : Optional.empty();
    }
}
