package io.howdah.connect;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.testing.ScratchDatabase;
import io.howdah.testing.StallingProxy;
import io.howdah.testing.TestServer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class PoolerIT {

    /// `BackendKeyData`: its letter, its length of 12, a process id and a secret key.
    private static final int KEY_DATA_LENGTH = 12;

    /// Tells the client another process id than the server's, as a pooler does.
    private static void hideProcess(byte[] buffer, int length) {
        for (int i = 0; i + KEY_DATA_LENGTH < length; i++) {
            ByteBuffer message = ByteBuffer.wrap(buffer, i, KEY_DATA_LENGTH + 1);
            if (message.get() == 'K' && message.getInt() == KEY_DATA_LENGTH) {
                message.putInt(1);
            }
        }
    }

    @Test
    void noticesAPoolerAndKeepsNoPreparedStatementsOnIt() throws SQLException, IOException {
        try (ScratchDatabase database = TestServer.scratch();
                StallingProxy proxy =
                        new StallingProxy(
                                database.host(), database.port(), PoolerIT::hideProcess)) {
            Endpoint endpoint =
                    Endpoint.of("localhost", proxy.port(), database.name(), database.user())
                            .withSslMode(SslMode.DISABLE);
            Profile profile = Profile.external("pooled", Environment.DEVELOPMENT, endpoint);
            try (ConnectionPools pools =
                            TestProfiles.pools(
                                    profile, database.password(), TestProfiles.limits(3, 1));
                    Lease lease = pools.pool(profile).pin(new Holder("sql", "tab"))) {
                assertThat(lease.isBehindPooler()).isTrue();
                assertThat(lease.driver().getPrepareThreshold()).isZero();
                assertThat(Sql.one(lease, "SELECT pg_backend_pid()"))
                        .isEqualTo(String.valueOf(lease.backendPid()));
            }
        }
    }
}
