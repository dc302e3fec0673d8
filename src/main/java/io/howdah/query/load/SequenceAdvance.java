package io.howdah.query.load;

import io.howdah.query.RelationName;
import io.howdah.query.Session;
import io.howdah.query.load.LoadConnection.StoppedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Sets sequences behind the values that a load has written into their columns: the application's next
/// INSERT would meet them otherwise. It is the last thing before the load is committed; as setting a
/// sequence is no part of a transaction, a commit that fails leaves a gap in the numbers, never a
/// duplicate.
final class SequenceAdvance {

    private final Session session;
    private final LoadConnection server;

    /// @param server the same session
    SequenceAdvance(Session session, LoadConnection server) {
        this.session = session;
        this.server = server;
    }

    /// Sets those of the target's columns; tells those that moved and those that the server let nobody
    /// move.
    List<AdvancedSequence> run(LoadTarget target) throws LoadRefusedException, StoppedException {
        Optional<ExistingTable> table = ExistingTable.read(session, target.table());
        List<AdvancedSequence> advanced = new ArrayList<>();
        for (ExistingTable.Column column : table.map(target::sequenced).orElse(List.of())) {
            OwnedSequence sequence = column.sequence().orElseThrow();
            set(sequence, sequence.advance(table.orElseThrow().name(), column.name()))
                    .ifPresent(advanced::add);
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
