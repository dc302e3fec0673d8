package io.howdah.app;

import io.howdah.connect.Keyring;
import io.howdah.connect.KeyringKey;
import io.howdah.store.KeySource;
import io.howdah.store.ParameterValues;
import io.howdah.ui.fx.Background;

/// The values of parameters, kept under a key of the system's keyring for as long as the user wants.
final class RememberedParameters {

    private static final String ACCOUNT = "parameter-values";

    private RememberedParameters() {}

    static ParameterValues of(LocalState state, Keyring keyring, Background background) {
        var key = new KeyringKey(keyring, ACCOUNT, KeySource.LENGTH);
        var values = new ParameterValues(state.store(), key::find);
        state.preferences()
                .parameterValuesProperty()
                .subscribe(keeping ->
                        background.submit(
                                () -> {
                                    values.keep(keeping);
                                    return keeping;
                                },
                                done -> {}));
        return values;
    }
}
