package io.howdah.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SettingsTest {

    private enum Shade {
        LIGHT,
        DARK
    }

    private final Store store = Store.inMemory(InstantSource.system());
    private final Settings settings = store.settings();

    @AfterEach
    void close() {
        store.close();
    }

    private <T> void keeps(Setting<T> setting, T value) {
        assertThat(settings.get(setting)).isEqualTo(setting.fallback());
        settings.set(setting, value);
        assertThat(settings.get(setting)).isEqualTo(value);
        settings.reset(setting);
        assertThat(settings.get(setting)).isEqualTo(setting.fallback());
    }

    @Test
    void keepsValuesOfEachType() {
        keeps(Setting.text("a", ""), "Grüße\n'quoted'");
        keeps(Setting.integer("b", 4), -8);
        keeps(Setting.decimal("c", 1.0), 1.25);
        keeps(Setting.flag("d", false), true);
        keeps(Setting.choice("e", Shade.class, Shade.LIGHT), Shade.DARK);
    }

    @Test
    void fallsBackWhenTheStoredTextIsNonsense() {
        settings.set(Setting.text("width", ""), "wide");
        settings.set(Setting.text("on", ""), "perhaps");
        settings.set(Setting.text("shade", ""), "purple");

        assertThat(settings.get(Setting.integer("width", 4))).isEqualTo(4);
        assertThat(settings.get(Setting.flag("on", true))).isTrue();
        assertThat(settings.get(Setting.choice("shade", Shade.class, Shade.DARK)))
                .isEqualTo(Shade.DARK);
    }
}
