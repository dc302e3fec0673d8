package io.howdah.sql.parameter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ParameterTextTest {

    @Test
    void leavesNumberedParametersAlone() {
        ParameterText text = ParameterText.of("select $2, '$3', $1 -- $4");

        assertThat(text.text()).isEqualTo("select $2, '$3', $1 -- $4");
        assertThat(text.labels()).containsExactly("$1", "$2");
    }

    @Test
    void numbersVariablesBehindThem() {
        ParameterText text = ParameterText.of("select :a, $1, :'b', :a, a::int, x[1:2], ':c'");

        assertThat(text.text()).isEqualTo("select $2, $1, $3, $2, a::int, x[1:2], ':c'");
        assertThat(text.labels()).containsExactly("$1", ":a", ":b");
        assertThat(text.isComplete()).isTrue();
    }

    @Test
    void keepsApartWhatWouldGrowTogether() {
        assertThat(ParameterText.of("select 1:a").text()).isEqualTo("select 1 $1");
    }

    @Test
    void cannotTakeNamesAndQuestionsAsParameters() {
        assertThat(ParameterText.of("select * from :\"t\"").isComplete()).isFalse();
        assertThat(ParameterText.of("select :{?a}").isComplete()).isFalse();
        assertThat(ParameterText.of("select * from :\"t\"").text())
                .isEqualTo("select * from :\"t\"");
    }

    @Test
    void findsPlacesAgain() {
        String statement = "select :name, :x, y";
        ParameterText text = ParameterText.of(statement);

        assertThat(text.text()).isEqualTo("select $1, $2, y");
        assertThat(text.original(text.text().indexOf('y'))).isEqualTo(statement.indexOf('y'));
        assertThat(text.original(text.text().indexOf("$2") + 1)).isEqualTo(statement.indexOf(":x"));
        assertThat(text.original(3)).isEqualTo(3);
        assertThat(text.isVariable(text.text().indexOf("$2"))).isTrue();
        assertThat(text.isVariable(0)).isFalse();
    }

    @Test
    void knowsWhichStatementsTakeParameters() {
        assertThat(ParameterText.takesParameters("with a as (select 1) select $1 from a")).isTrue();
        assertThat(ParameterText.takesParameters("explain (analyze) delete from t where a = $1"))
                .isTrue();
        assertThat(ParameterText.takesParameters("call p($1)")).isTrue();
        assertThat(
                        ParameterText.takesParameters(
                                "create function f(int) returns int return $1 + 1"))
                .isFalse();
        assertThat(ParameterText.takesParameters("prepare p as select $1")).isFalse();
    }

    @Test
    void survivesAbsurdNumbers() {
        assertThat(ParameterText.of("select $99999999999").labels()).isEmpty();
        assertThat(ParameterText.of("select $0").labels()).isEmpty();
    }
}
