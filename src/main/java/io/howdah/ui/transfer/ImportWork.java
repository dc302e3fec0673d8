package io.howdah.ui.transfer;

import io.howdah.query.Session;
import io.howdah.query.load.FileSample;
import io.howdah.query.load.LoadOptions;
import io.howdah.query.load.LoadOutcome;
import io.howdah.query.load.LoadRun;
import io.howdah.query.load.LoadTarget;
import io.howdah.query.load.TypeScan;
import io.howdah.ui.control.Quantity;
import java.io.IOException;
import java.util.Optional;

/// What an import does: a new table gets the types of all rows where they are not known yet, then the
/// rows are loaded.
final class ImportWork {

    /// @param known the first rows, or all
    /// @param isSearched whether a new table needs the types of all rows
    record Plan(FileSample known, LoadTarget target, LoadOptions options, boolean isSearched) {}

    private final Plan plan;
    private final TransferState state;
    private final TypeScan scan;
    private final LoadRun load;

    ImportWork(Plan plan, Session session, TransferState state) {
        this.plan = plan;
        this.state = state;
        scan =
                new TypeScan((fraction, rows, rejected) ->
                        state.heard(
                                fraction,
                                "Finding the types: %s rows".formatted(Quantity.count(rows))));
        load = new LoadRun(session, this::heard);
    }

    /// Blocks.
    LoadOutcome run() throws IOException {
        FileSample whole = plan.known();
        LoadTarget target = plan.target();
        if (plan.isSearched()) {
            Optional<FileSample> found = scan.run(plan.known());
            if (found.isEmpty()) {
                return new LoadOutcome.Stopped();
            }
            whole = found.get();
            target = target.refined(plan.known(), whole);
        }
        return load.run(whole, whole.settings(), target, plan.options());
    }

    private void heard(double fraction, long rows, long rejected) {
        String words =
                Quantity.count(rows)
                        + " rows"
                        + (rejected == 0 ? "" : ", " + Quantity.count(rejected) + " rejected");
        state.heard(fraction, words);
    }

    /// Stops it. May be called from any thread.
    void stop() {
        scan.stop();
        load.stop();
    }
}
