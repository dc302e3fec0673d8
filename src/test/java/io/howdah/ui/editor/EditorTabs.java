package io.howdah.ui.editor;

import io.howdah.connect.ConnectionPools;
import io.howdah.connect.EndpointSource;
import io.howdah.connect.PgEnvironment;
import io.howdah.connect.PoolLimits;
import io.howdah.connect.Profiles;
import io.howdah.connect.Secrets;
import io.howdah.connect.SystemKeyring;
import io.howdah.query.RowMemory;
import io.howdah.store.Draft;
import io.howdah.store.KeySource;
import io.howdah.store.ParameterValues;
import io.howdah.store.Store;
import io.howdah.testing.Fx;
import io.howdah.testing.HeldBackground;
import io.howdah.testing.NoPrompts;
import io.howdah.ui.fx.PlatformFxThread;
import io.howdah.ui.shell.Connections;
import io.howdah.ui.shell.Document;
import io.howdah.ui.shell.MainViewModel;
import io.howdah.ui.shell.Notices;
import io.howdah.ui.shell.Preferences;
import io.howdah.ui.shell.Tasks;
import io.howdah.ui.theme.Appearance;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.fxmisc.richtext.CodeArea;
import org.jspecify.annotations.Nullable;

/// Editors in a window without a server, whose background work waits until a test releases it.
final class EditorTabs implements AutoCloseable {

    final HeldBackground background = new HeldBackground();
    final Store store = Store.inMemory(InstantSource.system());
    final List<String> asked = new ArrayList<>();
    final MainViewModel workbench;
    final EditorFeature feature;
    private final ConnectionPools pools;

    /// What a person answers when asked.
    boolean agrees;

    /// @param left the drafts of an earlier session
    EditorTabs(Path folder, Draft... left) {
        for (Draft draft : left) {
            store.drafts().save(draft);
        }
        var fx = new PlatformFxThread();
        var notices = new Notices(fx);
        var answers = new Answers();
        workbench = new MainViewModel(new Tasks(fx), notices, answers, new Preferences());
        EndpointSource nowhere =
                () -> {
                    throw new SQLException("There is no server.");
                };
        var secrets = new Secrets(new SystemKeyring(), PgEnvironment.empty("nobody"));
        pools = new ConnectionPools(nowhere, secrets, PoolLimits.STANDARD, InstantSource.system());
        var connections =
                new Connections(new Profiles(store), pools, secrets, background, answers, notices);
        var context =
                new EditorContext(
                        workbench,
                        connections,
                        background,
                        fx,
                        new EditorContext.Kept(store, new ParameterValues(store, KeySource.NONE)),
                        new EditorContext.Results(new RowMemory(1L << 24), folder));
        Fx.stage();
        feature =
                Fx.call(() ->
                        new EditorFeature(
                                context,
                                new Appearance(),
                                InstantSource.system(),
                                store.drafts().restore()));
        Fx.run(() -> workbench.install(List.of(feature)));
    }

    private final class Answers extends NoPrompts {

        @Override
        public boolean confirm(Question question) {
            asked.add(question.sentence());
            return agrees;
        }
    }

    /// Brings the tab of a draft back as the start of the program does.
    EditorDocument restore(String id) {
        return Fx.call(() -> {
            Document document = feature.restore(EditorDocument.KIND, id).orElseThrow();
            workbench.open(document);
            return (EditorDocument) document;
        });
    }

    /// Shows a tab alone in the window.
    void show(Document document) {
        Fx.run(() -> {
            var stage = Fx.stage();
            stage.setScene(new Scene((Parent) document.view(), 800, 600));
            new Appearance().style(stage.getScene());
            stage.show();
            document.focus();
        });
    }

    /// The text of a tab, once it is there.
    static Optional<CodeArea> area(EditorDocument document) {
        var found = new AtomicReference<@Nullable CodeArea>();
        Fx.run(() -> document.whenOpen(editor -> found.set(editor.text().area())));
        return Optional.ofNullable(found.get());
    }

    void release() {
        Fx.run(background::release);
    }

    void elapse() {
        Fx.run(background::elapse);
    }

    /// The text that a kill at this moment would leave.
    Optional<String> kept(String id) {
        return store.drafts().restore().stream()
                .filter(draft -> draft.id().equals(id))
                .map(Draft::text)
                .findFirst();
    }

    @Override
    public void close() {
        pools.close();
        store.close();
    }
}
