package io.howdah.connect;

import io.howdah.testing.ScratchDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;

/// Profiles and pools over the test server.
final class TestProfiles {

    static final EndpointSource NO_EMBEDDED =
            () -> {
                throw new SQLException("The embedded server is not part of this test.");
            };

    private TestProfiles() {}

    static Endpoint endpoint(ScratchDatabase database) {
        return Endpoint.of(database.host(), database.port(), database.name(), database.user());
    }

    static Profile profile(ScratchDatabase database, Environment environment) {
        return Profile.external("test", environment, endpoint(database));
    }

    static Secrets secrets() {
        return new Secrets(new FakeKeyring(), PgEnvironment.empty("nobody"));
    }

    static ConnectionPools pools(Profile profile, String password, PoolLimits limits) {
        Secrets secrets = secrets();
        secrets.keepForSession(profile.id(), password);
        return new ConnectionPools(NO_EMBEDDED, secrets, limits, InstantSource.system());
    }

    static PoolLimits limits(int total, int reserved) {
        return new PoolLimits(total, reserved, Duration.ofSeconds(2));
    }
}
