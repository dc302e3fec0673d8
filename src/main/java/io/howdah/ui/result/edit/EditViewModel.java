package io.howdah.ui.result.edit;

import io.howdah.query.edit.ApplyOutcome;
import io.howdah.query.edit.CellValue;
import io.howdah.query.edit.Conflict;
import io.howdah.query.edit.Editability;
import io.howdah.query.edit.EditableColumn;
import io.howdah.query.edit.PendingChanges;
import io.howdah.query.edit.RowChange;
import io.howdah.query.edit.RowRef;
import io.howdah.ui.control.Failure;
import io.howdah.ui.result.CellMarks;
import io.howdah.ui.result.GridViewModel;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The changes that wait in one result: typed, undone, read as SQL and applied together.
public final class EditViewModel {

    private final GridViewModel grid;
    private final EditHost host;
    private final PendingChanges changes = new PendingChanges();
    private final ReadOnlyObjectWrapper<Optional<Editability>> editability =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Fault>> fault =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper applying = new ReadOnlyBooleanWrapper();
    private final ReadOnlyLongWrapper version = new ReadOnlyLongWrapper();
    private final ObservableList<Conflict> conflicts = FXCollections.observableArrayList();
    private final ObservableList<Conflict> conflictsView =
            FXCollections.unmodifiableObservableList(conflicts);
    private @Nullable EditedRows cells;
    private boolean asked;
    private boolean together;

    public EditViewModel(GridViewModel grid, EditHost host) {
        this.grid = grid;
        this.host = host;
    }

    /// Finds out, once, whether the result can be edited.
    public void start() {
        if (!asked) {
            asked = true;
            host.read(
                    grid.result(),
                    this::started,
                    failure -> {
                        asked = false;
                        tell(Fault.of(Failure.sentence(failure)));
                    });
        }
    }

    private void started(Editability found) {
        if (found instanceof Editability.Editable editable) {
            cells = new EditedRows(grid.result().rows(), editable, changes);
        }
        editability.set(Optional.of(found));
        changed();
    }

    /// What lies over the cells of the grid.
    public CellMarks marks() {
        return (row, column) -> {
            EditedRows now = cells;
            return now == null
                    ? Optional.empty()
                    : new EditMarks(grid.result().rows(), now, changes, fault::get).at(row, column);
        };
    }

    /// Why a cell cannot be edited; empty when it can.
    public Optional<String> refusal(GridViewModel.CellPlace place) {
        EditedRows now = cells;
        if (now == null || applying.get()) {
            return Optional.of(
                    applying.get()
                            ? "The changes are being applied."
                            : RefusalWords.ofResult(editability.get()));
        }
        Optional<EditedRows.Cell> found = now.cell(place.row(), place.column());
        if (found.isEmpty()) {
            return Optional.of(
                    RefusalWords.ofColumn(
                            editability.get(), grid.result().columns().get(place.column())));
        }
        EditedRows.Cell cell = found.get();
        if (cell.row() == null) {
            return Optional.of("There is no row of %s here.".formatted(cell.table().name().sql()));
        } else if (changes.change(cell.row()).orElse(null) instanceof RowChange.Delete) {
            return Optional.of("The row is marked for deletion. Take that back first.");
        }
        EditableColumn.Rules rules = cell.described().rules();
        return cell.row() instanceof RowRef.Added ? rules.noInsert() : rules.noUpdate();
    }

    /// What a cell holds or is to hold, with its column; empty when it cannot be edited.
    Optional<EditedCell> cell(GridViewModel.CellPlace place) {
        EditedRows now = cells;
        if (now == null || refusal(place).isPresent()) {
            return Optional.empty();
        }
        return now.cell(place.row(), place.column())
                .map(cell -> new EditedCell(cell.described(), now.value(place.row(), cell)));
    }

    /// Gives a cell a new value; says why not, or nothing.
    public Optional<String> set(GridViewModel.CellPlace place, CellValue value) {
        Optional<String> refusal = refusal(place);
        EditedRows now = cells;
        if (refusal.isEmpty() && now != null) {
            now.cell(place.row(), place.column())
                    .ifPresent(cell -> now.set(place.row(), cell, value));
            edited();
        }
        return refusal;
    }

    /// Several edits that are undone together.
    void together(Runnable edits) {
        boolean outermost = !together;
        together = true;
        try {
            changes.together(edits);
        } finally {
            together = !outermost;
        }
        edited();
    }

    PendingChanges changes() {
        return changes;
    }

    Optional<EditedRows> cells() {
        return Optional.ofNullable(cells);
    }

    GridViewModel grid() {
        return grid;
    }

    public boolean canUndo() {
        return changes.canUndo() && !applying.get();
    }

    public boolean canRedo() {
        return changes.canRedo() && !applying.get();
    }

    public void undo() {
        if (canUndo()) {
            changes.undo();
            edited();
        }
    }

    public void redo() {
        if (canRedo()) {
            changes.redo();
            edited();
        }
    }

    /// Takes all changes back; undo brings them again.
    public void discard() {
        if (!applying.get()) {
            changes.discard();
            edited();
        }
    }

    /// The user has changed something: what was said of the last attempt is over.
    private void edited() {
        fault.set(Optional.empty());
        conflicts.clear();
        changed();
    }

    private void changed() {
        if (together) {
            return;
        }
        grid.addedRowsProperty().set(changes.inserts().size());
        grid.result().unappliedProperty().set(!changes.isEmpty());
        version.set(version.get() + 1);
    }

    private void tell(Fault told) {
        fault.set(Optional.of(told));
        changed();
    }

    /// The exact SQL that applying runs.
    public String script() {
        return host.script(changes.all());
    }

    /// Applies everything; asks first when rows are deleted or the server is a production server.
    public void apply() {
        boolean deletes = changes.all().stream().anyMatch(RowChange.Delete.class::isInstance);
        if (!changes.isEmpty() && (!(deletes || host.isProduction()) || ask())) {
            send();
        }
    }

    private boolean ask() {
        return new EditQuestion(host).agrees(changes.all());
    }

    private void send() {
        Optional<String> obstacle = host.obstacle();
        if (applying.get() || obstacle.isPresent()) {
            obstacle.ifPresent(sentence -> tell(Fault.of(sentence)));
            return;
        }
        applying.set(true);
        edited();
        host.apply(
                grid.result(),
                changes.all(),
                this::applied,
                failure -> {
                    applying.set(false);
                    tell(Fault.of(Failure.sentence(failure)));
                });
    }

    private void applied(ApplyOutcome outcome) {
        applying.set(false);
        switch (outcome) {
            case ApplyOutcome.Applied _ ->
                    grid.refreshRows(() -> {
                        changes.clear();
                        edited();
                        grid.result().refresh();
                    });
            case ApplyOutcome.Conflicted conflicted -> {
                conflicts.setAll(conflicted.conflicts());
                changed();
            }
            case ApplyOutcome.Refused refused -> tell(FaultWords.of(refused));
            case ApplyOutcome.Stopped stopped ->
                    tell(Fault.of("Stopped. " + stopped.fate().sentence()));
        }
    }

    /// Applies everything again, with each conflicting change to the row as it is now.
    public void keepMine() {
        List<Conflict> now = List.copyOf(conflicts);
        changes.together(() -> now.forEach(changes::keepMine));
        send();
    }

    /// Drops the conflicting changes and shows what somebody else made of the rows; the others still wait.
    public void takeTheirs() {
        List<Conflict> now = List.copyOf(conflicts);
        changes.together(() -> now.forEach(conflict -> changes.forget(conflict.mine().row())));
        host.show(
                grid.result(),
                now,
                () -> {
                    grid.refreshRows();
                    edited();
                });
    }

    /// Empty until it is known.
    public ReadOnlyObjectProperty<Optional<Editability>> editabilityProperty() {
        return editability.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Fault>> faultProperty() {
        return fault.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty applyingProperty() {
        return applying.getReadOnlyProperty();
    }

    /// Counts the changes to what is shown.
    public ReadOnlyLongProperty versionProperty() {
        return version.getReadOnlyProperty();
    }

    /// The rows that somebody else has changed since they were read; nothing was applied because of them.
    public ObservableList<Conflict> conflicts() {
        return conflictsView;
    }
}
