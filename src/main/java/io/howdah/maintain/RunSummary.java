package io.howdah.maintain;

import java.util.List;
import java.util.Locale;

/// Sums the outcomes of a run's tables up.
final class RunSummary {
    private RunSummary() {}

    static RunResult of(List<TableOutcome> tables, int all, RunControl control, String notices) {
        Outcome outcome = outcome(tables, all, control);
        return new RunResult(outcome, sentence(tables, all, outcome), tables, notices);
    }

    private static Outcome outcome(List<TableOutcome> tables, int all, RunControl control) {
        if (has(tables, Outcome.UNKNOWN)) {
            return Outcome.UNKNOWN;
        }
        if (has(tables, Outcome.CANCELLED) || (control.isCancelled() && tables.size() < all)) {
            return Outcome.CANCELLED;
        }
        return has(tables, Outcome.FAILED) || tables.size() < all
                ? Outcome.FAILED
                : Outcome.SUCCEEDED;
    }

    private static boolean has(List<TableOutcome> tables, Outcome outcome) {
        return count(tables, outcome) > 0;
    }

    private static long count(List<TableOutcome> tables, Outcome outcome) {
        return tables.stream().filter(table -> table.outcome() == outcome).count();
    }

    private static String sentence(List<TableOutcome> tables, int all, Outcome outcome) {
        if (all == 1 && tables.size() == 1) {
            return tables.getFirst().table() + ": " + tables.getFirst().sentence();
        }
        long done = count(tables, Outcome.SUCCEEDED);
        if (outcome == Outcome.SUCCEEDED) {
            return "All %d tables done%s.".formatted(all, gain(tables));
        }
        String start = "%d of %d tables done%s".formatted(done, all, gain(tables));
        return tables.stream()
                .filter(table -> table.outcome() == outcome)
                .findFirst()
                .map(table -> "%s. %s: %s".formatted(start, table.table(), table.sentence()))
                .orElse(start + unreached(outcome));
    }

    private static String unreached(Outcome outcome) {
        return outcome == Outcome.CANCELLED
                ? "; then it was stopped on request."
                : "; then the time for the run was over.";
    }

    private static String gain(List<TableOutcome> tables) {
        long rows = 0;
        long bytes = 0;
        for (TableOutcome table : tables) {
            TableFacts before = table.before();
            TableFacts after = table.after();
            if (before != null && after != null) {
                rows += Math.max(0, before.deadRows() - after.deadRows());
                bytes += before.bytes() - after.bytes();
            }
        }
        String removed =
                rows > 0 ? String.format(Locale.ROOT, ", %,d dead rows removed", rows) : "";
        return bytes > 0 ? removed + ", " + Bytes.text(bytes) + " given back" : removed;
    }
}
