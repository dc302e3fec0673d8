package io.howdah.ui.transfer;

import io.howdah.query.RelationName;
import io.howdah.query.load.LoadOutcome;
import io.howdah.ui.control.Quantity;

/// How a load ended, in words.
final class LoadReport {

    private LoadReport() {}

    static Report of(LoadOutcome outcome, RelationName table) {
        return switch (outcome) {
            case LoadOutcome.Done done -> {
                String loaded =
                        "%s %s loaded into %s in %s"
                                .formatted(
                                        Quantity.count(done.rows()),
                                        done.rows() == 1 ? "row" : "rows",
                                        table,
                                        Quantity.duration(done.duration()));
                yield done.rejected() == 0
                        ? Report.done(loaded + ".")
                        : new Report(
                                Report.Kind.WARNING,
                                "%s; %s %s rejected: %s"
                                        .formatted(
                                                loaded,
                                                Quantity.count(done.rejected()),
                                                done.rejected() == 1 ? "row was" : "rows were",
                                                done.rejects()),
                                "");
            }
            case LoadOutcome.Failed failed ->
                    Report.failed(failed.sentence() + " Nothing was loaded.", failed.details());
            case LoadOutcome.Stopped _ ->
                    new Report(Report.Kind.WARNING, "Stopped; nothing was loaded.", "");
        };
    }
}
