package io.howdah.ui.plan.proof;

import io.howdah.connect.Environment;
import io.howdah.query.proof.ProofMethod;
import io.howdah.query.proof.ProofSide;
import io.howdah.ui.fx.Background;
import io.howdah.ui.plan.diagram.DiagramViewModel;
import io.howdah.ui.plan.diagram.PreparedDiagram;
import io.howdah.ui.plan.words.Heat;
import io.howdah.ui.plan.words.PlanMetric;
import io.howdah.ui.shell.ConnectionStatus;
import io.howdah.ui.shell.Request;
import io.howdah.ui.shell.Workbench;
import java.util.List;
import java.util.Optional;

/// A proof on show: its words, the two plans, and what can be done with the remedy.
final class ProofViewModel {

    private final TriedRemedy tried;
    private final Workbench workbench;
    private final Background background;
    private final ProofSummary summary;
    private final DiagramViewModel before;
    private final DiagramViewModel after;

    ProofViewModel(TriedRemedy tried, Workbench workbench, Background background) {
        this.tried = tried;
        this.workbench = workbench;
        this.background = background;
        summary = ProofSummary.of(tried.proof());
        before = new DiagramViewModel(background);
        after = new DiagramViewModel(background);
    }

    /// Draws the plans.
    void prepare() {
        prepare(tried.proof().before(), before);
        prepare(tried.proof().after(), after);
    }

    private void prepare(ProofSide side, DiagramViewModel diagram) {
        PlanMetric metric = PlanMetric.of(side.measures()).getFirst();
        background.submit(
                () -> PreparedDiagram.of(new Heat(side.measures(), metric)), diagram::show);
    }

    ProofSummary summary() {
        return summary;
    }

    DiagramViewModel before() {
        return before;
    }

    DiagramViewModel after() {
        return after;
    }

    String title() {
        return tried.request().title();
    }

    ConnectionStatus source() {
        return tried.source();
    }

    List<String> notes() {
        return tried.proof().notes();
    }

    /// The remedy's SQL as it is to be run for good: an index is then built without stopping writers.
    String sql() {
        return String.join(
                        "\n",
                        tried.request().statements().stream()
                                .map(ProofViewModel::forGood)
                                .map(statement -> statement + ";")
                                .toList())
                + "\n";
    }

    static String forGood(String statement) {
        return statement
                .replaceFirst(";\\s*$", "")
                .replaceFirst(
                        "(?i)^\\s*(create\\s+(?:unique\\s+)?index)\\s+(?!concurrently\\b)",
                        "$1 CONCURRENTLY ")
                .replaceFirst("(?i)^\\s*set\\s+local\\s+", "SET ");
    }

    void openInEditor() {
        workbench.request(
                new Request.OpenEditor(tried.profile(), tried.database(), title(), sql(), false));
    }

    /// Whether an index that was only pretended may also be built to measure it.
    boolean canBuild() {
        return tried.proof().plan().method() == ProofMethod.HYPOTHETICAL_INDEX
                && tried.profile().environment() != Environment.PRODUCTION
                && !tried.profile().readOnly();
    }

    void build() {
        tried.build().run();
    }

    void openBefore() {
        open(tried.proof().before(), " as it is");
    }

    void openAfter() {
        open(tried.proof().after(), " with the remedy");
    }

    private void open(ProofSide side, String which) {
        workbench.request(
                new Request.OpenPlan(
                        title() + which,
                        side.output(),
                        tried.request().query(),
                        Optional.of(summary.method()),
                        Optional.of(source())));
    }
}
