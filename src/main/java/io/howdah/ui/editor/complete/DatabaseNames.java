package io.howdah.ui.editor.complete;

import io.howdah.connect.Profile;
import io.howdah.ui.fx.Background;
import io.howdah.ui.shell.Connections;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The names of every database that an editor works in; editors of the same database share them.
///
/// Used on the FX thread.
public final class DatabaseNames {

    private record Key(String profile, Optional<String> database) {}

    private final Connections connections;
    private final Background background;
    private final InstantSource clock;
    private final Map<Key, NamesOfDatabase> known = new HashMap<>();

    public DatabaseNames(Connections connections, Background background, InstantSource clock) {
        this.connections = connections;
        this.background = background;
        this.clock = clock;
    }

    /// The names of a database; reads nothing yet.
    public NamesOfDatabase of(Profile profile, Optional<String> database) {
        return known.computeIfAbsent(
                new Key(profile.id(), database),
                key ->
                        new NamesOfDatabase(
                                NamesOfDatabase.over(() -> connections.pool(profile, database)),
                                background,
                                clock));
    }
}
