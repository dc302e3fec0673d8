package io.howdah.ui.editor;

import io.howdah.connect.Profile;
import io.howdah.query.RowMemory;
import io.howdah.store.DataFolder;
import io.howdah.store.KeySource;
import io.howdah.store.ParameterValues;
import io.howdah.store.Store;
import io.howdah.testing.DirectBackground;
import io.howdah.testing.DirectFxThread;
import io.howdah.testing.NoPrompts;
import io.howdah.testing.ScratchDatabase;
import io.howdah.testing.TestServer;
import io.howdah.ui.explorer.entry.TestConnections;
import io.howdah.ui.shell.MainViewModel;
import io.howdah.ui.shell.Notices;
import io.howdah.ui.shell.Preferences;
import io.howdah.ui.shell.Tasks;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/// An editor without a window in a database of its own; whatever it does is done when a call returns.
final class TestEditor implements AutoCloseable {

    final ScratchDatabase database;
    final Store store;
    final MainViewModel workbench;
    final EditorViewModel model;
    private final TestConnections connections;

    /// @param folder where its state is kept
    TestEditor(Path folder) {
        this(folder, TestServer.scratch());
    }

    private TestEditor(Path folder, ScratchDatabase database) {
        this(folder, database, database.port());
    }

    /// @param port of the database, or of a proxy before it
    TestEditor(Path folder, ScratchDatabase database, int port) {
        this(folder, database, port, KeySource.NONE);
    }

    /// @param keys of what it keeps
    TestEditor(Path folder, KeySource keys) {
        this(folder, TestServer.scratch(), keys);
    }

    private TestEditor(Path folder, ScratchDatabase database, KeySource keys) {
        this(folder, database, database.port(), keys);
    }

    private TestEditor(Path folder, ScratchDatabase database, int port, KeySource keys) {
        this.database = database;
        var fx = new DirectFxThread();
        var background = new DirectBackground();
        Properties properties = new Properties();
        properties.setProperty(DataFolder.PROPERTY, folder.toString());
        store = Store.open(DataFolder.locate(properties, Map.of()), InstantSource.system());
        workbench =
                new MainViewModel(
                        new Tasks(fx), new Notices(fx), new NoPrompts(), new Preferences());
        connections = new TestConnections(database, port, background);
        var context =
                new EditorContext(
                        workbench,
                        connections.connections,
                        background,
                        fx,
                        new EditorContext.Kept(store, new ParameterValues(store, keys)),
                        new EditorContext.Results(new RowMemory(1L << 24), folder));
        var connection =
                new EditorConnection(
                        connections.connections,
                        background,
                        "test",
                        Profile.EMBEDDED,
                        Optional.of(database.name()));
        model = new EditorViewModel(context, InstantSource.system(), connection, "test");
    }

    void run(String script) {
        model.runPart(script, 0, 0);
    }

    @Override
    public void close() {
        model.connection().session().close();
        model.output().end();
        connections.close();
        store.close();
        database.close();
    }
}
