package io.howdah.ui.result.compare;

import io.howdah.query.PackedRows;
import io.howdah.query.rows.ResultDiff;
import io.howdah.query.rows.StopSign;
import io.howdah.ui.control.Failure;
import io.howdah.ui.control.Quantity;
import io.howdah.ui.fx.Background;
import io.howdah.ui.result.ResultViewModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// Which result another one is compared with, by which columns, and what came of it.
final class CompareViewModel {

    /// By what rows are matched.
    ///
    /// @param columns that both results have
    /// @param keys those of them that tell rows apart; none to match rows by their place
    record Matching(List<ResultDiff.ColumnPair> columns, List<ResultDiff.ColumnPair> keys) {

        static final Matching NONE = new Matching(List.of(), List.of());

        Matching {
            columns = List.copyOf(columns);
            keys = List.copyOf(keys);
        }
    }

    private final ResultViewModel after;
    private final Supplier<Map<String, ResultViewModel>> others;
    private final Background background;
    private final ObservableList<String> titles = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable String> other = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<Matching> matching =
            new ReadOnlyObjectWrapper<>(Matching.NONE);
    private final ReadOnlyObjectWrapper<@Nullable Comparison> comparison =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
    private Background.@Nullable Handle work;

    /// @param others the results that there are beside it, by title
    CompareViewModel(
            ResultViewModel after,
            Supplier<Map<String, ResultViewModel>> others,
            Background background) {
        this.after = after;
        this.others = others;
        this.background = background;
        other.subscribe((old, title) -> choose());
    }

    /// The results that it can be compared with.
    ObservableList<String> titles() {
        return titles;
    }

    /// The title of the one that it is compared with.
    ObjectProperty<@Nullable String> otherProperty() {
        return other;
    }

    ReadOnlyObjectProperty<Matching> matchingProperty() {
        return matching.getReadOnlyProperty();
    }

    /// What differs, null until that is known. Its rows live until the next one is there.
    ReadOnlyObjectProperty<@Nullable Comparison> comparisonProperty() {
        return comparison.getReadOnlyProperty();
    }

    /// How much differs, or why that is not known, in one sentence.
    ReadOnlyStringProperty wordsProperty() {
        return words.getReadOnlyProperty();
    }

    /// Looks which results there are now, and compares anew.
    void offer() {
        List<String> now = List.copyOf(others.get().keySet());
        String chosen = other.get();
        String wanted =
                chosen != null && now.contains(chosen)
                        ? chosen
                        : now.stream().findFirst().orElse(null);
        // A box that shows them may let go of what was chosen.
        if (!now.equals(titles)) {
            titles.setAll(now);
        }
        if (Objects.equals(other.get(), wanted)) {
            choose();
        } else {
            other.set(wanted);
        }
    }

    private Optional<ResultViewModel> before() {
        return Optional.ofNullable(other.get())
                .flatMap(title -> Optional.ofNullable(others.get().get(title)));
    }

    /// Begins with the first column as the key: it mostly is one.
    private void choose() {
        before().ifPresent(result -> {
            List<ResultDiff.ColumnPair> columns = Comparison.common(result, after);
            List<ResultDiff.ColumnPair> keys = new ArrayList<>(matching.get().keys());
            keys.retainAll(columns);
            if (keys.isEmpty() && !columns.isEmpty()) {
                keys.add(columns.getFirst());
            }
            compare(new Matching(columns, keys));
        });
    }

    /// Adds a column to those that tell rows apart, or takes it away.
    void setKey(ResultDiff.ColumnPair pair, boolean chosen) {
        List<ResultDiff.ColumnPair> keys = new ArrayList<>(matching.get().keys());
        keys.remove(pair);
        if (chosen) {
            keys.add(pair);
        }
        compare(new Matching(matching.get().columns(), keys));
    }

    private void compare(Matching by) {
        matching.set(by);
        stop();
        Optional<ResultViewModel> result = before();
        if (result.isEmpty() || by.columns().isEmpty()) {
            words.set("The results have no column of the same name.");
            show(null);
            return;
        }
        words.set("Comparing…");
        work =
                background.submit(
                        () ->
                                Comparison.of(
                                        result.get(),
                                        after,
                                        by.columns(),
                                        by.keys(),
                                        StopSign.INTERRUPT),
                        this::tell,
                        failure -> words.set(Failure.sentence(failure)));
    }

    private void tell(Comparison found) {
        show(found);
        ResultDiff diff = found.diff();
        String told =
                "%s added  ·  %s removed  ·  %s changed  ·  %s the same"
                        .formatted(
                                Quantity.count(diff.count(ResultDiff.Change.ADDED)),
                                Quantity.count(diff.count(ResultDiff.Change.REMOVED)),
                                Quantity.count(diff.count(ResultDiff.Change.CHANGED)),
                                Quantity.count(diff.same()));
        words.set(diff.problem().map(problem -> told + ".  " + problem).orElse(told));
    }

    /// Frees the rows that were shown before.
    private void show(@Nullable Comparison found) {
        Comparison old = comparison.get();
        comparison.set(found);
        if (old != null) {
            PackedRows rows = old.rows();
            background.submit(
                    () -> {
                        rows.close();
                        return rows;
                    },
                    closed -> {});
        }
    }

    private void stop() {
        if (work != null) {
            work.cancel();
        }
    }

    /// Ends the work in the background, which reads the rows.
    void detach() {
        stop();
        show(null);
    }
}
