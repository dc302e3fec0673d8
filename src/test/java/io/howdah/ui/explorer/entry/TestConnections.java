package io.howdah.ui.explorer.entry;

import io.howdah.connect.ConnectionPools;
import io.howdah.connect.Endpoint;
import io.howdah.connect.EndpointSource;
import io.howdah.connect.PgEnvironment;
import io.howdah.connect.PoolLimits;
import io.howdah.connect.Profile;
import io.howdah.connect.Profiles;
import io.howdah.connect.Secrets;
import io.howdah.connect.SystemKeyring;
import io.howdah.store.Store;
import io.howdah.testing.DirectFxThread;
import io.howdah.testing.NoPrompts;
import io.howdah.testing.ScratchDatabase;
import io.howdah.ui.fx.Background;
import io.howdah.ui.shell.Connections;
import io.howdah.ui.shell.Notices;
import java.time.InstantSource;
import java.util.Optional;

/// The embedded profile, which leads to a scratch database.
public final class TestConnections implements AutoCloseable {

    public final Connections connections;
    public final Origin origin;
    private final ConnectionPools pools;
    private final Store store = Store.inMemory(InstantSource.system());

    public TestConnections(ScratchDatabase database, Background background) {
        this(database, database.port(), background);
    }

    /// @param port of the database, or of a proxy before it
    public TestConnections(ScratchDatabase database, int port, Background background) {
        Endpoint endpoint = Endpoint.of(database.host(), port, database.name(), database.user());
        EndpointSource source = () -> new EndpointSource.Access(endpoint, database.password());
        var secrets = new Secrets(new SystemKeyring(), PgEnvironment.empty("nobody"));
        pools = new ConnectionPools(source, secrets, PoolLimits.STANDARD, InstantSource.system());
        connections =
                new Connections(
                        new Profiles(store),
                        pools,
                        secrets,
                        background,
                        new NoPrompts(),
                        new Notices(new DirectFxThread()));
        origin = new Origin(Profile.EMBEDDED, Optional.of(database.name()));
    }

    @Override
    public void close() {
        pools.close();
        store.close();
    }
}
