package io.howdah.sql.rename;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.howdah.sql.Lexer;
import io.howdah.sql.Tokens;
import io.howdah.sql.complete.ShopNames;
import io.howdah.sql.edit.TextEdit;
import io.howdah.sql.edit.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class LocalNameTest {

    @TestFactory
    Stream<DynamicTest> findsAllPlacesFromEachOfThem() {
        return MarkedStatements.ALL
                .lines()
                .map(line -> dynamicTest(line, () -> findsAllPlaces(Marked.of(line))));
    }

    private static void findsAllPlaces(Marked marked) {
        for (TextRange place : marked.places()) {
            for (int caret = place.start(); caret <= place.end(); caret++) {
                assertThat(at(marked.text(), caret).places()).isEqualTo(marked.places());
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> changesNothingButTheName() {
        return MarkedStatements.ALL
                .lines()
                .map(line -> dynamicTest(line, () -> changesOnlyTheName(Marked.of(line))));
    }

    private static void changesOnlyTheName(Marked marked) {
        int caret = marked.places().getFirst().start();
        LocalName name = at(marked.text(), caret);
        TextEdit edit = name.renamed(marked.text(), caret, "fresh_name");
        String renamed = edit.in(marked.text());

        List<String> before = tokens(marked.text());
        List<String> after = tokens(renamed);
        assertThat(after).hasSameSizeAs(before);
        long changed = 0;
        for (int i = 0; i < before.size(); i++) {
            if (!before.get(i).equals(after.get(i))) {
                changed++;
                assertThat(after.get(i)).isEqualTo("fresh_name");
            }
        }
        assertThat(changed).isEqualTo(marked.places().size());

        LocalName fresh = at(renamed, edit.caret());
        assertThat(fresh.renamed(renamed, edit.caret(), name.spelled()).in(renamed))
                .isEqualToIgnoringCase(marked.text());
    }

    private static List<String> tokens(String text) {
        Tokens tokens = new Lexer(true).lex(text);
        List<String> all = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            all.add(tokens.text(i, text));
        }
        return all;
    }

    private static LocalName at(String text, int caret) {
        return LocalName.at(text, caret, ShopNames.index()).orElseThrow();
    }

    /// The caret is at `|`.
    private static final String NOTHING_TO_RENAME =
            """
            SELECT or|ders.id FROM orders
            SELECT id FROM ord|ers o
            SELECT o.i|d FROM orders o
            SEL|ECT o.id FROM orders o
            SELECT o.id AS num|ber FROM orders o
            SELECT x|x.id FROM orders o
            SELECT 'o|' FROM orders o
            SELECT 1 -- o|
            SELECT lower(o.status) FROM pu|blic.orders o
            INSERT INTO orders (id) VALUES (1) ON CONFLICT (id) DO UPDATE SET total = exclu|ded.total
            |
            """;

    @TestFactory
    Stream<DynamicTest> leavesAloneWhatTheStatementDoesNotName() {
        return NOTHING_TO_RENAME
                .lines()
                .map(line ->
                        dynamicTest(
                                line,
                                () ->
                                        assertThat(
                                                        LocalName.at(
                                                                line.replace("|", ""),
                                                                line.indexOf('|'),
                                                                ShopNames.index()))
                                                .isEmpty()));
    }

    /// A statement with the caret, and a new name that has to be refused.
    private static final String COLLISIONS =
            """
            SELECT o|.id FROM orders o JOIN customer c ON true ⇒ c
            SELECT o|.id FROM orders o JOIN customer c ON true ⇒ "c"
            SELECT o|.id FROM orders o JOIN customer c ON true ⇒ C
            SELECT o|.id FROM orders o, customer ⇒ customer
            SELECT 1 FROM orders o| WHERE EXISTS (SELECT 1 FROM customer c WHERE c.id = o.customer_id) ⇒ c
            SELECT 1 FROM orders o WHERE EXISTS (SELECT o.id FROM customer c| WHERE c.id = 1) ⇒ o
            SELECT count(o|) FROM orders o ⇒ total
            WITH a| AS (SELECT 1), b AS (SELECT 2) SELECT * FROM a, b ⇒ b
            WITH a| AS (SELECT 1 AS id) SELECT * FROM a, orders ⇒ orders
            WITH a| AS (SELECT 1 AS id) SELECT a.id FROM a, orders o ⇒ o
            INSERT INTO orders AS o| (id) VALUES (1) ON CONFLICT (id) DO UPDATE SET total = o.total ⇒ excluded
            """;

    @TestFactory
    Stream<DynamicTest> refusesANameThatIsTakenThere() {
        return COLLISIONS
                .lines()
                .map(line -> line.split(" ⇒ "))
                .map(parts ->
                        dynamicTest(
                                parts[0] + " as " + parts[1],
                                () ->
                                        assertThat(caretName(parts[0]).obstacle(parts[1]))
                                                .hasValueSatisfying(why ->
                                                        assertThat(why)
                                                                .contains("already means"))));
    }

    private static LocalName caretName(String marked) {
        return at(marked.replace("|", ""), marked.indexOf('|'));
    }

    @Test
    void allowsANameThatOnlyAnotherQueryUses() {
        LocalName name =
                caretName(
                        "SELECT (SELECT o|.id FROM orders o), (SELECT p.id FROM product p)"
                                + " FROM customer c");
        assertThat(name.obstacle("p")).isEmpty();
        assertThat(name.obstacle("c")).isEmpty();
    }

    @Test
    void quotesAKeyWordAndKeepsTheSpellingOtherwise() {
        String text = "SELECT o.id FROM orders o";
        LocalName name = at(text, 7);
        assertThat(name.renamed(text, 7, "order").in(text))
                .isEqualTo("SELECT \"order\".id FROM orders \"order\"");
        assertThat(name.renamed(text, 7, "My o").in(text))
                .isEqualTo("SELECT \"My o\".id FROM orders \"My o\"");
        assertThat(name.renamed(text, 7, "Ord").in(text))
                .isEqualTo("SELECT Ord.id FROM orders Ord");
    }

    @Test
    void refusesWhatTheServerWouldCut() {
        LocalName name = at("SELECT o.id FROM orders o", 7);
        assertThat(name.obstacle("n".repeat(63))).isEmpty();
        assertThat(name.obstacle("n".repeat(64))).isPresent();
        assertThat(name.obstacle("  ")).isPresent();
        assertThatThrownBy(() -> name.renamed("SELECT o.id FROM orders o", 7, ""))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void leavesTheCaretBehindItsWord() {
        String text = "SELECT o.id, o.total FROM orders o";
        assertThat(at(text, 13).renamed(text, 13, "ord").caret()).isEqualTo(18);
    }

    @Test
    void worksInAFunctionsBody() {
        findsAllPlaces(
                Marked.of(
                        "CREATE FUNCTION f() RETURNS bigint LANGUAGE sql AS"
                                + " $$ SELECT «o».id FROM orders «o» $$"));
    }

    @Test
    void refusesToChangeAColumnOfAnInnerQuery() {
        LocalName name = caretName("SELECT s.o FROM (SELECT o FROM orders o|) s");
        assertThat(name.obstacle("x")).hasValueSatisfying(why -> assertThat(why).contains("AS"));
    }

    @Test
    void staysInItsStatement() {
        String text = "SELECT o.id FROM orders o; SELECT o.id FROM customer o;";
        assertThat(at(text, 7).places()).hasSize(2).allMatch(place -> place.end() <= 25);
    }
}
