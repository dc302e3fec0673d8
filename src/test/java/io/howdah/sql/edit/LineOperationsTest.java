package io.howdah.sql.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LineOperationsTest {

    /// Text with the selection between `‹` and `›`, the caret at its end; or only a caret `|`.
    private static String apply(Operation operation, String marked) {
        Marked before = Marked.of(marked);
        Optional<TextEdit> edit =
                operation.edit(TextLines.of(before.text()), before.anchor(), before.caret());
        return edit.map(done ->
                        new Marked(done.in(before.text()), done.anchor(), done.caret()).toString())
                .orElse("nothing");
    }

    private static Operation always(Certain operation) {
        return (lines, anchor, caret) -> Optional.of(operation.edit(lines, anchor, caret));
    }

    private interface Operation {
        Optional<TextEdit> edit(TextLines lines, int anchor, int caret);
    }

    private interface Certain {
        TextEdit edit(TextLines lines, int anchor, int caret);
    }

    private record Marked(String text, int anchor, int caret) {

        static Marked of(String marked) {
            int at = marked.indexOf('|');
            if (at >= 0) {
                return new Marked(marked.replace("|", ""), at, at);
            }
            int from = marked.indexOf('‹');
            int to = marked.indexOf('›') - 1;
            return new Marked(marked.replaceAll("[‹›]", ""), from, to);
        }

        @Override
        public String toString() {
            if (anchor == caret) {
                return text.substring(0, caret) + "|" + text.substring(caret);
            }
            return text.substring(0, anchor)
                    + "‹"
                    + text.substring(anchor, caret)
                    + "›"
                    + text.substring(caret);
        }
    }

    @Test
    void commentsTheLineAtTheCaret() {
        assertThat(apply(CommentToggle::toggle, "a\n  sel|ect\nb")).isEqualTo("a\n  -- sel|ect\nb");
        assertThat(apply(CommentToggle::toggle, "a\n  -- sel|ect\nb")).isEqualTo("a\n  sel|ect\nb");
    }

    @Test
    void commentsSelectedLinesAtTheirCommonIndentation() {
        assertThat(apply(CommentToggle::toggle, "‹  a\n\n    b›\nc"))
                .isEqualTo("‹  -- a\n\n  --   b›\nc");
    }

    @Test
    void commentsWhenOnlySomeLinesAreComments() {
        assertThat(apply(CommentToggle::toggle, "‹-- a\nb›")).isEqualTo("‹-- -- a\n-- b›");
    }

    @Test
    void leavesTheLineOutThatTheSelectionEndsBefore() {
        assertThat(apply(CommentToggle::toggle, "‹a\n›b")).isEqualTo("‹-- a\n›b");
    }

    @Test
    void commentsNothingWhereAllIsBlank() {
        assertThat(apply(CommentToggle::toggle, "a\n  |\n")).isEqualTo("nothing");
    }

    @Test
    void tabGoesToTheNextColumnOrIndentsLines() {
        assertThat(apply(always(Indentation::tab), "a|b")).isEqualTo("a   |b");
        assertThat(apply(always(Indentation::tab), "‹a\n\nb›")).isEqualTo("‹    a\n\n    b›");
    }

    @Test
    void outdentsAsFarAsThereIsSpace() {
        assertThat(apply(Indentation::outdent, "‹      a\n\tb\n c›\nd"))
                .isEqualTo("‹  a\nb\nc›\nd");
        assertThat(apply(Indentation::outdent, "a|")).isEqualTo("nothing");
    }

    @Test
    void newLinesKeepTheIndentation() {
        assertThat(apply(always(Indentation::newLine), "  a|b")).isEqualTo("  a\n  |b");
        assertThat(apply(always(Indentation::newLine), "  f (|)")).isEqualTo("  f (\n      |\n  )");
        assertThat(apply(always(Indentation::newLine), "  f ( |a)")).isEqualTo("  f ( \n      |a)");
    }

    @Test
    void movesLines() {
        assertThat(apply(LineMoves::up, "a\n‹b\nc›\nd")).isEqualTo("‹b\nc›\na\nd");
        assertThat(apply(LineMoves::down, "a\nb|b\nc")).isEqualTo("a\nc\nb|b");
        assertThat(apply(LineMoves::down, "‹a\n›b")).isEqualTo("b\n‹a›");
        assertThat(apply(LineMoves::up, "|a\nb")).isEqualTo("nothing");
        assertThat(apply(LineMoves::down, "a\n|b")).isEqualTo("nothing");
    }

    @Test
    void duplicatesLineOrSelection() {
        assertThat(apply(always(LineMoves::duplicate), "a|b\nc")).isEqualTo("ab\na|b\nc");
        assertThat(apply(always(LineMoves::duplicate), "x‹a\nb›y")).isEqualTo("xa\nb‹a\nb›y");
    }

    @Test
    void deletesLines() {
        assertThat(apply(always(LineMoves::delete), "aa\nb|b\nc")).isEqualTo("aa\nc|");
        assertThat(apply(always(LineMoves::delete), "aa\nb|b")).isEqualTo("a|a");
        assertThat(apply(always(LineMoves::delete), "a|a")).isEqualTo("|");
    }

    @Test
    void joinsLines() {
        assertThat(apply(LineMoves::join, "a|  \n   b\nc")).isEqualTo("a| b\nc");
        assertThat(apply(LineMoves::join, "‹a\nb\nc›")).isEqualTo("a b| c");
        assertThat(apply(LineMoves::join, "a|")).isEqualTo("nothing");
    }

    @Test
    void changesCase() {
        assertThat(apply(always(LetterCase::toggle), "‹Select› x")).isEqualTo("‹SELECT› x");
        assertThat(apply(always(LetterCase::toggle), "‹SELECT› x")).isEqualTo("‹select› x");
        assertThat(apply(always(LetterCase::toggle), "‹ß›x")).isEqualTo("‹SS›x");
    }

    @Test
    void whatIsDoneTwiceOrBackGivesTheTextBack() {
        Random random = new Random(7);
        for (int round = 0; round < 3000; round++) {
            // The empty last line of a text cannot be selected, so none is moved there.
            String text = text(random) + "\nend";
            int anchor = random.nextInt(text.length() - 3);
            int caret = random.nextInt(text.length() - 3);
            undoes(CommentToggle::toggle, CommentToggle::toggle, text, anchor, caret);
            undoes(Indentation::indent, Indentation::outdent, text, anchor, caret);
            undoes(LineMoves::up, LineMoves::down, text, anchor, caret);
            undoes(LineMoves::down, LineMoves::up, text, anchor, caret);
        }
    }

    private static void undoes(
            Operation does, Operation undoes, String text, int anchor, int caret) {
        Optional<TextEdit> done = does.edit(TextLines.of(text), anchor, caret);
        if (done.isEmpty()) {
            return;
        }
        String between = done.get().in(text);
        TextEdit back =
                undoes.edit(TextLines.of(between), done.get().anchor(), done.get().caret())
                        .orElseThrow();
        assertThat(back.in(between)).as("%s [%s, %s]", text, anchor, caret).isEqualTo(text);
    }

    /// No line of it is a comment.
    private static String text(Random random) {
        var text = new StringBuilder();
        for (int i = random.nextInt(40); i > 0; i--) {
            text.append("a b\n\n\t(".charAt(random.nextInt(7)));
        }
        return text.toString();
    }
}
