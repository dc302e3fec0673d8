package io.howdah.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Group;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;

class OwnKeysTest {

    private static KeyEvent key(KeyCode code) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false);
    }

    @Test
    void takesWhatTheNodeOrOneAroundItWants() {
        var inner = new Group();
        var outer = new Group(inner);
        OwnKeys.add(outer, event -> event.getCode() == KeyCode.F2);
        OwnKeys.add(outer, event -> event.getCode() == KeyCode.F4);

        assertThat(OwnKeys.take(inner, key(KeyCode.F2))).isTrue();
        assertThat(OwnKeys.take(outer, key(KeyCode.F4))).isTrue();
        assertThat(OwnKeys.take(inner, key(KeyCode.F3))).isFalse();
        assertThat(OwnKeys.take(new Group(), key(KeyCode.F2))).isFalse();
        assertThat(OwnKeys.take(null, key(KeyCode.F2))).isFalse();
    }
}
