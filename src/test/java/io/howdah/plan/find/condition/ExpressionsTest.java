package io.howdah.plan.find.condition;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.plan.find.condition.Expression.And;
import io.howdah.plan.find.condition.Expression.Column;
import io.howdah.plan.find.condition.Expression.Opaque;
import io.howdah.plan.find.condition.Expression.Operation;
import io.howdah.plan.find.condition.Expression.Parameter;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "(a = 1)                                        | (a = 1)",
                "((o.a = 1) AND (o.b > 2))                      | ((a = 1) AND (b > 2))",
                "((a = 1) OR (NOT b))                           | ((a = 1) OR (NOT b))",
                "(\"My Table\".\"a \"\"b\" IS NOT NULL)         | (\"a \"\"b\" IS NOT NULL)",
                "(lower((c.email)::text) = 'x''y'::text)        | (lower((email)::text) = 'x''y'::text)",
                "(a = ANY ('{1,2}'::integer[]))                 | (a = ANY ('{1,2}'::integer[]))",
                "(t >= '2026-01-01 00:00:00+00'::timestamp with time zone) | (t >= '2026-01-01 00:00:00+00'::timestamp with time zone)",
                "(x = '1'::numeric(10,2))                       | (x = '1'::numeric(10,2))",
                "((data ->> 'k'::text) = 'v'::text)             | ((data ->> 'k'::text) = 'v'::text)",
                "(a IS DISTINCT FROM b)                         | (a IS DISTINCT FROM b)",
                "((a AT TIME ZONE 'UTC'::text) > b)             | ((a AT TIME ZONE 'UTC'::text) > b)",
                "(a OPERATOR(public.=) b)                       | (a = b)",
                "((- a) < 5)                                    | ((- a) < 5)",
            })
    void readsWhatPostgresPrints(String printed, String sql) {
        Expression expression = Expressions.parse(printed);

        assertThat(Expressions.isClear(expression)).isTrue();
        assertThat(expression.sql()).isEqualTo(sql);
    }

    @Test
    void quotesWhatItDoesNotTakeApart() {
        Expression expression =
                Expressions.parse("((a = 1) AND (CASE WHEN (b > 1) THEN 2 ELSE 3 END = 2))");

        assertThat(expression).isInstanceOf(And.class);
        assertThat(Expressions.isClear(expression)).isFalse();
        assertThat(Expressions.conjuncts(expression).getFirst())
                .isEqualTo(new Operation("=", new Column(null, "a"), new Expression.Literal("1")));
    }

    @Test
    void knowsResultsOfSubplansFromColumns() {
        assertThat(Expressions.columns(Expressions.parse("(a = (InitPlan 1).col1)")))
                .containsExactly(new Column(null, "a"));
        assertThat(Expressions.parse("$0")).isEqualTo(new Parameter("$0"));
        assertThat(Expressions.isClear(Expressions.parse("(NOT (hashed SubPlan 1))"))).isFalse();
    }

    @Test
    void splitsSortKeysWithTheirOrder() {
        assertThat(SortKey.list("a DESC NULLS LAST, (lower(b)), f(x, y) DESC"))
                .extracting(key -> key.key().sql() + "/" + key.order())
                .containsExactly("a/DESC NULLS LAST", "lower(b)/", "f(x, y)/DESC");
    }

    @Test
    void neverFailsOnBrokenText() {
        var random = new Random(42);
        String text = "((o.\"a b\" = 'x''y'::text) AND (f(a, b) > $1) OR (c IS NOT NULL))";
        for (int i = 0; i < 5_000; i++) {
            var broken = new StringBuilder(text);
            for (int change = 0; change < 3; change++) {
                int at = random.nextInt(broken.length());
                if (random.nextBoolean()) {
                    broken.deleteCharAt(at);
                } else {
                    broken.insert(at, "()'\",.:[]$ <=".charAt(random.nextInt(13)));
                }
            }
            assertThat(Expressions.parse(broken.toString())).isNotNull();
        }
    }

    @Test
    void quotesWhatIsNestedTooDeeply() {
        String deep = "(".repeat(100_000) + "a" + ")".repeat(100_000);

        assertThat(Expressions.parse(deep)).isInstanceOf(Opaque.class);
    }
}
