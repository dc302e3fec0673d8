package io.howdah.ui.result.edit;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.query.Fate;
import io.howdah.query.ResultColumn;
import io.howdah.query.RowValues;
import io.howdah.query.ServerError;
import io.howdah.query.edit.ApplyOutcome;
import io.howdah.query.edit.CellValue;
import io.howdah.query.edit.Conflict;
import io.howdah.query.edit.Editability;
import io.howdah.query.edit.EditableColumn;
import io.howdah.query.edit.EditableColumn.Comparison;
import io.howdah.query.edit.EditableTable;
import io.howdah.query.edit.RowChange;
import io.howdah.query.edit.TableName;
import io.howdah.testing.DirectBackground;
import io.howdah.testing.Rows;
import io.howdah.ui.result.CellMarks;
import io.howdah.ui.result.GridViewModel;
import io.howdah.ui.result.GridViewModel.CellPlace;
import io.howdah.ui.result.ResultViewModel;
import io.howdah.ui.theme.Tone;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EditViewModelTest {

    private static final long TABLE = 7;

    private final EditableTable table =
            new EditableTable(
                    new TableName(TABLE, "public", "item", "public.item"),
                    List.of(
                            column("id", 1, "nextval('s')", Optional.empty()),
                            column("name", 2, "", Optional.empty()),
                            column("made", 3, "now()", Optional.of("You may not change made."))),
                    List.of(0),
                    new EditableTable.Rules(Optional.empty(), Optional.empty(), Map.of()));

    private final StubHost host = new StubHost(new Editability.Editable(List.of(table), List.of()));
    private final GridViewModel grid = grid();
    private final EditViewModel model = new EditViewModel(grid, host);
    private final RowEdits edits = new RowEdits(model);

    EditViewModelTest() {
        model.start();
    }

    private static EditableColumn column(
            String name, int number, String defaultValue, Optional<String> refusal) {
        return new EditableColumn(
                number,
                name,
                name,
                "text",
                List.of(number - 1),
                Comparison.VALUE,
                new EditableColumn.Rules(false, defaultValue, false, List.of(), refusal, refusal));
    }

    /// The columns of the table, and one that is computed.
    private static GridViewModel grid() {
        List<@Nullable String[]> rows =
                List.of(
                        new @Nullable String[] {"1", "ant", "x", "3"},
                        new @Nullable String[] {"2", "bee", "x", "3"},
                        new @Nullable String[] {"1", "ant", "x", "4"},
                        new @Nullable String[] {null, null, null, "0"});
        List<ResultColumn> columns =
                List.of(
                        new ResultColumn("id", "text", 25, TABLE, 1),
                        new ResultColumn("name", "text", 25, TABLE, 2),
                        new ResultColumn("made", "text", 25, TABLE, 3),
                        new ResultColumn("length", "integer", 23, 0, 0));
        return new GridViewModel(
                new ResultViewModel(columns, Rows.of(rows), "SELECT …"), new DirectBackground());
    }

    private static CellPlace cell(int row, int column) {
        return new CellPlace(row, column);
    }

    private static CellValue text(String text) {
        return new CellValue.Text(text);
    }

    private @Nullable String shown(int row, int column) {
        CellMarks.Mark mark = model.marks().at(row, column).orElseThrow();
        assertThat(mark.replaced()).isTrue();
        return mark.text();
    }

    @Test
    void showsAChangeWhereverTheResultShowsTheRow() {
        assertThat(model.set(cell(0, 1), text("wasp"))).isEmpty();

        assertThat(shown(0, 1)).isEqualTo("wasp");
        assertThat(shown(2, 1)).isEqualTo("wasp");
        assertThat(model.marks().at(1, 1)).isEmpty();
        assertThat(model.marks().at(0, 0)).isEmpty();
        assertThat(model.changes().all()).hasSize(1);
        assertThat(grid.result().unappliedProperty().get()).isTrue();
    }

    @Test
    void forgetsAChangeBackToWhatWasRead() {
        model.set(cell(0, 1), text("wasp"));
        model.set(cell(0, 1), text("ant"));

        assertThat(model.changes().isEmpty()).isTrue();
        assertThat(grid.result().unappliedProperty().get()).isFalse();
    }

    @Test
    void saysWhyACellCannotBeEdited() {
        assertThat(model.set(cell(0, 2), text("y"))).contains("You may not change made.");
        assertThat(model.set(cell(0, 3), text("5"))).contains("length is computed by the query.");
        assertThat(model.set(cell(3, 1), text("y")))
                .contains("There is no row of public.item here.");
        assertThat(model.changes().isEmpty()).isTrue();
    }

    @Test
    void saysWhyTheResultCannotBeEdited() {
        var refused =
                new EditViewModel(
                        grid(), new StubHost(new Editability.Refusal("No key.", "Add one.")));
        refused.start();

        assertThat(refused.refusal(cell(0, 0))).contains("No key. Add one.");
        assertThat(new RowEdits(refused).add()).contains("No key. Add one.");
    }

    @Test
    void undoesAndRedoesStepByStep() {
        model.set(cell(0, 1), text("wasp"));
        grid.selection().select(1, 0);
        edits.delete();
        edits.add();
        assertThat(grid.placeCount()).isEqualTo(5);

        model.undo();
        assertThat(grid.placeCount()).isEqualTo(4);
        model.undo();
        assertThat(model.marks().at(1, 1)).isEmpty();
        model.undo();
        assertThat(model.changes().isEmpty()).isTrue();
        assertThat(model.canUndo()).isFalse();

        model.redo();
        model.redo();
        model.redo();
        assertThat(model.canRedo()).isFalse();
        assertThat(model.changes().all())
                .extracting(change -> change.getClass().getSimpleName())
                .containsExactly("Delete", "Update", "Insert");
    }

    @Test
    void bringsDiscardedChangesBack() {
        model.set(cell(0, 1), text("wasp"));
        edits.add();

        model.discard();
        assertThat(model.changes().isEmpty()).isTrue();
        model.undo();

        assertThat(model.changes().all()).hasSize(2);
    }

    @Test
    void strikesDeletedRowsAndTakesThatBack() {
        grid.selection().select(0, 1);
        edits.delete();

        CellMarks.Mark mark = model.marks().at(2, 0).orElseThrow();
        assertThat(mark.face()).isEqualTo(CellMarks.Face.STRUCK);
        assertThat(model.set(cell(0, 1), text("x")).orElseThrow()).contains("marked for deletion");

        edits.delete();
        assertThat(model.changes().isEmpty()).isTrue();
    }

    @Test
    void addsRowsWithDefaults() {
        edits.add();

        assertThat(grid.row(4)).isEqualTo(-1);
        assertThat(grid.selection().row()).isEqualTo(4);
        assertThat(shown(-1, 0)).isEqualTo("default");
        assertThat(shown(-1, 1)).isEqualTo("NULL");
        assertThat(shown(-1, 3)).isEmpty();
        model.set(cell(-1, 1), text(""));
        assertThat(shown(-1, 1)).isEmpty();
        model.set(cell(-1, 1), CellValue.Special.NULL);
        assertThat(shown(-1, 1)).isNull();

        edits.delete();
        assertThat(grid.placeCount()).isEqualTo(4);
    }

    @Test
    void duplicatesRowsWithoutWhatTheServerNumbers() {
        grid.selection().select(1, 1);
        edits.duplicate();

        assertThat(model.changes().inserts().getFirst().values())
                .containsExactly(Map.entry(1, text("bee")));
    }

    @Test
    void setsAllSelectedCellsInOneStep() {
        grid.selection().select(0, 1);
        grid.selection().extend(1, 2);

        assertThat(edits.set(CellValue.Special.NULL)).contains("You may not change made.");
        assertThat(shown(0, 1)).isNull();
        assertThat(shown(1, 1)).isNull();
        model.undo();
        assertThat(model.changes().isEmpty()).isTrue();
    }

    @Test
    void pastesLinesAndAddsRowsForThoseBelow() {
        grid.selection().select(3, 0);

        edits.paste("8\teight\n9\t\"ni\"\"ne\"\n");

        assertThat(model.changes().inserts()).hasSize(1);
        assertThat(shown(-1, 1)).isEqualTo("ni\"ne");
        model.undo();
        assertThat(model.changes().isEmpty()).as("pasting is one step").isTrue();
    }

    @Test
    void sendsEverythingAndForgetsIt() {
        model.set(cell(0, 1), text("wasp"));
        model.apply();

        assertThat(host.sent()).hasSize(1);
        assertThat(host.asked()).isEmpty();
        assertThat(model.changes().isEmpty()).isTrue();
        assertThat(model.canUndo()).isFalse();
        assertThat(grid.result().unappliedProperty().get()).isFalse();
    }

    @Test
    void showsTheSqlBeforeItDeletes() {
        grid.selection().select(1, 1);
        edits.delete();
        host.agrees = false;
        model.apply();

        assertThat(host.sent()).isEmpty();
        assertThat(host.asked().getFirst().sql())
                .contains("DELETE FROM public.item\n WHERE id = '2'");
        assertThat(host.asked().getFirst().destructive()).isTrue();
        assertThat(model.changes().all()).as("nothing is lost").hasSize(1);
    }

    @Test
    void keepsEverythingWhenTheServerRefuses() {
        model.set(cell(0, 1), text("wasp"));
        RowChange change = model.changes().all().getFirst();
        host.outcome =
                new ApplyOutcome.Refused(
                        ServerError.of("value too long", -1),
                        Fate.UNDONE,
                        Optional.of(change),
                        OptionalInt.of(1));
        model.apply();

        Fault fault = model.faultProperty().get().orElseThrow();
        assertThat(fault.sentence()).isEqualTo("name: value too long. Nothing was changed.");
        assertThat(model.marks().at(0, 1).orElseThrow().tone()).isEqualTo(Tone.CELL_FAULT);
        assertThat(shown(0, 1)).isEqualTo("wasp");
        assertThat(model.canUndo()).isTrue();

        model.set(cell(0, 1), text("bug"));
        assertThat(model.faultProperty().get()).isEmpty();
    }

    @Test
    void appliesNothingWhileSomethingElseRuns() {
        model.set(cell(0, 1), text("wasp"));
        host.obstacle = Optional.of("A statement is still running here.");
        model.apply();

        assertThat(host.sent()).isEmpty();
        assertThat(model.faultProperty().get().orElseThrow().sentence()).contains("still running");
    }

    @Test
    void keepsMineAgainstWhatTheOthersMadeOfIt() {
        model.set(cell(0, 1), text("wasp"));
        RowChange mine = model.changes().all().getFirst();
        host.outcome =
                new ApplyOutcome.Conflicted(
                        List.of(
                                new Conflict(
                                        mine,
                                        Conflict.Kind.CHANGED,
                                        RowValues.of("1", "gnat", "x"))));
        model.apply();
        assertThat(model.conflicts()).hasSize(1);
        assertThat(model.changes().all()).hasSize(1);

        host.outcome = new ApplyOutcome.Applied(List.of(), false);
        model.keepMine();

        RowChange.Update retried = (RowChange.Update) host.sent().getLast().getFirst();
        assertThat(retried.seen()).isEqualTo(RowValues.of("1", "gnat", "x"));
        assertThat(retried.values()).containsEntry(1, text("wasp"));
        assertThat(model.conflicts()).isEmpty();
    }

    @Test
    void takesTheirsAndKeepsTheOtherChanges() {
        model.set(cell(0, 1), text("wasp"));
        model.set(cell(1, 1), text("hornet"));
        RowChange mine = model.changes().all().getFirst();
        host.outcome =
                new ApplyOutcome.Conflicted(List.of(new Conflict(mine, Conflict.Kind.GONE, null)));
        model.apply();
        model.takeTheirs();

        assertThat(model.conflicts()).isEmpty();
        assertThat(model.changes().all()).hasSize(1);
        assertThat(shown(1, 1)).isEqualTo("hornet");
    }
}
