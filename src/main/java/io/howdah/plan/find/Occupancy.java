package io.howdah.plan.find;

import io.howdah.plan.PlanNode;
import io.howdah.plan.Resource;
import io.howdah.plan.Resources;
import io.howdah.plan.find.ServerFacts.ColumnFacts;
import io.howdah.plan.find.ServerFacts.Space;
import io.howdah.plan.find.ServerFacts.TableFacts;
import io.howdah.plan.find.condition.Expression.Column;
import io.howdah.plan.find.condition.Expressions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How much of the pages that a sequential scan reads is taken by living rows. A row takes its
/// columns, a header and a pointer (PostgreSQL manual, "Database Page Layout").
///
/// @param pages of 8 kB, over all loops
/// @param rows living rows in them
/// @param needed pages that these rows would fill
/// @param grounds what is known, or assumed, of the rows' size
record Occupancy(double pages, double rows, double needed, List<Evidence> grounds) {

    /// Of a page of 8192 bytes its header takes 24.
    private static final double ROOM = 8168;

    /// 23 bytes rounded up, and a pointer of 4.
    private static final double ROW_HEADER = 28;

    /// Columns start at multiples of up to 8 bytes.
    private static final double PADDING = 2;

    /// Longer rows are kept elsewhere by TOAST, as far as possible (TOAST_TUPLE_TARGET).
    private static final double LONGEST_ROW = 2032;

    Occupancy {
        grounds = List.copyOf(grounds);
    }

    /// Nothing where too little is known for a judgement.
    static Optional<Occupancy> of(Subject subject, PlanNode scan) {
        TableFacts table = subject.table(scan).orElse(null);
        double loops = Math.max(1, subject.loops(scan));
        double read = read(subject, scan);
        if (read <= 0) {
            return table == null || table.pages() <= 0 || table.rows() < 0
                    ? Optional.empty()
                    : known(table, (double) table.pages(), table.rows());
        }
        double rows = subject.rows(scan) + subject.removed(scan);
        if (table == null) {
            return touchesNothingElse(scan) ? Optional.of(assumed(read, rows)) : Optional.empty();
        }
        // A filter on a long value reads pages of the TOAST table, too, and they count as the
        // scan's.
        double own = table.pages() > 0 ? Math.min(read, table.pages() * loops) : read;
        return known(table, own, rows);
    }

    private static double read(Subject subject, PlanNode scan) {
        Resources self = subject.measured(scan).self();
        return subject.analyzed()
                ? self.get(Resource.SHARED_HIT)
                        + self.get(Resource.SHARED_READ)
                        + self.get(Resource.LOCAL_HIT)
                        + self.get(Resource.LOCAL_READ)
                : 0;
    }

    private static Optional<Occupancy> known(TableFacts table, double pages, double rows) {
        List<Evidence> grounds = new ArrayList<>();
        Space space = table.space();
        dead(space, grounds);
        double width = width(table);
        if (width > 0) {
            grounds.addFirst(
                    new Evidence(
                            "Bytes a row takes", Wording.count(Math.rint(width + ROW_HEADER))));
            double full = ROOM * space.fillFactor() / 100;
            return Optional.of(
                    new Occupancy(
                            pages, rows, rows * (width + ROW_HEADER + PADDING) / full, grounds));
        }
        Long live = space.live();
        Long dead = space.dead();
        if (live == null || dead == null || live + dead == 0) {
            return Optional.empty();
        }
        return Optional.of(new Occupancy(pages, rows, pages * live / (live + dead), grounds));
    }

    private static void dead(Space space, List<Evidence> grounds) {
        Long dead = space.dead();
        if (dead != null) {
            grounds.add(new Evidence("Dead rows", Wording.count(dead)));
        }
    }

    /// Of a whole row as it is stored; 0 unless every column has statistics.
    private static double width(TableFacts table) {
        double width = 0;
        for (ColumnFacts column : table.columns()) {
            if (column.width() == null || column.nullShare() == null) {
                return 0;
            }
            width += column.width() * (1 - column.nullShare());
        }
        return width;
    }

    private static Occupancy assumed(double pages, double rows) {
        return new Occupancy(
                pages,
                rows,
                rows * (LONGEST_ROW + ROW_HEADER) / ROOM,
                List.of(
                        new Evidence(
                                "Bytes a row takes",
                                "not known; at most about 2 kB, so it was assumed")));
    }

    /// Whether no value was unpacked in the scan, which would read pages of the TOAST table.
    private static boolean touchesNothingElse(PlanNode scan) {
        String output = scan.properties().get("Output");
        return output != null
                && scan.property("Filter").isEmpty()
                && Expressions.list(output).stream()
                        .allMatch(text -> Expressions.parse(text) instanceof Column);
    }

    /// Share of the pages that holds no living rows, 0 to 1.
    double waste() {
        return pages <= 0 ? 0 : Math.clamp(1 - needed / pages, 0, 1);
    }

    double wasted() {
        return pages * waste();
    }
}
