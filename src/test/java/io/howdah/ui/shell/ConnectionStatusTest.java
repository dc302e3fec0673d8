package io.howdah.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.ui.shell.ConnectionStatus.Characteristics;
import org.junit.jupiter.api.Test;

class ConnectionStatusTest {

    @Test
    void leavesTheUsualOut() {
        assertThat(new Characteristics("read committed", false, "").words()).isEmpty();
        assertThat(
                        new Characteristics("serializable", true, "Idle in transaction for 2 min")
                                .words())
                .isEqualTo("serializable · read only · Idle in transaction for 2 min");
    }

    @Test
    void tellsAllOfItOnHover() {
        assertThat(new Characteristics("read committed", false, "").sentence())
                .isEqualTo("Isolation level: read committed. It can read and write.");
        assertThat(new Characteristics("repeatable read", true, "Idle for 6 min").sentence())
                .contains("can only read", "Idle for 6 min", "locks");
    }
}
