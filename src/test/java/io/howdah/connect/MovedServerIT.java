package io.howdah.connect;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.testing.ScratchDatabase;
import io.howdah.testing.StallingProxy;
import io.howdah.testing.TestServer;
import java.io.IOException;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class MovedServerIT {

    private static final Holder EXPLORER = new Holder("explorer", "");

    @Test
    void findsTheEmbeddedServerAgainAtItsNewAddress() throws SQLException, IOException {
        try (ScratchDatabase database = TestServer.scratch();
                StallingProxy after = new StallingProxy(database.host(), database.port())) {
            StallingProxy before = new StallingProxy(database.host(), database.port());
            AtomicInteger port = new AtomicInteger(before.port());
            EndpointSource embedded =
                    () ->
                            new EndpointSource.Access(
                                    Endpoint.of(
                                            "localhost",
                                            port.get(),
                                            database.name(),
                                            database.user()),
                                    database.password());
            try (ConnectionPools pools =
                    new ConnectionPools(
                            embedded,
                            TestProfiles.secrets(),
                            TestProfiles.limits(3, 1),
                            InstantSource.system())) {
                Pool pool = pools.pool(Profile.EMBEDDED);
                try (Lease lease = pool.lease(EXPLORER)) {
                    assertThat(Sql.one(lease, "SELECT 1")).isEqualTo("1");
                    before.close();
                    port.set(after.port());
                    lease.abort();
                }
                try (Lease lease = pool.lease(EXPLORER)) {
                    assertThat(Sql.one(lease, "SELECT current_database()"))
                            .isEqualTo(database.name());
                }
            }
        }
    }
}
