package io.howdah.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SecretsTest {

    private static final Endpoint SHOP = Endpoint.of("db", 5432, "shop", "bob");

    private final FakeKeyring keyring = new FakeKeyring();
    private final PgEnvironment environment =
            new PgEnvironment(Map.of("PGPASSWORD", "env"), Path.of("/nowhere"), "anna", false);
    private final Secrets secrets = new Secrets(keyring, environment);

    @Test
    void prefersWhatWasTypedToTheKeyringToTheEnvironment() {
        assertThat(secrets.find("p", SHOP)).contains("env");
        keyring.entries.put("p", "ring");
        assertThat(secrets.find("p", SHOP)).contains("ring");
        secrets.keepForSession("p", "typed");
        assertThat(secrets.find("p", SHOP)).contains("typed");
        assertThat(keyring.entries).containsEntry("p", "ring");
    }

    @Test
    void remembersInTheKeyring() {
        assertThat(secrets.remember("p", "typed")).isEqualTo(new Secrets.Kept(true, null));
        assertThat(keyring.entries).containsEntry("p", "typed");
        assertThat(new Secrets(keyring, environment).find("p", SHOP)).contains("typed");
    }

    @Test
    void keepsThePasswordForTheSessionWhereNoKeyringRuns() {
        keyring.running = false;
        assertThat(secrets.remember("p", "typed"))
                .isEqualTo(
                        new Secrets.Kept(
                                false,
                                "No keyring runs here. The password is kept until Howdah ends."));
        assertThat(secrets.find("p", SHOP)).contains("typed");
        assertThat(new Secrets(keyring, environment).find("p", SHOP)).contains("env");
    }

    @Test
    void forgetsEverywhere() {
        secrets.remember("p", "typed");
        secrets.forget("p");
        assertThat(keyring.entries).isEmpty();
        assertThat(secrets.find("p", SHOP)).contains("env");
    }
}
