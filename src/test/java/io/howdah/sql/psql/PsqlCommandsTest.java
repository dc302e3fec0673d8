package io.howdah.sql.psql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PsqlCommandsTest {

    @ParameterizedTest
    @CsvSource({"on, true", "ON, true", "t, true", "1, true", "yE, true", "of, false", "n, false"})
    void readsTruthValuesAlsoWhenCutShort(String text, boolean truth) {
        assertThat(TruthValue.of(text)).contains(truth);
    }

    @Test
    void readsNothingIntoOtherWords() {
        assertThat(List.of("", "o", "onn", "2", "maybe"))
                .allMatch(word -> TruthValue.of(word).isEmpty());
    }

    @Test
    void takesOneBranchOfEachBlock() throws PsqlException {
        var blocks = new Conditionals();
        assertThat(blocks.isActive()).isTrue();
        blocks.begin(false);
        assertThat(blocks.isActive()).isFalse();
        assertThat(blocks.awaitsCondition()).isTrue();
        blocks.begin(true);
        assertThat(blocks.isActive()).isFalse();
        blocks.otherwise();
        assertThat(blocks.isActive()).isFalse();
        blocks.end();
        blocks.otherwise(true);
        assertThat(blocks.isActive()).isTrue();
        blocks.otherwise(true);
        assertThat(blocks.isActive()).isFalse();
        assertThat(blocks.awaitsCondition()).isFalse();
        blocks.otherwise();
        assertThat(blocks.isActive()).isFalse();
        blocks.end();
        assertThat(blocks.isActive()).isTrue();
        assertThat(blocks.isEmpty()).isTrue();
    }

    @Test
    void refusesBranchesWithoutABlock() {
        var blocks = new Conditionals();
        assertThatExceptionOfType(PsqlException.class)
                .isThrownBy(blocks::end)
                .withMessage("\\endif has no \\if before it.");
        blocks.begin(false);
        assertThatExceptionOfType(PsqlException.class)
                .isThrownBy(() -> {
                    blocks.otherwise();
                    blocks.otherwise(true);
                })
                .withMessage("\\elif cannot come after \\else.");
        assertThat(blocks.isActive()).as("the branch goes on, as in psql").isTrue();
    }

    @Test
    void turnsACopyIntoTheServers() throws PsqlException {
        assertThat(CopyCommand.parse("t (a, \"from\") from 'my ''file.csv' with (format csv);"))
                .isEqualTo(
                        new CopyCommand(
                                "COPY t (a, \"from\") FROM STDIN with (format csv)",
                                true,
                                Optional.of("my 'file.csv")));
        assertThat(CopyCommand.parse("(select 1 from x) to /tmp/a.b csv header"))
                .isEqualTo(
                        new CopyCommand(
                                "COPY (select 1 from x) TO STDOUT csv header",
                                false,
                                Optional.of("/tmp/a.b")));
        assertThat(CopyCommand.parse("t to a.csv;").file()).contains("a.csv");
        assertThat(CopyCommand.parse("t FROM STDIN").file()).isEmpty();
        assertThat(CopyCommand.parse("t FROM 'stdin'").file()).contains("stdin");
    }

    @Test
    void refusesACopyWithoutFileAndWithAProgram() {
        for (String text :
                List.of("t", "t from", "t to program 'cat'", "t from pstdin", "t to 'a")) {
            assertThatExceptionOfType(PsqlException.class)
                    .as(text)
                    .isThrownBy(() -> CopyCommand.parse(text));
        }
    }

    @Test
    void turnsPatternsIntoRegularExpressions() {
        assertThat(NamePattern.parse("Public.*"))
                .isEqualTo(new NamePattern(Optional.of("^(public)$"), Optional.empty()));
        assertThat(NamePattern.parse("a?b*$\"X.*\""))
                .isEqualTo(new NamePattern(Optional.empty(), Optional.of("^(a.b.*\\$X\\.\\*)$")));
        assertThat(NamePattern.parse("*.*").schema()).contains("^(.*)$");
        assertThat(NamePattern.parse("")).isEqualTo(NamePattern.ANY);
    }
}
