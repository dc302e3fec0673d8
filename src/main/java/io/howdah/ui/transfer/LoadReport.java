package io.howdah.ui.transfer;

import io.howdah.query.RelationName;
import io.howdah.query.load.AdvancedSequence;
import io.howdah.query.load.LoadOutcome;
import io.howdah.ui.control.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// How a load ended, in words.
final class LoadReport {

    private LoadReport() {}

    static Report of(LoadOutcome outcome, RelationName table) {
        return switch (outcome) {
            case LoadOutcome.Done done -> done(done, table);
            case LoadOutcome.Failed failed ->
                    Report.failed(failed.sentence() + " Nothing was loaded.", failed.details());
            case LoadOutcome.Stopped _ ->
                    new Report(Report.Kind.WARNING, "Stopped; nothing was loaded.", "");
        };
    }

    private static Report done(LoadOutcome.Done done, RelationName table) {
        List<String> sentences = new ArrayList<>();
        sentences.add(
                "%s loaded into %s in %s."
                        .formatted(rows(done.rows()), table, Quantity.duration(done.duration())));
        if (done.rejected() > 0) {
            sentences.add(
                    "%s rejected: %s"
                            .formatted(
                                    done.rejected() == 1
                                            ? "1 row was"
                                            : rows(done.rejected()) + " were",
                                    done.rejects()));
        }
        done.sequences().stream().map(AdvancedSequence::sentence).forEach(sentences::add);
        String remedies =
                done.sequences().stream()
                        .filter(AdvancedSequence::isRefused)
                        .map(sequence -> sequence.statement() + ";")
                        .collect(Collectors.joining("\n"));
        boolean clean = done.rejected() == 0 && remedies.isEmpty();
        return new Report(
                clean ? Report.Kind.DONE : Report.Kind.WARNING,
                String.join("\n", sentences),
                remedies);
    }

    private static String rows(long count) {
        return Quantity.count(count) + (count == 1 ? " row" : " rows");
    }
}
