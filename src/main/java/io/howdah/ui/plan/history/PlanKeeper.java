package io.howdah.ui.plan.history;

import io.howdah.plan.compare.Comparison;
import io.howdah.plan.compare.Metric;
import io.howdah.plan.history.PlanShape;
import io.howdah.plan.measure.Measures;
import io.howdah.report.anonymise.KeptPlan;
import io.howdah.sql.fingerprint.QueryFingerprint;
import io.howdah.sql.secret.SecretMask;
import io.howdah.store.Plans;
import io.howdah.store.SavedPlan;
import io.howdah.ui.shell.ConnectionStatus;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Keeps plans under their queries, without the values of parameters. Blocks on the disk: call it in the background.
public final class PlanKeeper {

    private final Plans plans;
    private final InstantSource clock;

    public PlanKeeper(Plans plans, InstantSource clock) {
        this.plans = plans;
        this.clock = clock;
    }

    Plans plans() {
        return plans;
    }

    /// What all plans of this statement are kept under; the statement of a log may carry another
    /// layout and other constants.
    static SavedPlan.Query query(String statement) {
        QueryFingerprint fingerprint = QueryFingerprint.of(statement);
        return new SavedPlan.Query(fingerprint.id(), fingerprint.text());
    }

    /// Keeps every plan whose query is known.
    ///
    /// @param statement of the only plan; plans of a log carry their own
    public void keep(
            List<Measures> read, Optional<String> statement, Optional<ConnectionStatus> source) {
        for (Measures measures : read) {
            String own = measures.plan().statement().query();
            String text = read.size() == 1 ? statement.orElse(own == null ? "" : own) : own;
            if (text != null && !text.isBlank()) {
                keep(measures, text, source);
            }
        }
    }

    private void keep(Measures measures, String statement, Optional<ConnectionStatus> source) {
        SavedPlan.Query query = query(statement);
        if (query.fingerprint() != 0) {
            plans.add(
                    new SavedPlan(
                            0,
                            query,
                            SecretMask.masked(statement),
                            source.map(status -> status.profile().name()).orElse(null),
                            source.map(ConnectionStatus::database).orElse(null),
                            clock.instant(),
                            numbers(measures)),
                    KeptPlan.text(measures.plan(), statement));
        }
    }

    private static SavedPlan.Numbers numbers(Measures measures) {
        double ms = measures.totals().queryMs();
        Optional<Double> hit = Comparison.total(measures, Metric.BUFFERS_HIT);
        Optional<Double> read = Comparison.total(measures, Metric.BUFFERS_READ);
        Double blocks = hit.map(found -> found + read.orElse(0.0)).or(() -> read).orElse(null);
        return new SavedPlan.Numbers(
                ms > 0 ? (Double) ms : null,
                measures.plan().summary().planningMs(),
                Comparison.total(measures, Metric.COST).orElse(null),
                blocks == null ? null : (Long) Math.round(blocks),
                PlanShape.of(measures.plan()));
    }
}
