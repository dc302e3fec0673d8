package io.howdah.ui.connection;

import io.howdah.connect.ConnectionTest;
import io.howdah.connect.ConnectionUrl;
import io.howdah.connect.ConnectionUrlException;
import io.howdah.connect.Endpoint;
import io.howdah.connect.Environment;
import io.howdah.connect.Host;
import io.howdah.connect.PgEnvironment;
import io.howdah.connect.Profile;
import io.howdah.connect.ProfileException;
import io.howdah.connect.SslMode;
import io.howdah.connect.Target;
import io.howdah.ui.control.Failure;
import io.howdah.ui.control.Quantity;
import io.howdah.ui.fx.Background;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// One connection under edit.
public final class ConnectionViewModel {

    /// What the line below the fields says.
    ///
    /// @param details the server's own words, or empty
    public record Message(Kind kind, String sentence, String details) {

        /// How it is shown.
        public enum Kind {
            NONE,
            GOOD,
            BAD
        }

        static final Message NONE = new Message(Kind.NONE, "", "");
    }

    private final StringProperty url = new SimpleStringProperty("");
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty host = new SimpleStringProperty("localhost");
    private final StringProperty port = new SimpleStringProperty("5432");
    private final StringProperty database = new SimpleStringProperty("postgres");
    private final StringProperty user = new SimpleStringProperty("postgres");
    private final StringProperty password = new SimpleStringProperty("");
    private final BooleanProperty remember = new SimpleBooleanProperty();
    private final BooleanProperty readOnly = new SimpleBooleanProperty();
    private final ObjectProperty<SslMode> sslMode = new SimpleObjectProperty<>(SslMode.PREFER);
    private final ObjectProperty<Environment> environment =
            new SimpleObjectProperty<>(Environment.DEVELOPMENT);
    private final ReadOnlyObjectWrapper<Message> message =
            new ReadOnlyObjectWrapper<>(Message.NONE);
    private final ReadOnlyBooleanWrapper testing = new ReadOnlyBooleanWrapper();

    private final Optional<Profile> edited;
    private final PgEnvironment surroundings;
    private final ConnectionTest test;
    private final Background background;
    private List<Host> otherHosts = List.of();
    private Map<String, String> options = Map.of();

    /// `edited` is the profile to change, or empty for a new one.
    public ConnectionViewModel(
            Optional<Profile> edited,
            PgEnvironment surroundings,
            ConnectionTest test,
            Background background) {
        this.edited = edited;
        this.surroundings = surroundings;
        this.test = test;
        this.background = background;
        edited.ifPresent(this::fill);
        environment.subscribe((_, now) -> readOnly.set(now.readOnlyByDefault()));
    }

    private void fill(Profile profile) {
        name.set(profile.name());
        environment.set(profile.environment());
        readOnly.set(profile.readOnly());
        if (profile.target() instanceof Target.External(Endpoint endpoint)) {
            fill(endpoint);
        }
    }

    private void fill(Endpoint endpoint) {
        host.set(endpoint.hosts().getFirst().name());
        port.set(String.valueOf(endpoint.hosts().getFirst().port()));
        otherHosts = endpoint.hosts().subList(1, endpoint.hosts().size());
        database.set(endpoint.database());
        user.set(endpoint.user());
        sslMode.set(endpoint.sslMode());
        options = endpoint.options();
    }

    /// Takes the fields from the pasted URL; a text that is none is explained and changes nothing.
    public void applyUrl() {
        if (url.get().isBlank()) {
            return;
        }
        try {
            ConnectionUrl read = ConnectionUrl.parse(url.get(), surroundings);
            fill(read.endpoint());
            if (read.password() != null) {
                password.set(read.password());
            }
            if (name.get().isBlank()) {
                name.set(read.endpoint().database() + "@" + host.get());
            }
            message.set(Message.NONE);
        } catch (ConnectionUrlException e) {
            message.set(bad(Failure.sentence(e), ""));
        }
    }

    /// The profile as the fields say, or nothing when they cannot be one; the message says why.
    public Optional<Profile> profile() {
        try {
            Profile fresh = Profile.external(name.get(), environment.get(), endpoint());
            String id = edited.map(Profile::id).orElse(fresh.id());
            return Optional.of(
                    new Profile(
                            id, fresh.name(), environment.get(), readOnly.get(), fresh.target()));
        } catch (ProfileException | ConnectionUrlException e) {
            message.set(bad(Failure.sentence(e), ""));
            return Optional.empty();
        }
    }

    private Endpoint endpoint() {
        List<Host> hosts = new java.util.ArrayList<>();
        hosts.add(new Host(host.get().strip(), portNumber()));
        hosts.addAll(otherHosts);
        return new Endpoint(
                hosts, database.get().strip(), user.get().strip(), sslMode.get(), options);
    }

    private int portNumber() {
        String text = port.get().strip();
        if (!text.matches("[0-9]{1,5}")) {
            throw new ConnectionUrlException(
                    "The port must be a number from 1 to 65535, not \"" + text + "\".");
        }
        return Integer.parseInt(text);
    }

    /// Tries the connection as the fields say; the message tells the outcome.
    public void test() {
        Optional<Profile> profile = profile();
        if (profile.isEmpty() || testing.get()) {
            return;
        }
        testing.set(true);
        message.set(new Message(Message.Kind.NONE, "Connecting…", ""));
        String typed = password.get().isEmpty() ? null : password.get();
        background.submit(
                () -> test.run(profile.get(), typed),
                this::show,
                failure -> {
                    testing.set(false);
                    message.set(bad(Failure.sentence(failure), ""));
                });
    }

    private void show(ConnectionTest.Outcome outcome) {
        testing.set(false);
        message.set(
                switch (outcome) {
                    case ConnectionTest.Outcome.Connected good ->
                            new Message(
                                    Message.Kind.GOOD,
                                    "Connected to PostgreSQL %s in %s, %s%s."
                                            .formatted(
                                                    good.version(),
                                                    Quantity.duration(good.took()),
                                                    good.tls() ? "encrypted" : "not encrypted",
                                                    good.standby() ? ", a read-only standby" : ""),
                                    "");
                    case ConnectionTest.Outcome.Failed failed ->
                            bad(failed.problem().message(), failed.problem().details());
                });
    }

    private static Message bad(String sentence, String details) {
        return new Message(Message.Kind.BAD, sentence, details);
    }

    /// Says why saving failed.
    void refused(Throwable failure) {
        message.set(bad(Failure.sentence(failure), ""));
    }

    public StringProperty urlProperty() {
        return url;
    }

    public StringProperty nameProperty() {
        return name;
    }

    public StringProperty hostProperty() {
        return host;
    }

    public StringProperty portProperty() {
        return port;
    }

    public StringProperty databaseProperty() {
        return database;
    }

    public StringProperty userProperty() {
        return user;
    }

    public StringProperty passwordProperty() {
        return password;
    }

    public BooleanProperty rememberProperty() {
        return remember;
    }

    public BooleanProperty readOnlyProperty() {
        return readOnly;
    }

    public ObjectProperty<SslMode> sslModeProperty() {
        return sslMode;
    }

    public ObjectProperty<Environment> environmentProperty() {
        return environment;
    }

    public ReadOnlyObjectProperty<Message> messageProperty() {
        return message.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty testingProperty() {
        return testing.getReadOnlyProperty();
    }
}
