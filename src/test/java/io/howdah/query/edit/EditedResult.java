package io.howdah.query.edit;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.connect.Holder;
import io.howdah.connect.Lease;
import io.howdah.query.CollectingListener;
import io.howdah.query.Outcome;
import io.howdah.query.RowValues;
import io.howdah.query.TestSession;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// A result in a session, with the changes that wait.
final class EditedResult {

    private final TestSession session;
    private final CollectingListener result;
    private final Editability editability;
    private final PendingChanges changes = new PendingChanges();

    private EditedResult(TestSession session, CollectingListener result, Editability editability) {
        this.session = session;
        this.result = result;
        this.editability = editability;
    }

    static EditedResult of(TestSession session, String query) {
        var result = new CollectingListener();
        assertThat(session.run(query, result)).isInstanceOf(Outcome.Completed.class);
        try (Lease lease = session.pool().lease(new Holder("test", "edit"))) {
            return new EditedResult(
                    session, result, EditabilityReader.read(lease, query, result.columns()));
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    Editability editability() {
        return editability;
    }

    Editability.Editable editable() {
        assertThat(editability).isInstanceOf(Editability.Editable.class);
        return (Editability.Editable) editability;
    }

    String refusal() {
        assertThat(editability).isInstanceOf(Editability.Refusal.class);
        return ((Editability.Refusal) editability).sentence();
    }

    PendingChanges changes() {
        return changes;
    }

    EditableTable table() {
        return editable().tables().getFirst();
    }

    RowRef.Existing row(EditableTable table, int row) {
        RowRef.Existing ref = table.row(place -> result.rows().text(row, place));
        assertThat(ref).isNotNull();
        return ref == null ? new RowRef.Existing(table, RowValues.of()) : ref;
    }

    RowValues seen(EditableTable table, int row) {
        return table.values(place -> result.rows().text(row, place));
    }

    /// Gives a cell a new value; `null` for NULL.
    EditedResult set(int row, String column, @Nullable String text) {
        return setTo(row, column, text == null ? CellValue.Special.NULL : new CellValue.Text(text));
    }

    EditedResult setTo(int row, String column, CellValue value) {
        for (EditableTable table : editable().tables()) {
            int index = table.columns().stream().map(EditableColumn::name).toList().indexOf(column);
            if (index >= 0) {
                changes.set(row(table, row), seen(table, row), index, value);
                return this;
            }
        }
        throw new AssertionError("no column " + column);
    }

    EditedResult delete(int row) {
        changes.delete(row(table(), row), seen(table(), row));
        return this;
    }

    ApplyOutcome apply() {
        return new ChangeRun(session.session(), changes.all()).run(notice -> {});
    }

    ApplyOutcome.Applied applied() {
        ApplyOutcome outcome = apply();
        assertThat(outcome).isInstanceOf(ApplyOutcome.Applied.class);
        return (ApplyOutcome.Applied) outcome;
    }

    ApplyOutcome.Refused refused() {
        ApplyOutcome outcome = apply();
        assertThat(outcome).isInstanceOf(ApplyOutcome.Refused.class);
        return (ApplyOutcome.Refused) outcome;
    }

    Conflict conflict() {
        ApplyOutcome outcome = apply();
        assertThat(outcome).isInstanceOf(ApplyOutcome.Conflicted.class);
        return ((ApplyOutcome.Conflicted) outcome).conflicts().getFirst();
    }

    String sql() {
        return new StatementWriter(true).script(changes.all(), true);
    }
}
