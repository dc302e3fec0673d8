package io.howdah.ui.explorer.search;

import io.howdah.catalog.tree.CatalogIndex;
import io.howdah.catalog.tree.CatalogKind;
import io.howdah.catalog.tree.CatalogObject;
import io.howdah.connect.Holder;
import io.howdah.query.Session;
import io.howdah.query.search.DataSearch;
import io.howdah.query.search.SearchListener;
import io.howdah.ui.control.Failure;
import io.howdah.ui.control.Quantity;
import io.howdah.ui.explorer.entry.Origin;
import io.howdah.ui.explorer.tree.CatalogIndexes;
import io.howdah.ui.fx.Background;
import io.howdah.ui.fx.FxThread;
import io.howdah.ui.shell.Connections;
import io.howdah.ui.shell.RunningTask;
import io.howdah.ui.shell.Tasks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.MapChangeListener;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What is looked for, where, and what was found. The catalog answers as one types; rows are searched
/// when asked.
final class SearchViewModel {

    static final int MOST = 1_000;

    /// What it needs from around it.
    record Context(
            Connections connections,
            Background background,
            FxThread fx,
            Tasks tasks,
            CatalogIndexes indexes) {}

    private final Context context;
    private final StringProperty words = new SimpleStringProperty("");
    private final SearchScope scope = new SearchScope();
    private final ObservableList<Origin> databases = FXCollections.observableArrayList();
    private final ObservableList<String> schemas = FXCollections.observableArrayList();
    private final ObservableList<Finding> findings = FXCollections.observableArrayList();
    private final ObservableList<SearchListener.Gap> gaps = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper searching = new ReadOnlyBooleanWrapper();
    private final MapChangeListener<Origin, CatalogIndexes.Known> onKnown = change -> follow();
    private Background.@Nullable Handle pending;
    private @Nullable DataSearch running;

    SearchViewModel(Context context) {
        this.context = context;
        words.subscribe((_, _) -> search());
        scope.databaseProperty().subscribe((_, _) -> listSchemas());
        scope.subscribe(this::search);
    }

    void attach() {
        context.indexes().known().addListener(onKnown);
        follow();
    }

    void detach() {
        context.indexes().known().removeListener(onKnown);
        stop();
    }

    private void follow() {
        databases.setAll(context.indexes().known().keySet());
        listSchemas();
        search();
    }

    private void listSchemas() {
        List<String> found = new ArrayList<>();
        indexes()
                .forEach((origin, index) ->
                        index.objects().stream()
                                .filter(object -> object.kind() == CatalogKind.SCHEMA)
                                .map(CatalogObject::name)
                                .filter(name -> !found.contains(name))
                                .forEach(found::add));
        found.sort(String::compareTo);
        if (!found.equals(schemas)) {
            schemas.setAll(found);
        }
    }

    StringProperty wordsProperty() {
        return words;
    }

    /// Where it looks.
    SearchScope scope() {
        return scope;
    }

    ObservableList<Origin> databases() {
        return databases;
    }

    ObservableList<String> schemas() {
        return schemas;
    }

    ObservableList<Finding> findings() {
        return findings;
    }

    /// What a search of rows left out.
    ObservableList<SearchListener.Gap> gaps() {
        return gaps;
    }

    ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /// Whether rows are being searched.
    ReadOnlyBooleanProperty searchingProperty() {
        return searching.getReadOnlyProperty();
    }

    private Map<Origin, CatalogIndex> indexes() {
        Map<Origin, CatalogIndex> ready = context.indexes().ready();
        scope.databaseProperty()
                .get()
                .ifPresent(chosen -> ready.keySet().retainAll(Set.of(chosen)));
        return ready;
    }

    /// Searches the catalog.
    void search() {
        if (searching.get()) {
            return;
        }
        if (pending != null) {
            pending.cancel();
        }
        gaps.clear();
        String wanted = words.get();
        if (wanted.isBlank()) {
            findings.clear();
            summary.set(
                    context.indexes().ready().isEmpty()
                            ? "Open a database in the explorer to search it."
                            : "");
            return;
        }
        Map<Origin, CatalogIndex> where = indexes();
        Set<CatalogIndex.Place> places = scope.places();
        @Nullable Predicate<CatalogObject> fits = scope.isWide() ? null : scope.fits();
        pending =
                context.background()
                        .submit(() -> CatalogAnswer.of(where, places, fits, wanted), this::show);
    }

    private void show(CatalogAnswer answer) {
        findings.setAll(answer.findings());
        String count =
                answer.findings().size() < answer.total()
                        ? "The best %s of %s objects"
                                .formatted(
                                        Quantity.count(answer.findings().size()),
                                        Quantity.count(answer.total()))
                        : answer.total() == 1
                                ? "One object"
                                : Quantity.count(answer.total()) + " objects";
        summary.set(count + ". Press Enter to search the rows of tables too.");
    }

    /// Searches the rows of the chosen database's tables, in one schema or in all.
    void searchRows() {
        Map<Origin, CatalogIndex> where = indexes();
        if (searching.get() || words.get().isBlank() || where.isEmpty()) {
            return;
        }
        if (where.size() > 1) {
            summary.set("Choose one database to search its rows.");
            return;
        }
        Map.Entry<Origin, CatalogIndex> chosen = where.entrySet().iterator().next();
        gaps.clear();
        RowScope rows =
                RowScope.of(
                        chosen.getValue().objects(),
                        scope.fits(),
                        scope.tableProperty().get().isPresent());
        gaps.addAll(rows.leftOut());
        run(chosen.getKey(), rows.tables());
    }

    private void run(Origin origin, List<Long> tables) {
        String wanted = words.get();
        searching.set(true);
        RunningTask task = context.tasks().start("Search for \"" + wanted + "\"", this::stop);
        var session =
                new Session(
                        context.connections().pool(origin.profile(), origin.database()),
                        new Holder("search", ""));
        var search =
                new DataSearch(
                        session, DataSearch.Limits.STANDARD, new Hearing(origin, wanted, task));
        running = search;
        context.background()
                .submit(
                        () -> {
                            try (session) {
                                search.run(tables, wanted);
                                return tables.size();
                            }
                        },
                        count -> ended(task, wanted, count),
                        failure -> {
                            ended(task, wanted, 0);
                            summary.set(Failure.sentence(failure));
                        });
    }

    private void ended(RunningTask task, String wanted, int tables) {
        task.done();
        running = null;
        searching.set(false);
        if (!words.get().equals(wanted)) {
            search();
            return;
        }
        long rows = findings.stream().filter(Finding.InRows.class::isInstance).count();
        summary.set(
                "%s in the rows of %s tables%s."
                        .formatted(
                                rows == 1 ? "One value" : Quantity.count(rows) + " values",
                                Quantity.count(tables),
                                gaps.isEmpty() ? "" : "; not everything was searched, see below"));
    }

    /// Ends the search of rows; what was found stays.
    void stop() {
        DataSearch now = running;
        if (now != null) {
            now.stop();
        }
    }

    /// Brings what the search tells to the FX thread.
    private final class Hearing implements SearchListener {

        private final Origin origin;
        private final String wanted;
        private final RunningTask task;

        Hearing(Origin origin, String wanted, RunningTask task) {
            this.origin = origin;
            this.wanted = wanted;
            this.task = task;
        }

        @Override
        public void hit(Hit hit) {
            context.fx().later(() -> findings.add(new Finding.InRows(origin, hit, wanted)));
        }

        @Override
        public void gap(Gap gap) {
            context.fx().later(() -> gaps.add(gap));
        }

        @Override
        public void progress(int done, int all, String table) {
            task.progress(all == 0 ? 1 : (double) done / all, table);
            context.fx()
                    .later(() ->
                            summary.set(
                                    "Searching %s, %d of %d tables…"
                                            .formatted(table, done + 1, all)));
        }
    }
}
