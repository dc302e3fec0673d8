package io.howdah.ui.plan.history;

import io.howdah.plan.compare.Comparison;
import io.howdah.plan.history.PlanCourse;
import io.howdah.plan.history.PlanRun;
import io.howdah.plan.history.Turn;
import io.howdah.plan.measure.Measures;
import io.howdah.plan.read.PlanReader;
import io.howdah.store.SavedPlan;
import io.howdah.ui.fx.Background;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// The plans of one query in the order of time, what to say about them, and which one is selected.
final class HistoryViewModel {

    /// More than can be told apart on a screen.
    private static final int MOST = 500;

    /// What was read for showing.
    private record Read(List<SavedPlan> plans, PlanCourse course, String headline) {}

    private final PlanKeeper keeper;
    private final SavedPlan.Query query;
    private final Background background;
    private final HistoryWords words;
    private final ReadOnlyObjectWrapper<List<PlanEntry>> entries =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper headline = new ReadOnlyStringWrapper("");
    private final ObjectProperty<@Nullable PlanEntry> selected = new SimpleObjectProperty<>();
    private Background.@Nullable Handle work;

    HistoryViewModel(PlanKeeper keeper, SavedPlan.Query query, Background background, ZoneId zone) {
        this.keeper = keeper;
        this.query = query;
        this.background = background;
        words = new HistoryWords(zone);
    }

    /// Reads what there is by now.
    void read() {
        close();
        work = background.submit(this::load, this::show);
    }

    void close() {
        if (work != null) {
            work.cancel();
        }
    }

    private Read load() {
        List<SavedPlan> plans = keeper.plans().of(query.fingerprint(), MOST);
        PlanCourse course = PlanCourse.of(plans.stream().map(HistoryViewModel::run).toList());
        return new Read(plans, course, words.headline(plans, course, cause(plans, course)));
    }

    private static PlanRun run(SavedPlan plan) {
        return new PlanRun(
                plan.numbers().executionMs(), plan.numbers().cost(), plan.numbers().shape());
    }

    /// What the plans before and after the turn differ in, in one sentence; empty without a turn.
    private String cause(List<SavedPlan> plans, PlanCourse course) {
        return course.turn()
                .filter(Turn::changed)
                .flatMap(turn ->
                        measures(plans.get(turn.at() - 1))
                                .flatMap(before ->
                                        measures(plans.get(turn.at()))
                                                .map(after ->
                                                        Comparison.of(before, after).cause())))
                .orElse("");
    }

    private Optional<Measures> measures(SavedPlan plan) {
        return keeper.plans()
                .output(plan.id())
                .flatMap(text -> PlanReader.read(text).plans().stream().findFirst())
                .map(Measures::of);
    }

    private void show(Read read) {
        PlanEntry before = selected.get();
        var rows = new ArrayList<PlanEntry>();
        double best = best(read.plans());
        for (int i = 0; i < read.plans().size(); i++) {
            SavedPlan plan = read.plans().get(i);
            double amount = amount(plan, isTimed(read.plans()));
            rows.add(
                    new PlanEntry(
                            plan,
                            read.course().changes().contains(i),
                            best > 0 ? amount / best : 0));
        }
        headline.set(read.headline());
        entries.set(List.copyOf(rows));
        selected.set(
                rows.stream()
                        .filter(row -> before != null && row.plan().id() == before.plan().id())
                        .findFirst()
                        .orElse(rows.isEmpty() ? null : rows.getLast()));
    }

    private static boolean isTimed(List<SavedPlan> plans) {
        return plans.stream().anyMatch(plan -> plan.numbers().executionMs() != null);
    }

    private static double best(List<SavedPlan> plans) {
        boolean timed = isTimed(plans);
        return plans.stream()
                .mapToDouble(plan -> amount(plan, timed))
                .filter(amount -> amount > 0)
                .min()
                .orElse(0);
    }

    private static double amount(SavedPlan plan, boolean timed) {
        Double amount = timed ? plan.numbers().executionMs() : plan.numbers().cost();
        return amount == null ? 0 : amount;
    }

    /// Whether the history is one of times; else of costs.
    boolean isTimed() {
        return isTimed(entries.get().stream().map(PlanEntry::plan).toList());
    }

    /// What the chart draws of an entry: milliseconds, or cost where nothing was timed; 0 when unknown.
    double amount(PlanEntry entry) {
        return amount(entry.plan(), isTimed());
    }

    /// The plan before this one in time.
    Optional<PlanEntry> before(PlanEntry entry) {
        int at = entries.get().indexOf(entry);
        return at <= 0 ? Optional.empty() : Optional.of(entries.get().get(at - 1));
    }

    HistoryWords words() {
        return words;
    }

    SavedPlan.Query query() {
        return query;
    }

    ReadOnlyObjectProperty<List<PlanEntry>> entriesProperty() {
        return entries.getReadOnlyProperty();
    }

    /// What happened over time, in one sentence.
    ReadOnlyStringProperty headlineProperty() {
        return headline.getReadOnlyProperty();
    }

    ObjectProperty<@Nullable PlanEntry> selectedProperty() {
        return selected;
    }
}
