package io.howdah.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.howdah.connect.ConnectionUrlException;
import io.howdah.connect.Endpoint;
import io.howdah.connect.EndpointSource;
import io.howdah.connect.Environment;
import io.howdah.connect.Lease;
import io.howdah.connect.PgEnvironment;
import io.howdah.connect.Profile;
import io.howdah.connect.SystemKeyring;
import io.howdah.store.Store;
import io.howdah.testing.ScratchDatabase;
import io.howdah.testing.TestServer;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConnectionsIT {

    private static final PgEnvironment BARE = PgEnvironment.empty("anna");

    @Test
    void leasesFromEveryKindOfSource() throws SQLException {
        try (ScratchDatabase database = TestServer.scratch()) {
            Endpoint endpoint =
                    Endpoint.of(database.host(), database.port(), database.name(), database.user());
            EndpointSource embedded =
                    () -> new EndpointSource.Access(endpoint, database.password());
            PgEnvironment environment =
                    new PgEnvironment(
                            Map.of("PGPASSWORD", database.password()),
                            Path.of("/nowhere"),
                            "anna",
                            false);
            try (Connections connections =
                    new Connections(
                            Store.inMemory(InstantSource.system()),
                            embedded,
                            new LoadedScripts.Scratches(
                                    TestServer.shared()::scratch,
                                    new PrintWriter(Writer.nullWriter())),
                            new SystemKeyring(),
                            environment,
                            InstantSource.system())) {
                connections
                        .profiles()
                        .save(Profile.external("shop", Environment.STAGING, endpoint));
                for (String text : new String[] {"embedded:", "profile:Shop", endpoint.url()}) {
                    Source source = Source.parse(text, environment);
                    try (Lease lease = connections.pin(source, "test");
                            var statement = lease.connection().createStatement();
                            var rows =
                                    statement.executeQuery(
                                            "SELECT current_database(), current_setting('application_name')")) {
                        rows.next();
                        assertThat(rows.getString(1)).isEqualTo(database.name());
                        assertThat(rows.getString(2)).isEqualTo("howdah cli: test");
                    }
                }
                assertThatThrownBy(() ->
                                connections.pool(Source.parse("profile:nothing", environment)))
                        .hasMessage(
                                "There is no profile named \"nothing\". There are: embedded, shop.");
            }
        }
    }

    @Test
    void saysWhatASourceLooksLike() {
        assertThatThrownBy(() -> Source.parse("shop", BARE))
                .isInstanceOf(ConnectionUrlException.class)
                .hasMessage(
                        "\"shop\" is no source. Write postgresql://user@host:port/database, profile:NAME, embedded: or the name of a .sql file.");
        assertThatThrownBy(() -> Source.parse("postgresql://db:x/y", BARE))
                .hasMessageContaining("The port \"x\"");
    }
}
