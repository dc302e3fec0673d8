package io.howdah.ui.plan.proof;

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
import io.howdah.testing.ScratchDatabase;
import io.howdah.ui.fx.Background;
import io.howdah.ui.fx.FxThread;
import io.howdah.ui.shell.Command;
import io.howdah.ui.shell.ConnectionStatus;
import io.howdah.ui.shell.Connections;
import io.howdah.ui.shell.Feature;
import io.howdah.ui.shell.MainViewModel;
import io.howdah.ui.shell.Notices;
import io.howdah.ui.shell.Place;
import io.howdah.ui.shell.Preferences;
import io.howdah.ui.shell.Prompts;
import io.howdah.ui.shell.Request;
import io.howdah.ui.shell.Tasks;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// A window without a picture, with a user who answers as told and a feature that writes down what it
/// is asked for.
final class TrialWindow implements AutoCloseable {

    final List<Prompts.Question> questions = new ArrayList<>();
    final List<Request> requests = new ArrayList<>();
    boolean agrees = true;
    Optional<String> typed = Optional.empty();
    final MainViewModel model;
    final Connections connections;
    private final ConnectionPools pools;
    private final Store store = Store.inMemory(InstantSource.system());

    TrialWindow(ScratchDatabase database, Background background) {
        this(database, background, new DirectFxThread());
    }

    TrialWindow(ScratchDatabase database, Background background, FxThread fx) {
        Endpoint endpoint =
                Endpoint.of(database.host(), database.port(), database.name(), database.user());
        EndpointSource source = () -> new EndpointSource.Access(endpoint, database.password());
        var secrets = new Secrets(new SystemKeyring(), PgEnvironment.empty("nobody"));
        pools = new ConnectionPools(source, secrets, PoolLimits.STANDARD, InstantSource.system());
        var notices = new Notices(fx);
        var prompts = new Answers();
        model = new MainViewModel(new Tasks(fx), notices, prompts, new Preferences());
        connections =
                new Connections(new Profiles(store), pools, secrets, background, prompts, notices);
        model.install(List.of(new Listener()));
    }

    static Request.TryRemedy wish(String query, String... statements) {
        return new Request.TryRemedy(
                "Create an index on item (name)",
                List.of(statements),
                Optional.of(query),
                new LinkedHashMap<>(),
                Optional.of(
                        new ConnectionStatus(
                                Profile.EMBEDDED,
                                "",
                                "",
                                ConnectionStatus.Transaction.AUTO_COMMIT)));
    }

    @Override
    public void close() {
        pools.close();
        store.close();
    }

    private final class Listener implements Feature {
        @Override
        public Optional<Place> place() {
            return Optional.empty();
        }

        @Override
        public List<Command> commands() {
            return List.of();
        }

        @Override
        public boolean serve(Request request) {
            return requests.add(request);
        }
    }

    private final class Answers implements Prompts {
        @Override
        public boolean confirm(Question question) {
            questions.add(question);
            return agrees;
        }

        @Override
        public Optional<String> text(String sentence, String initial) {
            return typed;
        }

        @Override
        public Optional<String> choose(String sentence, List<String> options) {
            return typed.isEmpty() ? typed : Optional.of(options.getFirst());
        }

        @Override
        public Optional<Password> password(String sentence) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> openFile(String title, List<FileKind> kinds) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> saveFile(String title, String name, List<FileKind> kinds) {
            return Optional.empty();
        }
    }
}
