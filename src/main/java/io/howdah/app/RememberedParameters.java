package io.howdah.app;

import io.howdah.connect.Keyring;
import io.howdah.connect.KeyringKey;
import io.howdah.store.KeySource;
import io.howdah.store.ParameterValues;
import io.howdah.store.ParameterValues.Keeping;
import io.howdah.ui.fx.Background;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// The values of parameters, kept under a key of the system's keyring for as long as the user wants.
final class RememberedParameters {

    private static final String ACCOUNT = "parameter-values";

    private final ParameterValues values;
    private final Queue<Keeping> changes = new ConcurrentLinkedQueue<>();

    private RememberedParameters(ParameterValues values) {
        this.values = values;
    }

    static ParameterValues of(LocalState state, Keyring keyring, Background background) {
        var key = new KeyringKey(keyring, ACCOUNT, KeySource.LENGTH);
        var remembered = new RememberedParameters(new ParameterValues(state.store(), key::find));
        state.preferences()
                .parameterValuesProperty()
                .subscribe(keeping -> {
                    remembered.changes.add(keeping);
                    background.submit(remembered::applyOldest, done -> {});
                });
        return remembered.values;
    }

    /// There is one piece of work for each change, and whichever runs first takes the oldest: they
    /// may run in any order, the changes come in their own.
    private synchronized Keeping applyOldest() {
        Keeping oldest = changes.remove();
        values.keep(oldest);
        return oldest;
    }
}
