package io.howdah.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.sql.format.FormatOptions;
import io.howdah.sql.format.KeywordCase;
import io.howdah.store.Setting;
import io.howdah.store.Store;
import io.howdah.testing.DirectBackground;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PreferencesTest {

    private final Store store = Store.inMemory(InstantSource.system());

    @AfterEach
    void close() {
        store.close();
    }

    private Preferences read() {
        return Preferences.read(store.settings());
    }

    @Test
    void startsWithWhatTheManualSays() {
        assertThat(read().resultMemoryProperty().get()).isEqualTo(512);
        assertThat(read().liveCheckProperty().get()).isTrue();
        assertThat(read().format()).isEqualTo(FormatOptions.STANDARD);
    }

    @Test
    void keepsWhatIsSetForTheNextSession() {
        Preferences preferences = read();
        preferences.keep(store.settings(), new DirectBackground());

        preferences.resultMemoryProperty().set(2048);
        preferences.liveCheckProperty().set(false);
        preferences.keywordCaseProperty().set(KeywordCase.UPPER);
        preferences.lineWidthProperty().set(120);

        Preferences next = read();
        assertThat(next.resultMemoryProperty().get()).isEqualTo(2048);
        assertThat(next.liveCheckProperty().get()).isFalse();
        assertThat(next.format())
                .isEqualTo(
                        new FormatOptions(120, FormatOptions.STANDARD.indent(), KeywordCase.UPPER));
    }

    @Test
    void staysWithinItsBoundsWhateverTheFileSays() {
        store.settings().set(Setting.integer("results.memory-mb", 0), -5);
        store.settings().set(Setting.integer("format.width", 0), 3);

        assertThat(read().resultMemoryProperty().get()).isEqualTo(Preferences.LEAST_RESULT_MEMORY);
        assertThat(read().format().width()).isEqualTo(Preferences.LEAST_LINE_WIDTH);
    }
}
