package io.howdah.ui.editor.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LineWindowTest {

    private static final LineWindow FIRST = new LineWindow(0, 500_000);

    @Test
    void staysWhileThereIsTextAroundTheCaret() {
        assertThat(FIRST.around(0, 500_000)).isEqualTo(FIRST);
        assertThat(FIRST.around(LineWindow.SHOWN - 200, 500_000)).isEqualTo(FIRST);
        LineWindow moved = FIRST.around(LineWindow.SHOWN - 199, 500_000);
        assertThat(moved.start()).isEqualTo(LineWindow.SHOWN / 2 - 199);
        assertThat(moved.around(LineWindow.SHOWN - 199 + 7_000, 500_000)).isEqualTo(moved);
    }

    @Test
    void typingMovesItOnceInThousandsOfKeys() {
        LineWindow window = FIRST.around(450_000, 500_000);
        int moves = 0;
        for (int key = 1; key <= 20_000; key++) {
            LineWindow next = window.around(450_000 + key, 500_000 + key);
            moves += next.start() == window.start() ? 0 : 1;
            window = next;
        }
        assertThat(moves).isEqualTo(2);
    }

    @Test
    void endsWithTheLine() {
        LineWindow last = FIRST.around(500_000, 500_000);
        assertThat(last.end()).isEqualTo(500_000);
        assertThat(last.behind()).isEmpty();
        assertThat(last.before()).isEqualTo("… 484,000 characters before  ");
        LineWindow shorter = last.around(300_000, 300_000);
        assertThat(shorter.end()).isEqualTo(300_000);
        assertThat(shorter.start()).isEqualTo(300_000 - LineWindow.SHOWN);
    }

    @Test
    void aPlaceInWhatIsShownIsOneInTheLineAndBack() {
        var random = new Random(11);
        for (int round = 0; round < 1_000; round++) {
            int length = LongLines.SHOWN + 1 + random.nextInt(500_000);
            int caret = random.nextInt(length + 1);
            LineWindow window = new LineWindow(0, length).around(caret, length);
            assertThat(caret).isBetween(window.start(), window.end());
            assertThat(window.column(window.shown(caret))).isEqualTo(caret);
            int all =
                    window.before().length()
                            + window.end()
                            - window.start()
                            + window.behind().length();
            assertThat(all).as("fits into the line").isLessThan(length);
            assertThat(window.column(0)).isEqualTo(window.start());
            assertThat(window.column(all)).isEqualTo(window.end());
        }
    }

    @Test
    void whatIsSelectedBeyondItIsItsWords() {
        LineWindow window = FIRST.around(250_000, 500_000);
        int words = window.before().length();
        assertThat(window.shownStart(5)).isZero();
        assertThat(window.shownStart(window.start() + 3)).isEqualTo(words + 3);
        assertThat(window.shownEnd(window.start() + 3, false)).isEqualTo(words + 3);
        assertThat(window.shownEnd(499_999, false))
                .isEqualTo(words + LineWindow.SHOWN + window.behind().length());
    }
}
