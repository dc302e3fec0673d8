package io.howdah.sql.edit.caret;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.sql.edit.CommentToggle;
import io.howdah.sql.edit.TextEdit;
import io.howdah.sql.edit.TextLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CaretsTest {

    private static final int ROUNDS = 4_000;

    private static final Operation UPPER =
            (lines, anchor, caret) -> {
                int from = Math.min(anchor, caret);
                int to = Math.max(anchor, caret);
                String text = lines.text(0, lines.count() - 1).substring(from, to);
                return Optional.of(TextEdit.of(from, to, "<" + text + ">"));
            };

    /// Parts of a text between `[` and `]` are selected, the caret behind; `|` is a caret alone.
    private record Marked(String text, Carets carets) {

        static Marked of(String marked) {
            var text = new StringBuilder();
            List<Caret> carets = new ArrayList<>();
            int anchor = 0;
            for (int i = 0; i < marked.length(); i++) {
                char c = marked.charAt(i);
                switch (c) {
                    case '[' -> anchor = text.length();
                    case ']' -> carets.add(new Caret(anchor, text.length()));
                    case '|' -> carets.add(Caret.at(text.length()));
                    default -> text.append(c);
                }
            }
            return new Marked(text.toString(), Carets.of(carets, 0));
        }

        TextLines lines() {
            return TextLines.of(text);
        }

        String after(CaretsEdit edit) {
            return marked(edit.in(text), edit.after());
        }

        String after(Carets moved) {
            return marked(text, moved);
        }

        private static String marked(String text, Carets carets) {
            var marked = new StringBuilder(text);
            for (Caret caret : carets.all().reversed()) {
                if (caret.isEmpty()) {
                    marked.insert(caret.position(), '|');
                } else {
                    marked.insert(caret.end(), ']').insert(caret.start(), '[');
                }
            }
            return marked.toString();
        }
    }

    private static String typed(String marked, String typed) {
        Marked before = Marked.of(marked);
        return before.after(
                CaretKeys.typed(before.lines(), before.carets(), typed, offset -> false));
    }

    private static String deleted(String marked, CaretMove over, boolean joins) {
        Marked before = Marked.of(marked);
        return before.after(CaretKeys.delete(before.lines(), before.carets(), over, joins));
    }

    private static String pasted(String marked, String text) {
        Marked before = Marked.of(marked);
        return before.after(CaretKeys.paste(before.lines(), before.carets(), text));
    }

    private static String moved(String marked, CaretMove move, boolean selects) {
        Marked before = Marked.of(marked);
        return before.after(
                before.carets().each(caret -> move.move(before.lines(), caret, selects)));
    }

    @Test
    void typingReplacesWhatEachSelects() {
        assertThat(typed("[ab]c\n[de]f", "x")).isEqualTo("x|c\nx|f");
        assertThat(typed("a|b|", "😀")).isEqualTo("a😀|b😀|");
    }

    @Test
    void bracketsComeInPairsOnlyWhereAllDo() {
        assertThat(typed("f|\ng|", "(")).isEqualTo("f(|)\ng(|)");
        assertThat(typed("f|x\ng|", "(")).isEqualTo("f(|x\ng(|");
        assertThat(typed("[a]\n[b]", "'")).isEqualTo("'[a]'\n'[b]'");
        assertThat(deleted("f(|)\ng(|)", CaretMove.LEFT, true)).isEqualTo("f|\ng|");
        assertThat(deleted("f(|)\ng(|", CaretMove.LEFT, true)).isEqualTo("f|)\ng|");
    }

    @Test
    void deletingJoinsLinesOnlyWhereItMay() {
        assertThat(deleted("a|\nb|\nc", CaretMove.RIGHT, true)).isEqualTo("a|b|c");
        assertThat(deleted("a|\nb|\nc", CaretMove.RIGHT, false)).isEqualTo("a|\nb|\nc");
        assertThat(deleted("ab|\n|\nc|", CaretMove.LEFT, false)).isEqualTo("a|\n|\n|");
    }

    @Test
    void deletesWords() {
        assertThat(deleted("select a_b|, c|", CaretMove.WORD_LEFT, true)).isEqualTo("select |, |");
        assertThat(deleted("one t|wo| three", CaretMove.WORD_LEFT, true))
                .as("both in one word")
                .isEqualTo("one | three");
        assertThat(deleted("|one two", CaretMove.WORD_RIGHT, true)).isEqualTo("| two");
    }

    @Test
    void asManyLinesAsCaretsArePastedOneByOne() {
        assertThat(pasted("a|\nb|", "1\n2")).isEqualTo("a1|\nb2|");
        assertThat(pasted("a|\nb|", "1\n2\n")).isEqualTo("a1|\nb2|");
        assertThat(pasted("[a]\n[b]", "x")).isEqualTo("x|\nx|");
        assertThat(pasted("a|,b|", "1\n2\n3")).isEqualTo("a1\n2\n3|,b1\n2\n3|");
    }

    @Test
    void copiesALineForEach() {
        Marked marked = Marked.of("a[bc]d\ne[fg]h");
        assertThat(marked.carets().text(marked.lines())).isEqualTo("bc\nfg");
    }

    @Test
    void movesEach() {
        assertThat(moved("a|b\nc|d", CaretMove.LINE_END, false)).isEqualTo("ab|\ncd|");
        assertThat(moved("a|b\nc|d", CaretMove.LINE_START, true)).isEqualTo("[a]b\n[c]d");
        assertThat(moved("[ab]\n[cd]", CaretMove.LEFT, false)).isEqualTo("|ab\n|cd");
        assertThat(moved("a|\n|b", CaretMove.RIGHT, false)).isEqualTo("a\n|b|");
        assertThat(moved("abc|\nd\nefg|", CaretMove.DOWN, false)).isEqualTo("abc\nd|\nefg|");
        assertThat(moved("a b_1|.c|", CaretMove.WORD_LEFT, false)).isEqualTo("a |b_1.|c");
        assertThat(moved("😀|", CaretMove.LEFT, false)).isEqualTo("|😀");
    }

    @Test
    void thoseThatMeetBecomeOne() {
        assertThat(moved("a|b|", CaretMove.LINE_END, false)).isEqualTo("ab|");
        assertThat(Carets.of(List.of(new Caret(4, 2), new Caret(3, 0)), 1).all())
                .containsExactly(new Caret(4, 0));
        assertThat(Carets.of(List.of(new Caret(0, 2), new Caret(2, 4)), 0).all())
                .as("selections side by side")
                .hasSize(2);
    }

    @Test
    void aLineWithTwoCaretsIsCommentedOnce() {
        Marked before = Marked.of("a|b|\nc|");
        CaretsEdit edit = before.carets().edit(before.lines(), CommentToggle::toggle);
        assertThat(edit.in(before.text())).isEqualTo("-- ab\n-- c");
    }

    @Test
    void theMainOneIsKeptAndTheLastStays() {
        Carets two = Carets.of(Caret.at(1)).with(Caret.at(0));
        assertThat(two.mainCaret()).isEqualTo(Caret.at(0));
        assertThat(two.without(Caret.at(0))).isEqualTo(Carets.of(Caret.at(1)));
        assertThat(Carets.of(Caret.at(1)).without(Caret.at(1)).isOne()).isTrue();
    }

    /// What all carets do at once is what each would do alone, from the last to the first.
    @Test
    void anEditAtAllIsTheSameEditAtEach() {
        var random = new Random(42);
        for (int round = 0; round < ROUNDS; round++) {
            String text = text(random);
            Carets carets = carets(random, text.length());
            String alone = text;
            for (Caret caret : carets.all().reversed()) {
                TextLines lines = TextLines.of(alone);
                alone = UPPER.edit(lines, caret.anchor(), caret.position()).orElseThrow().in(alone);
            }
            CaretsEdit edit = carets.edit(TextLines.of(text), UPPER);
            assertThat(edit.in(text)).as("%s in %s", carets, text).isEqualTo(alone);
            assertInside(edit.after(), alone.length());
        }
    }

    /// A key in a rectangle does to each of its lines what it would do to that line alone.
    @Test
    void anEditByColumnIsTheEditOfEachLine() {
        var random = new Random(7);
        for (int round = 0; round < ROUNDS; round++) {
            String text = text(random);
            TextLines lines = TextLines.of(text);
            int from = random.nextInt(8);
            int to = random.nextInt(8);
            var column =
                    new Column(
                            random.nextInt(lines.count()), from, random.nextInt(lines.count()), to);
            boolean deletes = random.nextBoolean();
            Carets carets = column.carets(lines);
            CaretsEdit edit =
                    deletes
                            ? CaretKeys.delete(lines, carets, CaretMove.LEFT, false)
                            : CaretKeys.typed(lines, carets, "#", offset -> false);
            assertThat(edit.in(text).lines().toList())
                    .as("%s deletes %s in %s", column, deletes, text)
                    .isEqualTo(lineByLine(text, column, deletes));
        }
    }

    private static List<String> lineByLine(String text, Column column, boolean deletes) {
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        int left = Math.min(column.anchorColumn(), column.column());
        int right = Math.max(column.anchorColumn(), column.column());
        int top = Math.min(column.anchorLine(), column.line());
        int bottom = Math.max(column.anchorLine(), column.line());
        boolean any =
                left == right
                        || lines.subList(top, bottom + 1).stream()
                                .anyMatch(l -> l.length() >= left);
        for (int at = top; at <= bottom; at++) {
            String line = lines.get(at);
            boolean only = !any && at == column.line();
            if (!only && line.length() < left && left != right) {
                continue;
            }
            int start = only ? line.length() : Math.min(left, line.length());
            int end = only ? line.length() : Math.min(right, line.length());
            if (deletes && start == end) {
                start = Math.max(0, start - 1);
            }
            lines.set(at, line.substring(0, start) + (deletes ? "" : "#") + line.substring(end));
        }
        return String.join("\n", lines).lines().toList();
    }

    private static String text(Random random) {
        var text = new StringBuilder();
        int length = 1 + random.nextInt(40);
        for (int i = 0; i < length; i++) {
            text.append("ab c,;\n".charAt(random.nextInt(7)));
        }
        return text.toString();
    }

    private static Carets carets(Random random, int length) {
        List<Caret> carets = new ArrayList<>();
        int count = 1 + random.nextInt(6);
        for (int i = 0; i < count; i++) {
            int anchor = random.nextInt(length + 1);
            boolean empty = random.nextBoolean();
            carets.add(new Caret(anchor, empty ? anchor : random.nextInt(length + 1)));
        }
        return Carets.of(carets, random.nextInt(count));
    }

    private static void assertInside(Carets carets, int length) {
        int behind = -1;
        for (Caret caret : carets.all()) {
            assertThat(caret.start()).isGreaterThanOrEqualTo(Math.max(0, behind));
            assertThat(caret.end()).isLessThanOrEqualTo(length);
            behind = caret.end();
        }
    }
}
