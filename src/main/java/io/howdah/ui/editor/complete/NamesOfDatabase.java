package io.howdah.ui.editor.complete;

import io.howdah.catalog.NamesReader;
import io.howdah.catalog.NamesReading;
import io.howdah.connect.Holder;
import io.howdah.connect.Lease;
import io.howdah.connect.Pool;
import io.howdah.sql.StatementTraits;
import io.howdah.sql.names.NameIndex;
import io.howdah.sql.names.SchemaNames;
import io.howdah.ui.control.Failure;
import io.howdah.ui.fx.Background;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The names of one database: read when somebody first completes, again when a statement changed
/// them, and now and then because others may have. One reading at a time, on a short lease.
///
/// A failure keeps what was known and asks nobody: the editor says it where it matters.
public final class NamesOfDatabase {

    private static final Holder HOLDER = new Holder("sql", "completion");

    /// How old names may be before a request looks for changes.
    private static final Duration FRESH = Duration.ofMinutes(1);

    /// Commands behind which names may be others; the end of a transaction makes its changes visible.
    private static final Set<String> CHANGING =
            Set.of(
                    "CREATE",
                    "ALTER",
                    "DROP",
                    "COMMENT",
                    "DO",
                    "CALL",
                    "COMMIT",
                    "END",
                    "ROLLBACK",
                    "IMPORT");

    /// Where names come from; called in the background.
    @FunctionalInterface
    interface Source {

        /// @param before the last reading, if there is one
        NamesReading read(@Nullable NamesReading before) throws Exception;
    }

    /// What is known, and what is the matter when nothing is.
    ///
    /// @param names what is known so far
    /// @param problem why nothing newer is known, "" when all is well
    public record State(SchemaNames names, boolean reading, String problem) {}

    private final Source source;
    private final Background background;
    private final InstantSource clock;
    private final ReadOnlyObjectWrapper<State> state =
            new ReadOnlyObjectWrapper<>(new State(NameIndex.EMPTY, false, ""));
    private @Nullable NamesReading last;
    private Instant looked = Instant.MIN;
    private boolean again;
    private final List<Runnable> waiting = new ArrayList<>();

    NamesOfDatabase(Source source, Background background, InstantSource clock) {
        this.source = source;
        this.background = background;
        this.clock = clock;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Somebody completes: reads the names unless they are fresh.
    public void want() {
        boolean fresh = looked.isAfter(clock.instant().minus(FRESH));
        if (!fresh && !state.get().reading()) {
            read();
        }
    }

    /// Runs what needs names: at once when some are known, else as soon as the first reading has ended,
    /// well or not.
    public void whenKnown(Runnable then) {
        want();
        if (last == null && state.get().reading()) {
            waiting.add(then);
        } else {
            then.run();
        }
    }

    /// A statement was run, which may have changed names.
    public void ran(String statement) {
        if (last == null || !CHANGING.contains(StatementTraits.of(statement).command())) {
            return;
        }
        if (state.get().reading()) {
            again = true;
        } else {
            read();
        }
    }

    private void read() {
        NamesReading before = last;
        looked = clock.instant();
        state.set(new State(state.get().names(), true, ""));
        background.submit(() -> source.read(before), this::done, this::failed);
    }

    /// Reads over a short lease of a pool.
    static Source over(Supplier<Pool> pool) {
        return before -> {
            try (Lease lease = pool.get().lease(HOLDER)) {
                var reader = new NamesReader(lease.connection());
                return before == null ? reader.read() : reader.refresh(before);
            }
        };
    }

    private void done(NamesReading reading) {
        last = reading;
        state.set(new State(reading.names(), false, ""));
        if (again) {
            again = false;
            read();
        }
        runWaiting();
    }

    private void failed(Throwable failure) {
        again = false;
        state.set(new State(state.get().names(), false, Failure.sentence(failure)));
        runWaiting();
    }

    private void runWaiting() {
        List<Runnable> all = List.copyOf(waiting);
        waiting.clear();
        all.forEach(Runnable::run);
    }
}
