package io.howdah.ui.result;

import io.howdah.query.ResultColumn;
import io.howdah.query.rows.Condition;
import io.howdah.query.rows.RowFilter;
import io.howdah.query.rows.RowSort;
import io.howdah.query.rows.RowView;
import io.howdah.query.rows.SortKey;
import io.howdah.query.rows.StopSign;
import io.howdah.ui.fx.Background;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// Sorts and filters the rows of a result in the background, again and again while rows arrive.
public final class RowArrangement {

    private static final Duration PAUSE = Duration.ofMillis(300);

    private final ResultViewModel result;
    private final Background background;
    private final Consumer<RowView> show;
    private final ObservableList<SortKey> keys = FXCollections.observableArrayList();
    private final ObservableList<SortKey> keysView = FXCollections.unmodifiableObservableList(keys);
    private final ObservableList<Condition> conditions = FXCollections.observableArrayList();
    private final ObservableList<Condition> conditionsView =
            FXCollections.unmodifiableObservableList(conditions);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private Background.@Nullable Handle work;
    private Background.@Nullable Handle pause;
    private long arranged;

    RowArrangement(ResultViewModel result, Background background, Consumer<RowView> show) {
        this.result = result;
        this.background = background;
        this.show = show;
    }

    /// Sorts by a column; `beside` keeps the columns that it is already sorted by before it.
    public void sort(int column, boolean descending, boolean beside) {
        List<SortKey> wanted = new ArrayList<>(beside ? keys : List.of());
        int at = 0;
        while (at < wanted.size() && wanted.get(at).column() != column) {
            at++;
        }
        var key = new SortKey(column, descending);
        if (at < wanted.size()) {
            wanted.set(at, key);
        } else {
            wanted.add(key);
        }
        keys.setAll(wanted);
        arrange();
    }

    /// Not sorted, ascending, descending, and round again.
    public void cycle(int column, boolean beside) {
        SortKey now = keys.stream().filter(key -> key.column() == column).findFirst().orElse(null);
        if (now == null) {
            sort(column, false, beside);
        } else if (!now.descending()) {
            sort(column, true, beside);
        } else {
            unsort(column);
        }
    }

    /// Sorts by this column no longer.
    public void unsort(int column) {
        keys.removeIf(key -> key.column() == column);
        arrange();
    }

    /// Shows only rows that fulfil this too.
    public void add(Condition condition) {
        if (!conditions.contains(condition)) {
            conditions.add(condition);
            arrange();
        }
    }

    public void remove(Condition condition) {
        conditions.remove(condition);
        arrange();
    }

    /// Puts a condition in the place of another one, which may not exist.
    public void replace(@Nullable Condition old, Condition fresh) {
        int at = old == null ? -1 : conditions.indexOf(old);
        if (at < 0) {
            add(fresh);
        } else {
            conditions.set(at, fresh);
            arrange();
        }
    }

    /// Shows all rows as they came.
    public void clear() {
        keys.clear();
        conditions.clear();
        arrange();
    }

    /// Some rows have other values now, or are gone.
    void refresh() {
        arrange();
    }

    private boolean isNatural() {
        return keys.isEmpty() && conditions.isEmpty();
    }

    /// More rows have arrived.
    void onRows() {
        if (isNatural()) {
            show.accept(RowView.all(result.rowCountProperty().get()));
        } else if (!busy.get() && pause == null) {
            pause =
                    background.after(
                            PAUSE,
                            () -> {
                                pause = null;
                                arrange();
                            });
        }
    }

    private void arrange() {
        stop();
        if (isNatural()) {
            show.accept(RowView.all(result.rowCountProperty().get()));
            return;
        }
        long count = result.rowCountProperty().get();
        List<SortKey> by = List.copyOf(keys);
        List<Condition> wanted = List.copyOf(conditions);
        busy.set(true);
        work =
                background.submit(
                        () -> compute(RowView.all(count), by, wanted),
                        view -> {
                            busy.set(false);
                            arranged = count;
                            show.accept(view);
                            if (result.rowCountProperty().get() > arranged) {
                                onRows();
                            }
                        },
                        failure -> {
                            busy.set(false);
                            background.report(failure);
                        });
    }

    private RowView compute(RowView all, List<SortKey> by, List<Condition> wanted) {
        List<ResultColumn> columns = result.columns();
        RowView kept =
                wanted.isEmpty()
                        ? all
                        : new RowFilter(result.rows(), columns, StopSign.INTERRUPT)
                                .filter(all, wanted);
        return by.isEmpty()
                ? kept
                : new RowSort(result.rows(), columns, StopSign.INTERRUPT).sort(kept, by);
    }

    /// Ends the work in the background.
    void stop() {
        if (work != null) {
            work.cancel();
        }
        if (pause != null) {
            pause.cancel();
            pause = null;
        }
        busy.set(false);
    }

    /// The columns by which it is sorted, the first one before all others.
    public ObservableList<SortKey> keys() {
        return keysView;
    }

    /// What the shown rows fulfil.
    public ObservableList<Condition> conditions() {
        return conditionsView;
    }

    /// Whether an order or selection is being computed that is not shown yet.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }
}
