package io.howdah.query.load;

import io.howdah.query.RelationName;
import io.howdah.query.Session;
import io.howdah.query.load.LoadConnection.StoppedException;
import io.howdah.sql.names.Quoting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Sets sequences behind the values that a load has written into their columns: the application's next
/// INSERT would meet them otherwise. It is the last thing before the load is committed; as setting a
/// sequence is no part of a transaction, a commit that fails leaves a gap in the numbers, never a
/// duplicate.
///
/// The greatest value is asked of the table, where rows may have been before. Where that would read all of
/// a large one, as no index has the column in front, it is that of the loaded rows: no INSERT fails there,
/// as a column without an index has no constraint that a number could break.
final class SequenceAdvance {

    private final LoadConnection server;
    private final List<Sequenced> sequenced = new ArrayList<>();

    /// @param loaded null where the table tells its last value quickly
    private record Sequenced(
            RelationName table, ExistingTable.Column column, @Nullable LoadedNumbers loaded) {

        OwnedSequence sequence() {
            return column.sequence().orElseThrow();
        }

        /// The statement that moves it; nothing when no number was loaded.
        Optional<String> sql() {
            if (loaded == null) {
                return Optional.of(sequence().advance(table, column.name()));
            }
            return (sequence().descends() ? loaded.least() : loaded.greatest())
                    .map(sequence()::advance);
        }
    }

    SequenceAdvance(LoadConnection server) {
        this.server = server;
    }

    /// Finds the sequences of the target's columns before its rows come.
    ///
    /// @param session the one that loads
    /// @return what must hear of the rows
    List<LoadedNumbers> prepare(Session session, LoadTarget target, Notation notation)
            throws LoadRefusedException, StoppedException {
        Optional<ExistingTable> found = ExistingTable.read(session, target.table());
        if (found.isEmpty()) {
            return List.of();
        }
        ExistingTable table = found.get();
        for (ExistingTable.Column column : target.sequenced(table)) {
            LoadedNumbers loaded =
                    isQuick(table.name(), column.name())
                            ? null
                            : new LoadedNumbers(target.source(column.name()), notation);
            sequenced.add(new Sequenced(table.name(), column, loaded));
        }
        return sequenced.stream().flatMap(one -> Stream.ofNullable(one.loaded())).toList();
    }

    private boolean isQuick(RelationName table, String column)
            throws LoadRefusedException, StoppedException {
        String sql =
                LoadQueries.QUICK_EXTREMES.formatted(
                        Quoting.literal(table.sql()), Quoting.literal(column));
        return server.value(sql).equals("t");
    }

    /// Sets those of the target's columns; tells those that moved and those that the server let nobody
    /// move.
    List<AdvancedSequence> run() throws LoadRefusedException, StoppedException {
        List<AdvancedSequence> advanced = new ArrayList<>();
        for (Sequenced one : sequenced) {
            Optional<String> sql = one.sql();
            if (sql.isPresent()) {
                set(one.sequence(), sql.get()).ifPresent(advanced::add);
            }
        }
        return advanced;
    }

    private Optional<AdvancedSequence> set(OwnedSequence sequence, String sql)
            throws LoadRefusedException, StoppedException {
        RelationName name = sequence.name();
        server.execute(LoadQueries.SAVEPOINT);
        try {
            String position = server.value(sql);
            server.execute(LoadQueries.RELEASE);
            return position.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new AdvancedSequence(name, position, "", sql));
        } catch (LoadRefusedException e) {
            // A connection that is lost does not roll back either.
            server.execute(LoadQueries.ROLLBACK_TO);
            return Optional.of(new AdvancedSequence(name, "", e.sentence(), sql));
        }
    }
}
