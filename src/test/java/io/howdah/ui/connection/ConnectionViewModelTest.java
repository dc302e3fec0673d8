package io.howdah.ui.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.connect.ConnectionTest;
import io.howdah.connect.Environment;
import io.howdah.connect.Keyring;
import io.howdah.connect.PgEnvironment;
import io.howdah.connect.Profile;
import io.howdah.connect.Secrets;
import io.howdah.connect.SslMode;
import io.howdah.connect.Target;
import io.howdah.testing.DirectBackground;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConnectionViewModelTest {

    private static final PgEnvironment NOWHERE = PgEnvironment.empty("nobody");

    private final ConnectionViewModel model =
            new ConnectionViewModel(
                    Optional.empty(),
                    NOWHERE,
                    new ConnectionTest(
                            () -> {
                                throw new SQLException("no embedded server here");
                            },
                            new Secrets(new EmptyKeyring(), NOWHERE),
                            Duration.ofSeconds(2),
                            InstantSource.system()),
                    new DirectBackground());

    @Test
    void pastedUrlFillsTheFields() {
        model.urlProperty().set("postgresql://ann:secret@db.example:5433/shop?sslmode=require");
        model.applyUrl();
        assertThat(model.hostProperty().get()).isEqualTo("db.example");
        assertThat(model.portProperty().get()).isEqualTo("5433");
        assertThat(model.databaseProperty().get()).isEqualTo("shop");
        assertThat(model.userProperty().get()).isEqualTo("ann");
        assertThat(model.passwordProperty().get()).isEqualTo("secret");
        assertThat(model.sslModeProperty().get()).isEqualTo(SslMode.REQUIRE);
        assertThat(model.nameProperty().get()).isEqualTo("shop@db.example");
    }

    @Test
    void pastedJdbcUrlFillsTheFields() {
        model.urlProperty().set("jdbc:postgresql://db.example/shop?user=ann");
        model.applyUrl();
        assertThat(model.hostProperty().get()).isEqualTo("db.example");
        assertThat(model.userProperty().get()).isEqualTo("ann");
    }

    @Test
    void textThatIsNoUrlIsExplainedAndChangesNothing() {
        model.urlProperty().set("mysql://db.example/shop");
        model.applyUrl();
        assertThat(model.messageProperty().get().kind())
                .isEqualTo(ConnectionViewModel.Message.Kind.BAD);
        assertThat(model.hostProperty().get()).isEqualTo("localhost");
    }

    @Test
    void wrongPortIsNamed() {
        model.nameProperty().set("shop");
        model.portProperty().set("54x");
        assertThat(model.profile()).isEmpty();
        assertThat(model.messageProperty().get().sentence()).contains("54x");
    }

    @Test
    void productionStartsReadOnly() {
        model.environmentProperty().set(Environment.PRODUCTION);
        assertThat(model.readOnlyProperty().get()).isTrue();
    }

    @Test
    void refusedConnectionIsOneSentence() {
        model.nameProperty().set("nobody listens");
        model.hostProperty().set("127.0.0.1");
        model.portProperty().set("1");
        model.test();
        assertThat(model.testingProperty().get()).isFalse();
        assertThat(model.messageProperty().get().kind())
                .isEqualTo(ConnectionViewModel.Message.Kind.BAD);
        assertThat(model.messageProperty().get().sentence()).contains("127.0.0.1");
    }

    @Test
    void editedProfileKeepsItsIdentity() {
        Profile before = profile();
        var editing =
                new ConnectionViewModel(
                        Optional.of(before),
                        NOWHERE,
                        new ConnectionTest(
                                () -> {
                                    throw new SQLException("unused");
                                },
                                new Secrets(new EmptyKeyring(), NOWHERE),
                                Duration.ofSeconds(1),
                                InstantSource.system()),
                        new DirectBackground());
        editing.databaseProperty().set("other");
        assertThat(editing.profile()).map(Profile::id).contains(before.id());
        assertThat(editing.profile()).map(Profile::name).contains("shop");
    }

    private Profile profile() {
        model.urlProperty().set("postgresql://ann@db.example/shop");
        model.applyUrl();
        model.nameProperty().set("shop");
        Profile profile = model.profile().orElseThrow();
        assertThat(profile.target()).isInstanceOf(Target.External.class);
        return profile;
    }

    private static final class EmptyKeyring implements Keyring {
        @Override
        public Optional<String> read(String account) {
            return Optional.empty();
        }

        @Override
        public void write(String account, String password) {}

        @Override
        public void delete(String account) {}
    }
}
