package io.howdah.ui.plan.finding;

import io.howdah.connect.Holder;
import io.howdah.connect.Pool;
import io.howdah.query.facts.ServerFactsReader;
import io.howdah.ui.control.Failure;
import io.howdah.ui.shell.ConnectionStatus;
import io.howdah.ui.shell.Connections;
import java.util.Optional;

/// Asks the server on which a plan was made.
public final class ConnectionFacts {

    private final Connections connections;

    public ConnectionFacts(Connections connections) {
        this.connections = connections;
    }

    /// The facts of one connection's database.
    public FactsSource of(ConnectionStatus source) {
        Optional<String> database = Optional.of(source.database()).filter(name -> !name.isEmpty());
        return (plan, known, failed) -> {
            Pool pool = connections.pool(source.profile(), database);
            connections.read(
                    pool,
                    new Holder("plan", "Facts for advice"),
                    lease -> ServerFactsReader.read(lease, plan),
                    known,
                    failure ->
                            failed.accept(
                                    "The server could not be asked for more: "
                                            + Failure.sentence(failure)));
        };
    }
}
