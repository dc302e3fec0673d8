package io.howdah.connect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HolderTest {

    @Test
    void namesPartAndJob() {
        assertThat(new Holder("sql", "Untitled 1").applicationName())
                .isEqualTo("howdah sql: Untitled 1");
        assertThat(new Holder("explorer", "").applicationName()).isEqualTo("howdah explorer");
    }

    @Test
    void fitsIntoWhatTheServerKeeps() {
        assertThat(new Holder("sql", "é" + "x".repeat(100)).applicationName())
                .hasSize(63)
                .startsWith("howdah sql: ?xxx");
    }
}
