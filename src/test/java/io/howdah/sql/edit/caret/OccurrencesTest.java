package io.howdah.sql.edit.caret;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.sql.edit.TextLines;
import io.howdah.sql.edit.TextRange;
import org.junit.jupiter.api.Test;

class OccurrencesTest {

    private static final TextLines LINES = TextLines.of("id, ident\nid\nvoid id");

    @Test
    void theWordIsTheOneTheCaretTouches() {
        assertThat(Occurrences.wordAt(LINES, 2)).contains(new TextRange(0, 2));
        assertThat(Occurrences.wordAt(LINES, 6)).contains(new TextRange(4, 9));
        assertThat(Occurrences.wordAt(LINES, 3)).isEmpty();
    }

    @Test
    void wholeWordsAreFoundInTurnAndFromTheTopAgain() {
        var id = new Occurrences("id", true);
        Carets carets = Carets.of(new Caret(10, 12));
        TextRange next = id.next(LINES, carets).orElseThrow();
        assertThat(next).isEqualTo(new TextRange(18, 20));
        carets = carets.with(new Caret(next.start(), next.end()));
        next = id.next(LINES, carets).orElseThrow();
        assertThat(next).isEqualTo(new TextRange(0, 2));
        carets = carets.with(new Caret(next.start(), next.end()));
        assertThat(id.next(LINES, carets)).as("all are selected").isEmpty();
    }

    @Test
    void allAreFoundApartFromEachOther() {
        assertThat(new Occurrences("id", false).all(LINES)).hasSize(5);
        assertThat(new Occurrences("aa", false).all(TextLines.of("aaaaa"))).hasSize(2);
    }
}
