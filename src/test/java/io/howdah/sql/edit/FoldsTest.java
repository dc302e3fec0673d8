package io.howdah.sql.edit;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.sql.LineLexer;
import org.junit.jupiter.api.Test;

class FoldsTest {

    /// A text that is edited behind the lexer's back.
    private static final class Edited implements TextLines {

        private TextLines now = TextLines.of("select 1\nfrom a;\n");

        @Override
        public int count() {
            return now.count();
        }

        @Override
        public String line(int index) {
            return now.line(index);
        }

        @Override
        public int start(int line) {
            return now.start(line);
        }

        @Override
        public int lineAt(int offset) {
            return now.lineAt(offset);
        }
    }

    @Test
    void nothingIsFoldedInTheMiddleOfAnEdit() {
        var text = new Edited();
        var lexer = new LineLexer(text, true);
        var folds = new Folds(text, lexer);
        assertThat(folds.end(0)).isEqualTo(1);

        text.now = TextLines.of("\n\n\n\n\nselect 1\nfrom a;\n");
        assertThat(folds.end(5)).as("the lexer has not heard of the edit").isEqualTo(5);

        lexer.edit(0, 1, 6);
        assertThat(folds.end(5)).isEqualTo(6);
    }
}
