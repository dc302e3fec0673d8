package io.howdah.sql.parameter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
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
        FilledText filled =
                places(statement)
                        .fill(Map.of(":name", "'a long value'::text", "$1", "''"))
                        .within(script, 10);

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
    void writesValuesAsConstants() {
        assertThat(ParameterLiteral.of("O'Neil", "text")).isEqualTo("'O''Neil'::text");
        assertThat(ParameterLiteral.of("a\\b'", "")).isEqualTo("E'a\\\\b'''");
        assertThat(ParameterLiteral.of(null, "integer")).isEqualTo("NULL::integer");
    }
}
