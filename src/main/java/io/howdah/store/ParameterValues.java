package io.howdah.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The values that statements were last run with. Bounded: those not used for longest go. Blocks; safe
/// from any thread.
public final class ParameterValues {

    static final int MOST_VALUES = 5_000;

    /// In characters; nobody types a longer value a second time by hand, and none is kept.
    static final int LONGEST_VALUE = 10_000;

    private final Database database;

    ParameterValues(Database database) {
        this.database = database;
    }

    /// The last value of each parameter, an empty one for NULL; parameters never used are left out.
    ///
    /// Of a name the value that any other statement had counts when this statement had none; `$1` means
    /// something else in each statement.
    public Map<String, Optional<String>> last(long fingerprint, Collection<String> labels) {
        Map<String, Optional<String>> values = new HashMap<>();
        for (String label : labels) {
            database.first(
                            StoreQueries.PARAMETER_VALUE,
                            rows -> Optional.ofNullable(rows.getString(1)),
                            label,
                            fingerprint,
                            fingerprint)
                    .ifPresent(value -> values.put(label, value));
        }
        return values;
    }

    /// Remembers what a statement runs with.
    public void remember(long fingerprint, Map<String, @Nullable String> values) {
        database.transaction(connection -> {
            for (Map.Entry<String, @Nullable String> entry : values.entrySet()) {
                String value = entry.getValue();
                if (value == null || value.length() <= LONGEST_VALUE) {
                    Database.update(
                            connection,
                            StoreQueries.SET_PARAMETER_VALUE,
                            fingerprint,
                            entry.getKey(),
                            value);
                }
            }
            return Database.update(connection, StoreQueries.PRUNE_PARAMETER_VALUES, MOST_VALUES);
        });
    }
}
