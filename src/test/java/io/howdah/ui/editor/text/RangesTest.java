package io.howdah.ui.editor.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.sql.edit.TextRange;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RangesTest {

    private static final Ranges TWO = Ranges.of(List.of(range(4, 8), range(10, 12)));

    private static TextRange range(int start, int end) {
        return new TextRange(start, end);
    }

    private static List<TextRange> list(Ranges ranges) {
        return IntStream.range(0, ranges.size())
                .mapToObj(i -> range(ranges.start(i), ranges.end(i)))
                .toList();
    }

    @Test
    void moveWithTextThatIsTypedBeforeThem() {
        assertThat(list(TWO.edited(1, 0, 3))).containsExactly(range(7, 11), range(13, 15));
    }

    @Test
    void moveWhenTextIsTypedAtTheirStart() {
        assertThat(list(TWO.edited(4, 0, 1))).containsExactly(range(5, 9), range(11, 13));
    }

    @Test
    void goWhenTheyAreTypedInto() {
        assertThat(list(TWO.edited(6, 0, 1))).containsExactly(range(11, 13));
    }

    @Test
    void goWhenTheyAreDeleted() {
        assertThat(list(TWO.edited(2, 3, 0))).containsExactly(range(7, 9));
        assertThat(list(TWO.edited(0, 12, 0))).isEmpty();
    }

    @Test
    void stayWhenTextIsTypedBehindThem() {
        assertThat(list(TWO.edited(8, 0, 1))).containsExactly(range(4, 8), range(11, 13));
        assertThat(list(TWO.edited(12, 0, 1))).isEqualTo(list(TWO));
    }
}
