package io.howdah.sql.parameter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParameterPlacesTest {

    private static ParameterPlaces places(String statement) {
        return ParameterPlaces.of(statement, Set.of("known")::contains);
    }

    @Test
    void asksForEachParameterOnceNumbersFirst() {
        assertThat(places("SELECT :b, $10, $2, :'a', :b, ARRAY[:c, 1] WHERE x = $2").labels())
                .containsExactly("$2", "$10", ":b", ":a", ":c");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT ':a', \"$1\", $$ :b $1 $$ -- :c\n /* $2 */",
                "SELECT tags[1:n], tags[:n], x::int FROM t",
                "SELECT :known",
                "CREATE FUNCTION f(int) RETURNS int RETURN $1 + 1",
                "PREPARE p AS SELECT $1",
                "SELECT f(a := 1)"
            })
    void asksForNothingThatIsNoParameter(String statement) {
        assertThat(places(statement).labels()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    SELECT :a + :a                    | SELECT 'v'::text + 'v'::text
                    SELECT e:a                        | SELECT e 'v'::text
                    SELECT (:a)[1], :a[1]             | SELECT ('v'::text)[1], ('v'::text)[1]
                    TABLE t FETCH FIRST :a ROWS ONLY  | TABLE t FETCH FIRST ('v'::text) ROWS ONLY
                    SELECT tags[(:a)]                 | SELECT tags[('v'::text)]
                    """)
    void putsAnExpressionAtEachPlace(String statement, String filled) {
        assertThat(places(statement).fill(Map.of(":a", "'v'::text")).text()).isEqualTo(filled);
    }

    @Test
    void tellsWhereAPlaceCameFrom() {
        String script = "SELECT 1;\nSELECT :name || $1, oops;\nSELECT 2";
        String statement = "SELECT :name || $1, oops";
        FilledText part =
                places(statement).fill(Map.of(":name", "'a long value'::text", "$1", "''"));
        FilledText filled = FilledText.within(script, new TreeMap<>(Map.of(10, part)));

        assertThat(filled.text())
                .isEqualTo("SELECT 1;\nSELECT 'a long value'::text || '', oops;\nSELECT 2");
        assertThat(filled.original(filled.text().indexOf("long")))
                .isEqualTo(script.indexOf(":name"));
        assertThat(filled.original(filled.text().indexOf("''"))).isEqualTo(script.indexOf("$1"));
        assertThat(filled.original(filled.text().indexOf("oops")))
                .isEqualTo(script.indexOf("oops"));
        assertThat(filled.original(filled.text().length())).isEqualTo(script.length());
        assertThat(filled.labelAt(filled.text().indexOf("long"))).contains(":name");
        assertThat(filled.labelAt(0)).isEmpty();
    }

    @Test
    void fillsSeveralStatementsOfAScript() {
        String script = "SELECT :a;\nSELECT 2;\nSELECT :a, :b";
        Map<String, String> values = Map.of(":a", "'first value'", ":b", "'x'");
        FilledText filled =
                FilledText.within(
                        script,
                        new TreeMap<>(
                                Map.of(
                                        0, places("SELECT :a").fill(values),
                                        21, places("SELECT :a, :b").fill(values))));

        assertThat(filled.text())
                .isEqualTo("SELECT 'first value';\nSELECT 2;\nSELECT 'first value', 'x'");
        assertThat(filled.original(filled.text().indexOf("'x'"))).isEqualTo(script.indexOf(":b"));
        assertThat(filled.original(filled.text().indexOf("2;"))).isEqualTo(script.indexOf("2;"));
        assertThat(filled.labelAt(filled.text().lastIndexOf("first"))).contains(":a");
    }

    @Test
    void asksForConstantsOfAnyStatement() {
        assertThat(places("ALTER ROLE ann PASSWORD :'secret' VALID UNTIL :until").labels())
                .containsExactly(":secret");
    }

    @Test
    void takesValuesOutOfAnError() {
        FilledText filled =
                places("SELECT :name, :short")
                        .fill(Map.of(":name", "E'O''Neil\\\\x'::text", ":short", "'a'"));

        assertThat(filled.withoutValues("bad value: \"O'Neil\\x\" at a"))
                .isEqualTo("bad value: \":name\" at a");
    }

    @Test
    void writesValuesAsConstants() {
        assertThat(ParameterLiteral.of("O'Neil", "text")).isEqualTo("'O''Neil'::text");
        assertThat(ParameterLiteral.of("a\\b'", "")).isEqualTo("E'a\\\\b'''");
        assertThat(ParameterLiteral.of(null, "integer")).isEqualTo("NULL::integer");
    }
}
