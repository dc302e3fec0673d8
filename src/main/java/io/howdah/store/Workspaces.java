package io.howdah.store;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Keeps each process's [Workspace]. Blocks; safe from any thread.
public final class Workspaces {

    private static final Logger LOG = LoggerFactory.getLogger(Workspaces.class);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Database database;
    private final Owner owner;
    private final InstantSource clock;

    Workspaces(Database database, Owner owner, InstantSource clock) {
        this.database = database;
        this.owner = owner;
        this.clock = clock;
    }

    public void save(Workspace workspace) {
        database.update(
                StoreQueries.SAVE_WORKSPACE,
                owner.id(),
                JSON.writeValueAsString(workspace),
                clock.millis());
    }

    /// What the process that ended last left behind; beside a Howdah that runs, its look without
    /// its tabs; else the initial workspace.
    public Workspace restore() {
        return database.transaction(connection -> {
            Optional<String> left =
                    Database.query(
                                    connection,
                                    StoreQueries.ORPHANED_WORKSPACE,
                                    rows -> rows.getString(1))
                            .stream()
                            .findFirst();
            if (left.isPresent()) {
                String state = left.get();
                Database.update(connection, StoreQueries.REMOVE_ORPHANED_WORKSPACES);
                Database.update(
                        connection, StoreQueries.SAVE_WORKSPACE, owner.id(), state, clock.millis());
                return read(state).orElse(Workspace.initial());
            }
            List<String> living =
                    Database.query(
                            connection, StoreQueries.NEWEST_WORKSPACE, rows -> rows.getString(1));
            return living.stream()
                    .findFirst()
                    .flatMap(Workspaces::read)
                    .map(Workspace::withoutTabs)
                    .orElse(Workspace.initial());
        });
    }

    private static Optional<Workspace> read(String state) {
        try {
            // What another version did not know keeps its initial value.
            ObjectNode merged = JSON.valueToTree(Workspace.initial());
            if (JSON.readTree(state) instanceof ObjectNode stored) {
                merged.setAll(stored);
            }
            return Optional.of(JSON.treeToValue(merged, Workspace.class));
        } catch (JacksonException e) {
            LOG.warn("The stored workspace cannot be read: {}", state, e);
            return Optional.empty();
        }
    }
}
