package io.howdah.ui.plan.finding;

import io.howdah.plan.find.Finding;
import io.howdah.plan.find.Findings;
import io.howdah.plan.find.ServerFacts;
import io.howdah.plan.measure.Measures;
import io.howdah.ui.fx.Background;
import io.howdah.ui.plan.words.Amounts;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// The findings of the plan on show, first of the plan alone, then with what its server adds.
public final class FindingsViewModel {

    private final Background background;
    private final FactsSource facts;
    private final ReadOnlyObjectWrapper<Findings> findings =
            new ReadOnlyObjectWrapper<>(Findings.NONE);
    private final ObjectProperty<@Nullable Finding> selected = new SimpleObjectProperty<>();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private @Nullable Measures shown;
    private Background.@Nullable Handle work;

    public FindingsViewModel(Background background, FactsSource facts) {
        this.background = background;
        this.facts = facts;
    }

    /// Judges another plan.
    public void show(Measures measures) {
        if (measures == shown) {
            return;
        }
        close();
        shown = measures;
        problem.set("");
        selected.set(null);
        findings.set(Findings.NONE);
        judge(measures, ServerFacts.NONE);
        facts.read(
                measures.plan(),
                known -> {
                    if (measures == shown) {
                        judge(measures, known);
                    }
                },
                sentence -> {
                    if (measures == shown) {
                        problem.set(sentence);
                    }
                });
    }

    private void judge(Measures measures, ServerFacts known) {
        close();
        work = background.submit(() -> Findings.of(measures, known), this::take);
    }

    private void take(Findings found) {
        Finding before = selected.get();
        findings.set(found);
        List<Finding> ranked = found.ranked();
        Finding same =
                ranked.stream()
                        .filter(finding -> before != null && isSame(finding, before))
                        .findFirst()
                        .orElse(ranked.isEmpty() ? null : ranked.getFirst());
        selected.set(same);
    }

    private static boolean isSame(Finding a, Finding b) {
        return a.rule().equals(b.rule()) && a.nodes().equals(b.nodes());
    }

    /// Gives up judging.
    public void close() {
        if (work != null) {
            work.cancel();
        }
    }

    public ReadOnlyObjectProperty<Findings> findingsProperty() {
        return findings.getReadOnlyProperty();
    }

    /// The finding that is looked at; null when there is none.
    public ObjectProperty<@Nullable Finding> selectedProperty() {
        return selected;
    }

    /// Why the server could not be asked; empty when it could, or need not.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Ids of the nodes that a finding is about.
    public Set<Integer> warned() {
        var nodes = new LinkedHashSet<Integer>();
        findings.get().ranked().forEach(finding -> nodes.addAll(finding.nodes()));
        return nodes;
    }

    /// What the ranked findings say of a node, one sentence a line; empty for nothing.
    public String warnings(int node) {
        List<String> sentences =
                findings.get().ranked().stream()
                        .filter(finding -> finding.nodes().contains(node))
                        .map(Finding::sentence)
                        .toList();
        return String.join("\n", sentences);
    }

    /// A node as EXPLAIN's text names it.
    String title(int node) {
        Measures now = shown;
        return now == null ? "" : now.node(node).node().title();
    }

    /// How many there are, for the list's heading.
    String heading() {
        Findings now = findings.get();
        int ranked = now.ranked().size();
        String words = Amounts.of(ranked, "finding");
        return now.hidden() == 0
                ? words
                : words + " · " + Amounts.count(now.hidden()) + " more would save next to nothing";
    }
}
