package io.howdah.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.howdah.store.DataFolder;
import io.howdah.store.Store;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfilesTest {

    private static final Endpoint SHOP =
            new Endpoint(
                    List.of(new Host("db", 5432), new Host("::1", 6000)),
                    "shop",
                    "bob",
                    SslMode.VERIFY_FULL,
                    Map.of("sslrootcert", "/etc/ca.pem"));

    @TempDir Path folder;

    private Store open() {
        return Store.open(new DataFolder(folder), InstantSource.system());
    }

    @Test
    void comeBackAsTheyWereSavedAfterTheEmbeddedOne() {
        Profile shop = Profile.external("Shop", Environment.PRODUCTION, SHOP);
        Profile archive = Profile.external("archive", Environment.STAGING, SHOP);
        try (Store store = open()) {
            Profiles profiles = new Profiles(store);
            profiles.save(shop);
            profiles.save(archive);
        }
        try (Store store = open()) {
            Profiles profiles = new Profiles(store);
            assertThat(profiles.list()).containsExactly(Profile.EMBEDDED, archive, shop);
            assertThat(profiles.find(shop.id())).contains(shop);
            assertThat(profiles.named(" SHOP ")).contains(shop);
            assertThat(profiles.named("nothing")).isEmpty();
        }
    }

    @Test
    void oneThatCannotBeReadHidesNoOther() {
        try (Store store = open()) {
            Profiles profiles = new Profiles(store);
            Profile shop = Profile.external("Shop", Environment.STAGING, SHOP);
            profiles.save(shop);
            profiles.save(Profile.external("odd", Environment.STAGING, SHOP));
            store.database().update("UPDATE profile SET environment = 'MARS' WHERE name = 'odd'");
            assertThat(profiles.list()).containsExactly(Profile.EMBEDDED, shop);
        }
    }

    @Test
    void onlyProductionStartsReadOnly() {
        assertThat(Profile.external("a", Environment.PRODUCTION, SHOP).readOnly()).isTrue();
        assertThat(Profile.external("a", Environment.STAGING, SHOP).readOnly()).isFalse();
        assertThat(Profile.external("a", Environment.DEVELOPMENT, SHOP).readOnly()).isFalse();
    }

    @Test
    void theEmbeddedOneCanBeChangedButNotRemoved() {
        try (Store store = open()) {
            Profiles profiles = new Profiles(store);
            assertThatThrownBy(() -> profiles.remove(Profile.EMBEDDED))
                    .hasMessage(
                            "The embedded server's profile cannot be removed: it comes with Howdah.");
            Profile guarded = Profile.EMBEDDED.withReadOnly(true);
            profiles.save(guarded);
            assertThat(profiles.list()).containsExactly(guarded);
        }
    }

    @Test
    void refuseANameThatIsTaken() {
        try (Store store = open()) {
            Profiles profiles = new Profiles(store);
            Profile shop = Profile.external("Shop", Environment.DEVELOPMENT, SHOP);
            profiles.save(shop);
            profiles.save(shop.withReadOnly(true));
            assertThatThrownBy(() ->
                            profiles.save(Profile.external("shop", Environment.STAGING, SHOP)))
                    .isInstanceOf(ProfileException.class)
                    .hasMessage("There is already a profile named \"Shop\". Choose another name.");
            assertThatThrownBy(() -> Profile.external(" ", Environment.STAGING, SHOP))
                    .hasMessage("A profile needs a name.");
            profiles.remove(shop);
            assertThat(profiles.list()).containsExactly(Profile.EMBEDDED);
        }
    }

    @Test
    void leaveNoPasswordOnDisk() throws IOException {
        ConnectionUrl url =
                ConnectionUrl.parse(
                        "postgresql://bob:hunter2@db/shop", PgEnvironment.empty("anna"));
        FakeKeyring absent = new FakeKeyring();
        absent.running = false;
        Secrets secrets = new Secrets(absent, PgEnvironment.empty("anna"));
        try (Store store = open()) {
            Profile profile = Profile.external("Shop", Environment.DEVELOPMENT, url.endpoint());
            new Profiles(store).save(profile);
            assertThat(url.password()).isEqualTo("hunter2");
            assertThat(secrets.remember(profile.id(), "hunter2").inKeyring()).isFalse();
        }
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .doesNotContain("hunter2");
            }
        }
    }
}
