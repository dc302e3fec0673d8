package io.howdah.ui.plan.history;

import io.howdah.plan.measure.Measures;
import io.howdah.store.Plans;
import io.howdah.store.SavedPlan;
import io.howdah.ui.fx.Background;
import io.howdah.ui.plan.words.Amounts;
import io.howdah.ui.shell.ConnectionStatus;
import io.howdah.ui.shell.Document;
import io.howdah.ui.shell.Notice;
import io.howdah.ui.shell.Request;
import io.howdah.ui.shell.Workbench;
import io.howdah.ui.theme.Appearance;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Keeps plans and shows their histories.
public final class PlanHistories {

    /// Queries offered in the navigator.
    private static final int MOST_QUERIES = 100;

    private final Workbench workbench;
    private final PlanKeeper keeper;
    private final Background background;
    private final Appearance appearance;
    private final BiConsumer<SavedPlan, String> open;
    private final HistoryWords words = new HistoryWords(ZoneId.systemDefault());
    private final ObservableList<Plans.Known> queries = FXCollections.observableArrayList();
    private final ObservableList<Plans.Known> view =
            FXCollections.unmodifiableObservableList(queries);

    /// @param open shows a kept plan, given its text
    public PlanHistories(
            Workbench workbench,
            PlanKeeper keeper,
            Background background,
            Appearance appearance,
            BiConsumer<SavedPlan, String> open) {
        this.workbench = workbench;
        this.keeper = keeper;
        this.background = background;
        this.appearance = appearance;
        this.open = open;
    }

    /// The queries of which plans are kept, the latest first.
    public ObservableList<Plans.Known> queries() {
        return view;
    }

    /// When a query was planned last and how often, in words.
    public String detail(Plans.Known known) {
        return Amounts.of(known.plans(), "plan") + " · " + words.moment(known.last());
    }

    /// Reads the list of queries again.
    public void refresh() {
        background.submit(() -> keeper.plans().queries(MOST_QUERIES), this::list);
    }

    private void list(List<Plans.Known> known) {
        if (!known.equals(queries)) {
            queries.setAll(known);
        }
    }

    /// Keeps plans that were just explained or opened; open histories follow.
    ///
    /// @param statement the query's text where it was handed in with the plan
    public void keep(
            List<Measures> read, Optional<String> statement, Optional<ConnectionStatus> source) {
        background.submit(
                () -> {
                    keeper.keep(read, statement, source);
                    return true;
                },
                done -> {
                    refresh();
                    workbench.documents().stream()
                            .filter(HistoryDocument.class::isInstance)
                            .map(HistoryDocument.class::cast)
                            .forEach(HistoryDocument::refresh);
                });
    }

    /// Shows the history of a statement's query; says so when the statement is unknown.
    public void show(Optional<String> statement) {
        Optional<SavedPlan.Query> query =
                statement.map(PlanKeeper::query).filter(known -> known.fingerprint() != 0);
        query.ifPresentOrElse(
                this::show,
                () ->
                        workbench
                                .notices()
                                .show(
                                        Notice.information(
                                                "This plan came without its query, so it has no"
                                                        + " history: explain the query in an editor"
                                                        + " to begin one.")));
    }

    public void show(SavedPlan.Query query) {
        workbench
                .find(document ->
                        document instanceof HistoryDocument history
                                && history.query().fingerprint() == query.fingerprint())
                .ifPresentOrElse(workbench::open, () -> workbench.open(document(query)));
    }

    /// Opens the history of an earlier session; empty when `kind` is another one.
    public Optional<Document> restore(String kind, String payload) {
        int gap = payload.indexOf(' ');
        if (!kind.equals(HistoryDocument.KIND) || gap < 0) {
            return Optional.empty();
        }
        return fingerprint(payload.substring(0, gap))
                .map(id -> document(new SavedPlan.Query(id, payload.substring(gap + 1))));
    }

    private static Optional<Long> fingerprint(String digits) {
        try {
            return Optional.of(Long.valueOf(digits));
        } catch (NumberFormatException e) {
            // A payload of another program: nothing to restore.
            return Optional.empty();
        }
    }

    private HistoryDocument document(SavedPlan.Query query) {
        var actions = new HistoryView.Actions(this::open, this::compare, PlanHistories::connection);
        return new HistoryDocument(keeper, query, actions, background, appearance);
    }

    private static String connection(SavedPlan plan) {
        return plan.profile() == null ? "opened as text" : plan.database() + " · " + plan.profile();
    }

    private void open(SavedPlan plan) {
        background.submit(
                () -> keeper.plans().output(plan.id()),
                output -> output.ifPresentOrElse(text -> open.accept(plan, text), this::gone));
    }

    private void compare(SavedPlan before, SavedPlan after) {
        background.submit(
                () -> {
                    List<String> outputs = new ArrayList<>();
                    keeper.plans().output(before.id()).ifPresent(outputs::add);
                    keeper.plans().output(after.id()).ifPresent(outputs::add);
                    return outputs;
                },
                outputs -> {
                    if (outputs.size() == 2) {
                        workbench.request(
                                new Request.ComparePlans(
                                        "Comparison",
                                        words.exactly(before.taken()),
                                        outputs.getFirst(),
                                        words.exactly(after.taken()),
                                        outputs.getLast()));
                    } else {
                        gone();
                    }
                });
    }

    private void gone() {
        workbench
                .notices()
                .show(
                        Notice.information(
                                "This plan is no longer kept: the oldest make room for new ones."));
    }
}
