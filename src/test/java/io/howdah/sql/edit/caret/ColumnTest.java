package io.howdah.sql.edit.caret;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.sql.edit.TextLines;
import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnTest {

    private static List<String> selected(String text, Column column) {
        TextLines lines = TextLines.of(text);
        return column.carets(lines).all().stream()
                .map(caret -> text.substring(caret.start(), caret.end()))
                .toList();
    }

    @Test
    void selectsTheSameColumnsOfEachLine() {
        assertThat(selected("abcd\nefgh\nijkl", new Column(0, 1, 2, 3)))
                .containsExactly("bc", "fg", "jk");
    }

    @Test
    void goesInAnyDirection() {
        String text = "abcd\nefgh\nijkl";
        Carets carets = new Column(2, 3, 0, 1).carets(TextLines.of(text));
        assertThat(selected(text, new Column(2, 3, 0, 1))).containsExactly("bc", "fg", "jk");
        assertThat(carets.mainCaret()).as("in the line of the corner").isEqualTo(new Caret(3, 1));
    }

    @Test
    void shortLinesAreSelectedAsFarAsTheyGoOrLeftOut() {
        assertThat(selected("abcd\nef\n\nijkl", new Column(0, 1, 3, 3)))
                .containsExactly("bc", "f", "jk");
    }

    @Test
    void caretsOfNoWidthStandAtTheEndsOfShortLines() {
        Carets carets = new Column(0, 3, 2, 3).carets(TextLines.of("abcd\ne\nfghi"));
        assertThat(carets.all()).containsExactly(Caret.at(3), Caret.at(6), Caret.at(10));
    }

    @Test
    void staysInTheTextAndWithinItsLongestLine() {
        TextLines lines = TextLines.of("ab\ncdef");
        assertThat(new Column(0, 0, 0, 0).to(lines, 9, 9)).isEqualTo(new Column(0, 0, 1, 4));
        assertThat(new Column(0, 0, 0, 0).to(lines, -1, -1)).isEqualTo(new Column(0, 0, 0, 0));
    }

    @Test
    void aTabReachesToTheNextStop() {
        assertThat(selected("\tab\n12345678cd", new Column(0, 8, 1, 9))).containsExactly("a", "c");
        TextLines lines = TextLines.of("\tab");
        assertThat(Column.column(lines, 0, 1)).isEqualTo(8);
        assertThat(Column.index(lines, 0, 3)).as("nearer to the tab's start").isZero();
        assertThat(Column.index(lines, 0, 6)).as("nearer to its end").isEqualTo(1);
    }

    @Test
    void aCharacterOfTwoUnitsIsNotCut() {
        assertThat(selected("a😀b\nxyzw", new Column(0, 0, 1, 2))).containsExactly("a", "xy");
    }

    @Test
    void nothingButShortLinesLeavesOneCaret() {
        assertThat(new Column(0, 5, 1, 7).carets(TextLines.of("a\nb")).all())
                .containsExactly(Caret.at(3));
    }
}
