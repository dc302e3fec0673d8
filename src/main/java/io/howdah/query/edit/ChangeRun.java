package io.howdah.query.edit;

import io.howdah.query.AtomicOutcome;
import io.howdah.query.Fate;
import io.howdah.query.Notice;
import io.howdah.query.RowValues;
import io.howdah.query.ServerError;
import io.howdah.query.Session;
import io.howdah.query.StatementException;
import io.howdah.query.Statements;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/// Applies changes in one transaction, or behind a savepoint of the session's open one. Each statement must
/// hit exactly one row, which is as it was read, of the very table that was read; otherwise everything is
/// undone.
public final class ChangeRun {

    private final Session session;
    private final List<RowChange> changes;
    private final StatementWriter writer;
    private final Literals literals;

    /// @param session the one that has read the rows: its settings decide how values are written
    public ChangeRun(Session session, List<RowChange> changes) {
        this.session = session;
        this.changes = List.copyOf(changes);
        this.writer = new StatementWriter(session.standardConformingStrings());
        this.literals = new Literals(session.standardConformingStrings());
    }

    /// Blocks; [Session#cancel] stops it.
    public ApplyOutcome run(Consumer<Notice> notices) {
        return switch (session.atomically(this::apply, notices)) {
            case AtomicOutcome.Kept<ApplyOutcome>(ApplyOutcome.Applied applied, boolean open) ->
                    new ApplyOutcome.Applied(applied.rows(), open);
            case AtomicOutcome.Kept<ApplyOutcome> kept -> kept.result();
            case AtomicOutcome.Undone<ApplyOutcome> undone -> undone.result();
            case AtomicOutcome.Failed<ApplyOutcome> failed ->
                    new ApplyOutcome.Refused(
                            failed.error(), failed.fate(), Optional.empty(), OptionalInt.empty());
            case AtomicOutcome.Stopped<ApplyOutcome> stopped ->
                    new ApplyOutcome.Stopped(stopped.fate());
        };
    }

    private ApplyOutcome apply(Statements statements) throws StatementException {
        List<ApplyOutcome.Row> rows = new ArrayList<>();
        List<RowChange> missed = new ArrayList<>();
        for (RowChange change : changes) {
            ChangeStatement statement = writer.write(change);
            List<RowValues> hit;
            try {
                hit = statements.run(statement.sql()).rows();
            } catch (StatementException e) {
                return refused(statement, e, statements);
            }
            if (hit.size() == 1) {
                boolean gone = change instanceof RowChange.Delete;
                rows.add(new ApplyOutcome.Row(change, gone ? null : hit.getFirst()));
            } else if (hit.isEmpty()) {
                missed.add(change);
            } else {
                statements.undo();
                return tooMany(statement, hit.size());
            }
        }
        Optional<ApplyOutcome> changed = changedTable(statements);
        if (changed.isPresent()) {
            return changed.get();
        }
        if (missed.isEmpty()) {
            return new ApplyOutcome.Applied(rows, false);
        }
        statements.undo();
        List<Conflict> conflicts = new ArrayList<>();
        for (RowChange change : missed) {
            conflicts.add(conflict(change, statements));
        }
        return new ApplyOutcome.Conflicted(conflicts);
    }

    /// Undoes everything when a name means another table or column than when it was read.
    private Optional<ApplyOutcome> changedTable(Statements statements) throws StatementException {
        List<EditableTable> tables = changes.stream().map(RowChange::table).distinct().toList();
        for (EditableTable table : tables) {
            TableIdentity identity = new TableIdentity(table, literals);
            if (!identity.holds(statements)) {
                statements.undo();
                return Optional.of(
                        new ApplyOutcome.Refused(
                                ServerError.of(identity.sentence(), -1),
                                Fate.UNDONE,
                                Optional.empty(),
                                OptionalInt.empty()));
            }
        }
        return Optional.empty();
    }

    private Conflict conflict(RowChange change, Statements statements) throws StatementException {
        if (!(change.row() instanceof RowRef.Existing row)) {
            return new Conflict(change, Conflict.Kind.REFUSED, null);
        }
        List<RowValues> found = statements.run(writer.read(row)).rows();
        if (found.isEmpty()) {
            return new Conflict(change, Conflict.Kind.GONE, null);
        }
        Conflict changed = new Conflict(change, Conflict.Kind.CHANGED, found.getFirst());
        boolean asRead = changed.cells().stream().allMatch(cell -> sameAsSeen(cell));
        return asRead ? new Conflict(change, Conflict.Kind.REFUSED, found.getFirst()) : changed;
    }

    private static boolean sameAsSeen(Conflict.Cell cell) {
        return Objects.equals(cell.seen(), cell.theirs());
    }

    private static ApplyOutcome tooMany(ChangeStatement statement, int hits) {
        ServerError error =
                ServerError.of(
                        "The statement hit %d rows instead of one; everything was undone."
                                .formatted(hits),
                        -1);
        return new ApplyOutcome.Refused(
                error, Fate.UNDONE, Optional.of(statement.change()), OptionalInt.empty());
    }

    private ApplyOutcome refused(
            ChangeStatement statement, StatementException failure, Statements statements)
            throws StatementException {
        if (isLost(failure.error())) {
            throw failure;
        }
        statements.undo();
        OptionalInt column = new FaultyCell(writer, statements).find(statement, failure.error());
        return new ApplyOutcome.Refused(
                failure.error(), Fate.UNDONE, Optional.of(statement.change()), column);
    }

    /// The user's stop (`query_canceled`) and everything about the connection concern no cell.
    private static boolean isLost(ServerError error) {
        String state = error.sqlState();
        return state.isEmpty() || state.startsWith("08") || state.startsWith("57");
    }
}
