package io.howdah.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScratchNameTest {

    @Test
    void nameSaysWhoseItIs() {
        assertThat(ScratchName.parse("howdah_scratch_4711_1767225600_3"))
                .contains(new ScratchName(4711, 1767225600, 3));
        assertThat(ScratchName.parse(ScratchName.own(8).toString())).contains(ScratchName.own(8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bazaar",
                "howdah_scratch_",
                "howdah_scratch_mine",
                "howdah_scratch_1_2",
                "my_howdah_scratch_1_2_3",
                "howdah_scratch_1_2_3_old",
                "howdah_scratch_99999999999999999999_2_3",
            })
    void otherDatabasesAreNobodysScratch(String name) {
        assertThat(ScratchName.parse(name)).isEmpty();
    }

    @Test
    void ownerLivesAsLongAsItsProcess() {
        ScratchName own = ScratchName.own(1);
        assertThat(own.ownerLives()).isTrue();
        assertThat(new ScratchName(own.pid(), own.started() - 60, 1).ownerLives())
                .as("an earlier process of the same number")
                .isFalse();
        assertThat(new ScratchName(99_999_999, own.started(), 1).ownerLives()).isFalse();
    }
}
