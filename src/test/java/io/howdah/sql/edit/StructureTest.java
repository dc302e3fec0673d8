package io.howdah.sql.edit;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.sql.LineLexer;
import org.junit.jupiter.api.Test;

class StructureTest {

    /// The text with what belongs together at the caret `|` in `‹›`.
    private static String pair(String marked) {
        int caret = marked.indexOf('|');
        String text = marked.replace("|", "");
        TextLines lines = TextLines.of(text);
        return new Brackets(lines, new LineLexer(lines, true))
                .at(caret)
                .map(pair -> {
                    var shown = new StringBuilder(text);
                    for (TextRange range : pair.ranges().reversed()) {
                        shown.insert(range.end(), '›').insert(range.start(), '‹');
                    }
                    return shown.toString();
                })
                .orElse("nothing");
    }

    private static int fold(int line, String text) {
        TextLines lines = TextLines.of(text);
        return new Folds(lines, new LineLexer(lines, true)).end(line);
    }

    @Test
    void bracketsFindEachOther() {
        assertThat(pair("f |(a, (b), c)")).isEqualTo("f ‹(›a, (b), c‹)›");
        assertThat(pair("f (a, (b), c)|")).isEqualTo("f ‹(›a, (b), c‹)›");
        assertThat(pair("f (a,\n (b)\n, c[1|])")).isEqualTo("f (a,\n (b)\n, c‹[›1‹]›)");
    }

    @Test
    void bracketsInTextAndCommentsCountForNothing() {
        assertThat(pair("f |(')', /* ) */ a -- )\n)")).isEqualTo("f ‹(›')', /* ) */ a -- )\n‹)›");
        assertThat(pair("select 'a|(')")).isEqualTo("nothing");
    }

    @Test
    void aBracketMayBeAlone() {
        assertThat(pair("f |(a; select (1)")).isEqualTo("f ‹(›a; select (1)");
        assertThat(pair("a)|")).isEqualTo("a‹)›");
    }

    @Test
    void quotesFindEachOther() {
        assertThat(pair("select |'it''s'")).isEqualTo("select ‹'›it''s‹'›");
        assertThat(pair("select E'a\\'|'")).isEqualTo("select E‹'›a\\'‹'›");
        assertThat(pair("select \"a b|\"")).isEqualTo("select ‹\"›a b‹\"›");
        assertThat(pair("select 'a|b'")).isEqualTo("nothing");
    }

    @Test
    void statementsFold() {
        String text = "select 1,\n  2;\n\nselect 3;\n";
        assertThat(fold(0, text)).isEqualTo(1);
        assertThat(fold(1, text)).isEqualTo(1);
        assertThat(fold(3, text)).isEqualTo(3);
    }

    @Test
    void bracketsInsideOfAStatementFold() {
        String text = "select a\nfrom (\n  select (1),\n  2\n) as x,\nlateral (select\n 3);\n";
        assertThat(fold(0, text)).isEqualTo(6);
        assertThat(fold(1, text)).isEqualTo(3);
        assertThat(fold(2, text)).isEqualTo(2);
        assertThat(fold(5, text)).isEqualTo(6);
    }

    @Test
    void aBracketBehindAClosingOneFolds() {
        assertThat(fold(2, "select (\n 1\n), (\n 2\n);")).isEqualTo(3);
    }

    @Test
    void bodiesAndCommentsFold() {
        String text = "create function f()\nas $$\nbegin\nend\n$$ language plpgsql;\n/* a\n b */\n";
        assertThat(fold(0, text)).isEqualTo(4);
        assertThat(fold(1, text)).isEqualTo(4);
        assertThat(fold(2, text)).isEqualTo(2);
        assertThat(fold(5, text)).isEqualTo(6);
    }

    @Test
    void blocksOfLineCommentsFold() {
        String text = "-- a\n-- b\n  -- c\nselect 1; -- d\n";
        assertThat(fold(0, text)).isEqualTo(2);
        assertThat(fold(1, text)).isEqualTo(1);
        assertThat(fold(3, text)).isEqualTo(3);
    }
}
