package io.howdah.plan.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The plans of a query in the order of time.
///
/// @param changes indexes of the runs whose plan is another one than that of the run before
/// @param turn the latest clear change of the time or, where no two runs were timed, of the cost
public record PlanCourse(List<PlanRun> runs, List<Integer> changes, Optional<Turn> turn) {

    /// What a query varies by from run to run is no news.
    private static final double NOTEWORTHY = 1.5;

    public PlanCourse {
        runs = List.copyOf(runs);
        changes = List.copyOf(changes);
    }

    public static PlanCourse of(List<PlanRun> runs) {
        var changes = new ArrayList<Integer>();
        for (int i = 1; i < runs.size(); i++) {
            if (runs.get(i).shape() != runs.get(i - 1).shape()) {
                changes.add(i);
            }
        }
        boolean timed = runs.stream().filter(run -> run.ms() != null).count() >= 2;
        var turns = new ArrayList<Turn>();
        var borders = new ArrayList<>(changes);
        borders.addFirst(0);
        borders.add(runs.size());
        for (int i = 1; i < borders.size(); i++) {
            int from = borders.get(i - 1);
            int to = borders.get(i);
            if (i > 1) {
                turn(runs, borders.get(i - 2), from, to, timed, true).ifPresent(turns::add);
            }
            within(runs, from, to, timed).ifPresent(turns::add);
        }
        return new PlanCourse(runs, changes, turns.stream().max(Comparator.comparingInt(Turn::at)));
    }

    /// The clearest change while the plan stayed the same.
    private static Optional<Turn> within(List<PlanRun> runs, int from, int to, boolean timed) {
        Optional<Turn> best = Optional.empty();
        for (int at = from + 1; at < to; at++) {
            if (separate(values(runs, from, at, timed), values(runs, at, to, timed))) {
                Optional<Turn> turn = turn(runs, from, at, to, timed, false);
                if (turn.isPresent()
                        && (best.isEmpty() || turn.get().factor() > best.get().factor())) {
                    best = turn;
                }
            }
        }
        return best;
    }

    // One slow run among quick ones is an accident.
    private static boolean separate(double[] before, double[] after) {
        return before.length >= 2
                && after.length >= 2
                && (before[before.length - 1] < after[0] || after[after.length - 1] < before[0]);
    }

    private static Optional<Turn> turn(
            List<PlanRun> runs, int from, int at, int to, boolean timed, boolean changed) {
        double[] before = values(runs, from, at, timed);
        double[] after = values(runs, at, to, timed);
        if (before.length == 0 || after.length == 0) {
            return Optional.empty();
        }
        var turn = new Turn(at, median(before), median(after), timed, changed);
        return turn.factor() < NOTEWORTHY ? Optional.empty() : Optional.of(turn);
    }

    /// The known values, sorted.
    private static double[] values(List<PlanRun> runs, int from, int to, boolean timed) {
        return runs.subList(from, to).stream()
                .map(run -> timed ? run.ms() : run.cost())
                .filter(PlanCourse::isKnown)
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
    }

    private static boolean isKnown(@Nullable Double value) {
        return value != null;
    }

    private static double median(double[] sorted) {
        int half = sorted.length / 2;
        return sorted.length % 2 == 1
                ? sorted[half]
                : Arrays.stream(sorted, half - 1, half + 1).average().orElseThrow();
    }
}
