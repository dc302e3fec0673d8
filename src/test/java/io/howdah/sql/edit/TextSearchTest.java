package io.howdah.sql.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.howdah.sql.edit.TextSearch.Matches;
import io.howdah.sql.edit.TextSearch.Query;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class TextSearchTest {

    private static final String TEXT = "Order, orders\nborder (order)\n";

    private static List<String> found(Query query, String text) {
        return matches(query, text).ranges().stream()
                .map(range -> range.start() + ":" + text.substring(range.start(), range.end()))
                .toList();
    }

    private static Matches matches(Query query, String text) {
        return TextSearch.of(query).in(text, new TextRange(0, text.length()), () -> false);
    }

    private static String replaced(Query query, String text, String replacement) {
        return TextSearch.of(query)
                .replace(text, matches(query, text).ranges(), replacement)
                .orElseThrow()
                .in(text);
    }

    @Test
    void findsTextInAnyCase() {
        assertThat(found(new Query("order", false, false, false), TEXT))
                .containsExactly("0:Order", "7:order", "15:order", "22:order");
    }

    @Test
    void findsCaseAndWholeWords() {
        assertThat(found(new Query("order", true, true, false), TEXT)).containsExactly("22:order");
    }

    @Test
    void takesSignsLiterally() {
        assertThat(found(new Query("(order)", false, false, false), TEXT))
                .containsExactly("21:(order)");
        assertThat(replaced(new Query("(order)", false, false, false), TEXT, "$1\\n"))
                .isEqualTo("Order, orders\nborder $1\\n\n");
    }

    @Test
    void findsByExpressionAtLineStartsAndAcrossLines() {
        assertThat(found(new Query("^\\w+", false, false, true), TEXT))
                .containsExactly("0:Order", "14:border");
        assertThat(found(new Query("s\\nb", false, false, true), TEXT)).containsExactly("12:s\nb");
    }

    @Test
    void leavesEmptyMatchesOut() {
        assertThat(found(new Query("x*", false, false, true), TEXT)).isEmpty();
        assertThat(found(new Query("", false, false, false), TEXT)).isEmpty();
    }

    @Test
    void replacesGroupsAndControls() {
        assertThat(replaced(new Query("(\\w+), (\\w+)", false, false, true), TEXT, "$2\\n$1\\$"))
                .isEqualTo("orders\nOrder$\nborder (order)\n");
    }

    @Test
    void replacesAsOneEdit() {
        TextEdit edit =
                TextSearch.of(new Query("order", true, false, false))
                        .replace(
                                TEXT,
                                matches(new Query("order", true, false, false), TEXT).ranges(),
                                "x")
                        .orElseThrow();

        assertThat(edit.start()).isEqualTo(7);
        assertThat(edit.end()).isEqualTo(27);
        assertThat(edit.in(TEXT)).isEqualTo("Order, xs\nbx (x)\n");
    }

    @Test
    void replacesOneMatchThatLooksBehindItself() {
        var query = new Query("(?<=b)order", false, false, true);

        assertThat(replaced(query, TEXT, "x")).isEqualTo("Order, orders\nbx (order)\n");
    }

    @Test
    void staysInsideOfAPart() {
        TextSearch search = TextSearch.of(new Query("order", false, false, false));

        assertThat(search.in(TEXT, new TextRange(3, 21), () -> false).ranges()).hasSize(2);
    }

    @Test
    void saysWhatIsWrongWithAnExpression() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TextSearch.of(new Query("(a", false, false, true)))
                .withMessage("The regular expression is not valid: Unclosed group.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TextSearch.of(new Query("a)(b", false, true, true)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> replaced(new Query("(o)rder", false, false, true), TEXT, "$2"))
                .withMessage("The replacement is not valid: No group 2.");
    }

    @Test
    void canBeGivenUp() {
        TextSearch endless = TextSearch.of(new Query("(a+)+b", false, false, true));
        String text = "a".repeat(64);

        assertThatThrownBy(() -> endless.in(text, new TextRange(0, 64), () -> true))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void countsOnlyUpToItsLimit() {
        Matches many =
                matches(new Query("a", false, false, false), "a".repeat(TextSearch.MOST + 1));

        assertThat(many.ranges()).hasSize(TextSearch.MOST);
        assertThat(many.all()).isFalse();
    }
}
