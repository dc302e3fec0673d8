package io.howdah.ui.plan;

import io.howdah.plan.find.Finding;
import io.howdah.plan.measure.Measures;
import io.howdah.plan.measure.NodeMeasures;
import io.howdah.plan.read.Warning;
import io.howdah.ui.fx.Background;
import io.howdah.ui.plan.diagram.DiagramViewModel;
import io.howdah.ui.plan.diagram.PreparedDiagram;
import io.howdah.ui.plan.finding.FactsSource;
import io.howdah.ui.plan.finding.FindingsViewModel;
import io.howdah.ui.plan.words.Heat;
import io.howdah.ui.plan.words.NodeName;
import io.howdah.ui.plan.words.NodeSearch;
import io.howdah.ui.plan.words.PlanMetric;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// One open text with its plans: which plan is on show, by what it is heated, which node is selected
/// and which ones a search found.
final class PlanViewModel {

    /// How far reading has come.
    enum Stage {
        READING,
        SHOWN,
        FAILED
    }

    private final Background background;
    private final PlanInput input;
    private final DiagramViewModel diagram;
    private final FindingsViewModel findings;
    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(Stage.READING);
    private final ReadOnlyObjectWrapper<@Nullable PlanReading> reading =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Heat> heat = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<PlanTab> tab = new SimpleObjectProperty<>(PlanTab.DIAGRAM);
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("Plan");
    private final StringProperty search = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper searchOutcome = new ReadOnlyStringWrapper("");
    private List<Integer> found = List.of();
    private Background.@Nullable Handle work;

    PlanViewModel(PlanInput input, Background background) {
        this(input, background, FactsSource.NONE);
    }

    /// @param facts what the plan's server adds to it
    PlanViewModel(PlanInput input, Background background, FactsSource facts) {
        this.input = input;
        this.background = background;
        diagram = new DiagramViewModel(background);
        findings = new FindingsViewModel(background, facts);
        if (!input.title().isBlank()) {
            title.set(input.title());
        }
        search.subscribe(this::search);
        diagram.selectedProperty().subscribe(this::countFound);
        findings.findingsProperty()
                .subscribe(() -> diagram.warnedProperty().set(findings.warned()));
        findings.selectedProperty().subscribe(this::showFinding);
        tab.subscribe(this::showFinding);
    }

    /// Starts reading; `done` is called when the text held a plan.
    void read(Runnable done) {
        work =
                background.submit(
                        () -> Loaded.of(PlanReading.of(input.output())),
                        loaded -> {
                            reading.set(loaded.reading());
                            if (loaded.first() == null) {
                                stage.set(Stage.FAILED);
                            } else {
                                show(loaded.first());
                                stage.set(Stage.SHOWN);
                                done.run();
                            }
                        });
    }

    /// What was read, with the diagram of its first plan.
    private record Loaded(PlanReading reading, @Nullable PreparedDiagram first) {

        static Loaded of(PlanReading reading) {
            return new Loaded(
                    reading,
                    reading.plans().isEmpty() ? null : prepare(reading.plans().getFirst()));
        }
    }

    private static PreparedDiagram prepare(Measures measures) {
        return PreparedDiagram.of(new Heat(measures, PlanMetric.of(measures).getFirst()));
    }

    /// Among the findings, the diagram shows the nodes of the chosen one.
    private void showFinding() {
        Finding finding = findings.selectedProperty().get();
        if (tab.get() != PlanTab.FINDINGS || heat.get() == null) {
            search();
        } else if (finding != null && !finding.nodes().isEmpty()) {
            diagram.foundProperty().set(new LinkedHashSet<>(finding.nodes()));
            selectedProperty().set(finding.nodes().getFirst());
        } else {
            diagram.foundProperty().set(null);
        }
    }

    /// Gives up reading.
    void close() {
        if (work != null) {
            work.cancel();
        }
        findings.close();
    }

    FindingsViewModel findings() {
        return findings;
    }

    /// Shows one of the plans that were read, with the node selected at which to start looking.
    void show(Measures measures) {
        close();
        work = background.submit(() -> prepare(measures), this::show);
    }

    private void show(PreparedDiagram prepared) {
        heat.set(prepared.heat());
        diagram.show(prepared);
        findings.show(prepared.heat().measures());
        if (input.title().isBlank()) {
            title.set(name(selected().orElseThrow()));
        }
        search();
    }

    private static String name(NodeMeasures costliest) {
        NodeName name = NodeName.of(costliest.node());
        return "Plan · " + (name.target().isEmpty() ? name.operation() : name.target());
    }

    /// Colours and ranks the nodes by another number.
    void heatBy(PlanMetric metric) {
        Heat now = heat.get();
        if (now != null && now.metric() != metric) {
            var other = new Heat(now.measures(), metric);
            heat.set(other);
            diagram.heatBy(other);
        }
    }

    void select(NodeMeasures node) {
        selectedProperty().set(node.node().id());
    }

    /// The selected node of the plan on show.
    Optional<NodeMeasures> selected() {
        Heat now = heat.get();
        int id = selectedProperty().get();
        return now == null || id < 0 || id >= now.measures().nodes().size()
                ? Optional.empty()
                : Optional.of(now.measures().node(id));
    }

    /// Selects the node that comes after the selected one by its cost; after the last, the first.
    void nextSlowest() {
        stepInRanking(1);
    }

    void previousSlowest() {
        stepInRanking(-1);
    }

    private void stepInRanking(int by) {
        Heat now = heat.get();
        if (now == null || now.ranking().isEmpty()) {
            return;
        }
        List<NodeMeasures> ranking = now.ranking();
        int at = selected().map(ranking::indexOf).orElse(-1);
        int next = at < 0 ? 0 : Math.floorMod(at + by, ranking.size());
        select(ranking.get(next));
    }

    private void search() {
        Heat now = heat.get();
        String words = search.get().strip();
        if (now == null || words.isEmpty()) {
            found = List.of();
            diagram.foundProperty().set(null);
        } else {
            Predicate<NodeMeasures> fits = NodeSearch.of(words);
            found =
                    now.measures().nodes().stream()
                            .filter(fits)
                            .map(node -> node.node().id())
                            .toList();
            Set<Integer> ids = new LinkedHashSet<>(found);
            diagram.foundProperty().set(ids);
        }
        countFound();
    }

    /// Selects the next node that the search found; backwards with a negative step.
    void nextFound(int by) {
        if (!found.isEmpty()) {
            int at = found.indexOf(selectedProperty().get());
            int next = at < 0 ? 0 : Math.floorMod(at + by, found.size());
            selectedProperty().set(found.get(next).intValue());
        }
    }

    private void countFound() {
        if (search.get().isBlank()) {
            searchOutcome.set("");
        } else if (found.isEmpty()) {
            searchOutcome.set("not found");
        } else {
            int at = found.indexOf(selectedProperty().get());
            searchOutcome.set((at < 0 ? "" : (at + 1) + " of ") + found.size());
        }
    }

    /// Where the views of the plan work out what takes its time.
    Background background() {
        return background;
    }

    PlanInput input() {
        return input;
    }

    DiagramViewModel diagram() {
        return diagram;
    }

    ReadOnlyObjectProperty<Stage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    /// Null until the text is read.
    ReadOnlyObjectProperty<@Nullable PlanReading> readingProperty() {
        return reading.getReadOnlyProperty();
    }

    /// The plan on show and what colours it; null until there is one.
    ReadOnlyObjectProperty<@Nullable Heat> heatProperty() {
        return heat.getReadOnlyProperty();
    }

    ObjectProperty<PlanTab> tabProperty() {
        return tab;
    }

    ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    StringProperty searchProperty() {
        return search;
    }

    /// How many nodes the search found, in words.
    ReadOnlyStringProperty searchOutcomeProperty() {
        return searchOutcome.getReadOnlyProperty();
    }

    IntegerProperty selectedProperty() {
        return diagram.selectedProperty();
    }

    /// The statement's text: as it was handed in, else as the plan itself prints it.
    Optional<String> query() {
        Heat now = heat.get();
        return input.query()
                .or(() ->
                        Optional.ofNullable(now).map(h -> h.measures().plan().statement().query()));
    }

    List<Warning> warnings() {
        PlanReading read = reading.get();
        return read == null ? List.of() : read.warnings();
    }
}
