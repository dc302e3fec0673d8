package io.howdah.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.sql.format.FormatOptions;
import io.howdah.sql.format.SqlFormatter;
import org.junit.jupiter.api.Test;

class FormattingTest {

    private static String laidOut(String written) {
        return Formatting.laidOut(written, new SqlFormatter(FormatOptions.STANDARD, true)::script);
    }

    @Test
    void aPartOfALineStaysPartOfIt() {
        assertThat(laidOut("select  1")).isEqualTo("select 1");
        assertThat(laidOut("select  1;\n")).isEqualTo("select 1;\n");
    }

    @Test
    void aTextThatIsLaidOutStaysAsItIs() {
        String text = "select a, b\nfrom t";

        assertThat(laidOut(laidOut(text))).isEqualTo(laidOut(text));
        assertThat(laidOut("")).isEmpty();
    }

    @Test
    void theCaretStaysInItsWord() {
        assertThat(moved("select a,b  fr|om t")).isEqualTo("select a, b fr|om t");
        assertThat(moved("select a,|b from t")).isEqualTo("select a,| b from t");
        assertThat(moved("select a,b\n|from t")).isEqualTo("select a, b |from t");
        assertThat(moved("|select  a from t")).isEqualTo("|select a from t");
        assertThat(moved("select  a from t|")).isEqualTo("select a from t|");
        assertThat(moved("select a,  |  b")).isEqualTo("select a,| b");
    }

    private static String moved(String marked) {
        String written = marked.replace("|", "");
        String formatted = laidOut(written);
        int caret = Formatting.moved(marked.indexOf('|'), written, formatted);
        return new StringBuilder(formatted).insert(caret, '|').toString();
    }
}
