package io.howdah.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.connect.Keyring;
import io.howdah.store.DataFolder;
import io.howdah.store.ParameterValues;
import io.howdah.store.ParameterValues.Keeping;
import io.howdah.testing.HeldBackground;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RememberedParametersTest {

    @TempDir private Path folder;

    private final HeldBackground background = new HeldBackground();
    private LocalState state;
    private ParameterValues values;

    @BeforeEach
    void open() {
        state = LocalState.read(new DataFolder(folder));
        values = RememberedParameters.of(state, new OpenKeyring(), background);
        background.release();
        values.remember(1, Map.of("word", "kept"));
    }

    @AfterEach
    void close() {
        state.store().close();
    }

    private void choose(Keeping... keepings) {
        for (Keeping keeping : keepings) {
            state.preferences().parameterValuesProperty().set(keeping);
        }
    }

    @Test
    void lastChoiceHoldsWhateverWorkRunsFirst() {
        choose(Keeping.WHILE_RUNNING, Keeping.NEVER, Keeping.ON_COMPUTER);
        background.releaseLastFirst();
        assertThat(values.keeping()).isEqualTo(Keeping.ON_COMPUTER);

        choose(Keeping.WHILE_RUNNING, Keeping.NEVER);
        background.releaseLastFirst();
        assertThat(values.keeping()).isEqualTo(Keeping.NEVER);
    }

    @Test
    void whatWasToBeForgottenIsForgottenThoughTheChoiceWasTakenBack() {
        choose(Keeping.NEVER, Keeping.ON_COMPUTER);
        background.releaseLastFirst();

        assertThat(values.last(1, List.of("word"))).isEmpty();
    }

    /// A keyring that is there and open.
    private static final class OpenKeyring implements Keyring {

        private final Map<String, String> secrets = new HashMap<>();

        @Override
        public Optional<String> read(String account) {
            return Optional.ofNullable(secrets.get(account));
        }

        @Override
        public void write(String account, String password) {
            secrets.put(account, password);
        }

        @Override
        public void delete(String account) {
            secrets.remove(account);
        }
    }
}
