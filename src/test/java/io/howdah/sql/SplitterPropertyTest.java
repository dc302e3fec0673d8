package io.howdah.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SplitterPropertyTest {

    private static final List<String> STATEMENTS =
            List.of(
                    "select 1",
                    "SELECT ';', \";\", E'\\';', $$;$$, $a$;$$;$a$, U&';', x'1F' -- ;\n",
                    "select /* ; /* ; */ ; */ 1",
                    "select 1 - -1, 2 @- 3, 'a'\n  'b;'",
                    "create rule r as on insert to t do also (select 1; select 2)",
                    "create function f() returns int begin atomic select case when true then 1 end as"
                            + " end; select 2; end",
                    "create or replace procedure p(begin int) begin atomic end",
                    "create function g() returns int language sql as 'select 1; select 2'",
                    "do $body$ begin raise notice 'a;'; end; $body$",
                    "begin",
                    "end",
                    "insert into t values ((1), (2))",
                    "select array[1, 2][1:2], x::int, :name, :'name', a.end, a.begin from t",
                    "copy t to stdout",
                    "select $1, 0x1F, 1_000, 1..2",
                    "select 'C:\\'");

    private static final List<String> BETWEEN =
            List.of(
                    ";",
                    ";\n",
                    " ; -- next; one\n",
                    ";/* ; */",
                    "\n;\n\n;",
                    ";\r\n",
                    "\n\\g\n",
                    " \\gx \\\\ ");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void splitsAnyConcatenationBackIntoItsStatements(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 3000; round++) {
            List<String> expected = new ArrayList<>();
            StringBuilder script = new StringBuilder();
            for (int i = random.nextInt(8); i >= 0; i--) {
                String statement = STATEMENTS.get(random.nextInt(STATEMENTS.size()));
                expected.add(statement.strip());
                script.append(statement).append(BETWEEN.get(random.nextInt(BETWEEN.size())));
            }

            List<ScriptItem> items =
                    Splitter.split(script.toString()).stream()
                            .filter(item -> item.kind() == ScriptItem.Kind.STATEMENT)
                            .toList();

            assertThat(items.stream().map(ScriptItem::text).toList())
                    .as(script.toString())
                    .isEqualTo(expected);
            for (ScriptItem item : items) {
                assertThat(script.substring(item.start(), item.end())).isEqualTo(item.text());
                assertThat(item.line())
                        .isEqualTo(
                                1
                                        + script.substring(0, item.start())
                                                .chars()
                                                .filter(c -> c == '\n')
                                                .count());
            }
        }
    }
}
