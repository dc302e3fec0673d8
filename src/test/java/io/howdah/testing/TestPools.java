package io.howdah.testing;

import io.howdah.connect.ConnectionPools;
import io.howdah.connect.Endpoint;
import io.howdah.connect.EndpointSource;
import io.howdah.connect.PgEnvironment;
import io.howdah.connect.PoolLimits;
import io.howdah.connect.Secrets;
import io.howdah.connect.SystemKeyring;
import java.time.InstantSource;

/// Pools of connections whose embedded profile leads to a database of the test.
public final class TestPools {

    private TestPools() {}

    /// As the superuser; the caller closes them.
    public static ConnectionPools of(ScratchDatabase database) {
        return of(
                Endpoint.of(database.host(), database.port(), database.name(), database.user()),
                database.password());
    }

    /// As somebody else, or through a proxy.
    public static ConnectionPools of(Endpoint endpoint, String password) {
        EndpointSource source = () -> new EndpointSource.Access(endpoint, password);
        return new ConnectionPools(
                source,
                new Secrets(new SystemKeyring(), PgEnvironment.empty("nobody")),
                PoolLimits.STANDARD,
                InstantSource.system());
    }
}
