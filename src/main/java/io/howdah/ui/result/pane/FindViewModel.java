package io.howdah.ui.result.pane;

import io.howdah.query.rows.Condition;
import io.howdah.query.rows.Needle;
import io.howdah.query.rows.Operator;
import io.howdah.query.rows.RowSearch;
import io.howdah.query.rows.RowView;
import io.howdah.query.rows.StopSign;
import io.howdah.query.value.ValueKind;
import io.howdah.ui.control.Quantity;
import io.howdah.ui.fx.Background;
import io.howdah.ui.result.CellSelection;
import io.howdah.ui.result.GridViewModel;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// Finds a text in the fetched rows as it is typed, or shows only the rows that contain it.
final class FindViewModel {

    private static final Duration REST = Duration.ofMillis(150);

    private final GridViewModel grid;
    private final Background background;
    private final StringProperty text = new SimpleStringProperty("");
    private final BooleanProperty exactCase = new SimpleBooleanProperty();
    private final BooleanProperty expression = new SimpleBooleanProperty();
    private final BooleanProperty filtering = new SimpleBooleanProperty();
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
    private final Subscription changes;
    private RowSearch.Hits hits = RowSearch.Hits.NONE;
    private @Nullable Condition condition;
    private Background.@Nullable Handle work;

    FindViewModel(GridViewModel grid, Background background) {
        this.grid = grid;
        this.background = background;
        changes =
                Subscription.combine(
                        text.subscribe(value -> changed()),
                        exactCase.subscribe(value -> changed()),
                        expression.subscribe(value -> changed()),
                        filtering.subscribe(value -> changed()),
                        grid.viewProperty().subscribe(value -> search(Optional.empty())),
                        grid.layout().versionProperty().subscribe(this::relocate));
    }

    private void changed() {
        Optional<String> problem = asCondition().problem(ValueKind.TEXT);
        if (problem.isPresent()) {
            grid.needleProperty().set(Optional.empty());
            forget(problem.get());
            return;
        }
        boolean empty = text.get().isEmpty();
        grid.needleProperty().set(empty ? Optional.empty() : Optional.of(needle()));
        filter(empty);
        search(Optional.of(REST));
    }

    private Condition asCondition() {
        Operator operator = expression.get() ? Operator.MATCHES : Operator.CONTAINS;
        return new Condition(Condition.ANY, operator, text.get());
    }

    private Needle needle() {
        return expression.get()
                ? Needle.expression(text.get(), exactCase.get())
                : Needle.text(text.get(), exactCase.get());
    }

    private void filter(boolean empty) {
        Condition old = condition;
        if (filtering.get() && !empty) {
            Condition fresh = asCondition();
            condition = fresh;
            if (!fresh.equals(old)) {
                grid.arrangement().replace(old, fresh);
            }
        } else if (old != null) {
            condition = null;
            grid.arrangement().remove(old);
        }
    }

    private void forget(String message) {
        if (work != null) {
            work.cancel();
        }
        hits = RowSearch.Hits.NONE;
        words.set(message);
    }

    private void relocate() {
        search(Optional.of(REST));
    }

    private void search(Optional<Duration> rest) {
        forget("");
        if (grid.needleProperty().get().isPresent()) {
            words.set("Searching…");
            work = background.after(rest.orElse(REST), this::compute);
        }
    }

    private void compute() {
        Needle needle = grid.needleProperty().get().orElseThrow();
        RowView view = grid.view();
        List<Integer> order = grid.layout().order();
        work =
                background.submit(
                        () ->
                                RowSearch.find(
                                        grid.result().rows(),
                                        view,
                                        order,
                                        needle,
                                        StopSign.INTERRUPT),
                        this::found);
    }

    private void found(RowSearch.Hits found) {
        hits = found;
        if (found.count() == 0) {
            words.set("Not found");
            return;
        }
        CellSelection selection = grid.selection();
        tell(found.from(Math.max(0, selection.row()), Math.max(0, selection.column())));
    }

    private void tell(int hit) {
        words.set(
                "%s of %s%s"
                        .formatted(
                                Quantity.count(hit + 1L),
                                hits.isComplete() ? "" : "over ",
                                Quantity.count(hits.count())));
    }

    /// Moves the cursor to the next cell that contains the text, round the end.
    ///
    /// @return false when there is none
    boolean next() {
        CellSelection selection = grid.selection();
        return go(
                selection.isEmpty()
                        ? hits.from(0, 0)
                        : hits.from(selection.row(), selection.column() + 1));
    }

    /// The same backwards.
    boolean previous() {
        CellSelection selection = grid.selection();
        return go(hits.before(Math.max(0, selection.row()), Math.max(0, selection.column())));
    }

    private boolean go(int hit) {
        if (hit < 0) {
            return false;
        }
        grid.selection().select(hits.place(hit), hits.position(hit));
        tell(hit);
        return true;
    }

    /// Searches and filters no more; the text stays for the next time.
    void close() {
        filtering.set(false);
        grid.needleProperty().set(Optional.empty());
        forget("");
    }

    /// Searches again for what is in the text field.
    void reopen() {
        changed();
    }

    StringProperty textProperty() {
        return text;
    }

    BooleanProperty exactCaseProperty() {
        return exactCase;
    }

    BooleanProperty expressionProperty() {
        return expression;
    }

    /// Whether only rows that contain the text are shown.
    BooleanProperty filteringProperty() {
        return filtering;
    }

    /// How many cells contain it, or what is wrong with it.
    ReadOnlyStringProperty wordsProperty() {
        return words.getReadOnlyProperty();
    }

    void detach() {
        changes.unsubscribe();
        if (work != null) {
            work.cancel();
        }
    }
}
