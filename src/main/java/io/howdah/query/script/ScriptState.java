package io.howdah.query.script;

import io.howdah.query.Session;
import io.howdah.query.export.PartFile;
import io.howdah.sql.MappedText;
import io.howdah.sql.psql.PsqlException;
import io.howdah.sql.psql.PsqlVariables;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// What a script has set up to now.
final class ScriptState {

    static final String ON_ERROR_STOP = "ON_ERROR_STOP";

    private final ScriptHost host;
    private final ScriptObserver observer;
    private final ScriptOptions options;
    private final PsqlVariables variables;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final ConnectionVariables connection;
    private Path folder;

    boolean timing;
    boolean expanded;

    /// `\q` ends the script that is being read.
    boolean quit;

    /// What `\g` repeats.
    List<MappedText> last = List.of();

    private @Nullable PartFile output;

    ScriptState(
            ScriptHost host,
            ScriptObserver observer,
            ScriptOptions options,
            PsqlVariables variables) {
        this.host = host;
        this.observer = observer;
        this.options = options;
        this.variables = variables;
        folder = options.folder();
        connection = new ConnectionVariables(this);
        variables.setFallback(connection::value);
    }

    ScriptHost host() {
        return host;
    }

    Session session() {
        return host.session();
    }

    ConnectionVariables connection() {
        return connection;
    }

    ScriptObserver observer() {
        return observer;
    }

    ScriptOptions options() {
        return options;
    }

    PsqlVariables variables() {
        return variables;
    }

    /// What a file name means in the script's folder.
    Path resolve(String name) {
        return folder.resolve(name);
    }

    void moveTo(Path newFolder) {
        folder = newFolder;
    }

    boolean stopsAtFailure() {
        return variables.isOn(ON_ERROR_STOP);
    }

    /// Whether a failure within a transaction undoes its statement alone.
    boolean undoesStatements() {
        return variables.isOn("ON_ERROR_ROLLBACK");
    }

    /// Says something where results go: to the file that `\o` opened, or to the observer.
    void say(String words) throws PsqlException {
        PartFile to = output;
        if (to == null) {
            observer.said(words, ScriptObserver.Channel.OUTPUT);
            return;
        }
        try {
            to.stream().write((words + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new PsqlException("The output could not be written: " + e.getMessage(), e);
        }
    }

    /// The file that `\o` opened, null when results go to the observer.
    @Nullable PartFile output() {
        return output;
    }

    /// Ends the file that results went to.
    void setOutput(@Nullable PartFile next) throws IOException {
        PartFile before = output;
        output = next;
        if (before != null) {
            before.complete();
        }
    }

    /// A file that is not complete does not appear.
    void discardOutput() throws IOException {
        PartFile before = output;
        output = null;
        if (before != null) {
            before.close();
        }
    }

    /// From any thread.
    void stop() {
        stop.countDown();
    }

    boolean isStopped() {
        return stop.getCount() == 0;
    }

    /// Lets time pass; returns at once when the script is stopped.
    void await(Duration time) {
        try {
            if (stop.await(time.toNanos(), TimeUnit.NANOSECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stop();
        }
    }
}
