package io.howdah.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The values that statements were last run with: encrypted in the store with a key that is not there, or
/// in memory only, as the user wants and the system allows. Bounded: those not used for longest go. Blocks;
/// safe from any thread.
public final class ParameterValues {

    static final int MOST_VALUES = 5_000;

    /// In characters; nobody types a longer value a second time by hand, and none is kept.
    static final int LONGEST_VALUE = 10_000;

    /// How long values are kept.
    public enum Keeping {
        NEVER,
        WHILE_RUNNING,
        ON_COMPUTER
    }

    private final Store store;
    private final KeySource keys;
    private final SessionValues session = new SessionValues();
    private volatile Keeping wanted = Keeping.ON_COMPUTER;

    public ParameterValues(Store store, KeySource keys) {
        this.store = store;
        this.keys = keys;
    }

    /// How long values are to be kept from now on; what was kept for longer is forgotten.
    public synchronized void keep(Keeping keeping) {
        wanted = keeping;
        if (keeping != Keeping.ON_COMPUTER) {
            forgetStored();
        }
        if (keeping == Keeping.NEVER) {
            session.clear();
        }
    }

    /// How long values are kept: shorter than wanted where no key can be had or nothing is on disk.
    public Keeping keeping() {
        return wanted == Keeping.ON_COMPUTER && seal().isEmpty() ? Keeping.WHILE_RUNNING : wanted;
    }

    private Optional<Seal> seal() {
        return store.isPersistent() && wanted == Keeping.ON_COMPUTER
                ? keys.key().map(Seal::new)
                : Optional.empty();
    }

    /// The last value of each parameter, an empty one for NULL; parameters never used are left out.
    ///
    /// Of a name the value that any other statement had counts when this statement had none; `$1` means
    /// something else in each statement.
    public Map<String, Optional<String>> last(long fingerprint, Collection<String> labels) {
        Map<String, Optional<String>> values = new HashMap<>();
        Optional<Seal> seal = seal();
        for (String label : labels) {
            session.last(fingerprint, label)
                    .or(() -> seal.flatMap(opened -> stored(opened, fingerprint, label)))
                    .ifPresent(packed -> values.put(label, unpacked(packed)));
        }
        return values;
    }

    private Optional<String> stored(Seal seal, long fingerprint, String label) {
        return store.database()
                .first(
                        StoreQueries.PARAMETER_VALUE,
                        rows -> seal.open(rows.getBytes(2), place(rows.getLong(1), label)),
                        label,
                        fingerprint,
                        fingerprint)
                .flatMap(value -> value);
    }

    /// Remembers what a statement runs with. One at a time with [#keep]: what was on its way when the
    /// user wanted nothing kept would come after everything was forgotten.
    public synchronized void remember(long fingerprint, Map<String, @Nullable String> values) {
        if (wanted == Keeping.NEVER) {
            return;
        }
        Map<String, String> kept = new HashMap<>();
        values.forEach((label, value) -> {
            if (value == null || value.length() <= LONGEST_VALUE) {
                kept.put(label, packed(value));
            }
        });
        seal().ifPresentOrElse(
                        seal -> store(seal, fingerprint, kept),
                        () -> session.remember(fingerprint, kept));
    }

    private void store(Seal seal, long fingerprint, Map<String, String> values) {
        session.forget(fingerprint, values.keySet());
        store.database()
                .transaction(connection -> {
                    for (Map.Entry<String, String> entry : values.entrySet()) {
                        Database.update(
                                connection,
                                StoreQueries.SET_PARAMETER_VALUE,
                                fingerprint,
                                entry.getKey(),
                                seal.close(entry.getValue(), place(fingerprint, entry.getKey())));
                    }
                    return Database.update(
                            connection, StoreQueries.PRUNE_PARAMETER_VALUES, MOST_VALUES);
                });
    }

    /// Forgets every value.
    public synchronized void forget() {
        session.clear();
        forgetStored();
    }

    private void forgetStored() {
        store.database().update(StoreQueries.CLEAR_PARAMETER_VALUES);
    }

    private static String place(long fingerprint, String label) {
        return fingerprint + " " + label;
    }

    /// NULL looks no different from a value.
    private static String packed(@Nullable String value) {
        return value == null ? "n" : "v" + value;
    }

    private static Optional<String> unpacked(String packed) {
        return packed.startsWith("v") ? Optional.of(packed.substring(1)) : Optional.empty();
    }
}
