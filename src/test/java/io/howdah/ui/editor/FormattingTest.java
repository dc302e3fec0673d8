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
}
