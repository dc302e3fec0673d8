package io.howdah.query.rows;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.query.PackedRows;
import io.howdah.testing.Rows;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ValueLinesTest {

    @Test
    void linesTogetherAreTheValueAndNoneIsTooLong() {
        var random = new Random(12);
        String[] letters = {"a", "ä", "字", "😀", "\n", " "};
        for (int round = 0; round < 200; round++) {
            String value =
                    IntStream.range(0, random.nextInt(3_000))
                            .mapToObj(i -> letters[random.nextInt(letters.length)])
                            .collect(Collectors.joining());
            PackedRows rows = Rows.ofColumn(List.of(value));
            Lines lines = ValueLines.of(rows, 0, 0, 40, StopSign.NEVER);
            List<String> all = IntStream.range(0, lines.count()).mapToObj(lines::line).toList();
            assertThat(String.join("", all)).isEqualTo(value.replace("\n", ""));
            assertThat(all)
                    .allSatisfy(line ->
                            assertThat(line.getBytes(StandardCharsets.UTF_8).length)
                                    .isLessThanOrEqualTo(43));
            assertThat(lines.count())
                    .isGreaterThan(value.length() - value.replace("\n", "").length());
        }
    }

    @Test
    void aLongLineIsBrokenBehindAWord() {
        PackedRows rows = Rows.ofColumn(List.of("one two three four five six seven"));
        Lines lines = ValueLines.of(rows, 0, 0, 12, StopSign.NEVER);
        assertThat(IntStream.range(0, lines.count()).mapToObj(lines::line))
                .containsExactly("one two ", "three four ", "five six ", "seven");
    }
}
