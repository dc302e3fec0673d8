package io.howdah.sql.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.embedded.bazaar.DemoQuery;
import io.howdah.embedded.bazaar.SampleDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqlFormatterPropertyTest {

    /// What may stand next to each other in any order, most of it nonsense to the server.
    private static final List<String> PIECES =
            List.of(
                    "select",
                    "from",
                    "where",
                    "with",
                    "as",
                    "and",
                    "or",
                    "between",
                    "case",
                    "when",
                    "then",
                    "else",
                    "end",
                    "join",
                    "left",
                    "on",
                    "using",
                    "union",
                    "all",
                    "insert",
                    "into",
                    "values",
                    "update",
                    "set",
                    "begin",
                    "atomic",
                    "create",
                    "table",
                    "function",
                    "explain",
                    "partition",
                    "by",
                    "order",
                    "over",
                    "do",
                    "conflict",
                    "nothing",
                    "merge",
                    "matched",
                    "alter",
                    "add",
                    "or",
                    "replace",
                    "trigger",
                    "after",
                    "for",
                    "each",
                    "index",
                    "policy",
                    "check",
                    "rule",
                    "also",
                    "grant",
                    "to",
                    "except",
                    "(",
                    ")",
                    "[",
                    "]",
                    ",",
                    ";",
                    ".",
                    "::",
                    ":",
                    "*",
                    "-",
                    "+",
                    "=",
                    "->>",
                    "@",
                    "a",
                    "b1",
                    "\"Q x\"",
                    "'s'",
                    "E'\\''",
                    "$$d;$$",
                    "1",
                    "2.5",
                    "$1",
                    ":v",
                    ":'v'",
                    "-- c\n",
                    "/* c */",
                    "/* c\n c */",
                    "\n",
                    " ",
                    "\t",
                    "\n\n");

    private final SqlFormatter formatter = new SqlFormatter(FormatOptions.STANDARD, true);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void changesNothingButBlanksWhateverTheTokens(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            var sql = new StringBuilder();
            for (int i = random.nextInt(60); i >= 0; i--) {
                sql.append(PIECES.get(random.nextInt(PIECES.size())));
                sql.append(random.nextInt(3) > 0 ? " " : "");
            }
            check(sql.toString());
        }
    }

    @Test
    void formatsEveryDemoQuery() {
        for (DemoQuery query : SampleDatabase.queries()) {
            check(query.sql());
            check(query.sql().replaceAll("\\s+", " "));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"every-feature.sql", "every-feature-18.sql"})
    void formatsDefinitionsOfEveryFeature(String name) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(
                        SqlFormatterPropertyTest.class.getResourceAsStream(
                                "/io/howdah/catalog/" + name))) {
            check(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @ParameterizedTest
    @MethodSource("io.howdah.query.TrickyTexts#all")
    void formatsWhatIsHardToRead(String sql) {
        check(sql);
        check(sql.replaceAll(";", ";\n"));
    }

    @Test
    void readsDeepNestingWithoutExhaustingTheStack() {
        String sql = "select " + "(".repeat(20_000) + "1" + ")".repeat(20_000);

        check(sql);
    }

    private void check(String sql) {
        String formatted = formatter.script(sql);

        assertThat(SqlWords.of(formatted)).as(sql).isEqualTo(SqlWords.of(sql));
        assertThat(formatter.script(formatted)).as(sql).isEqualTo(formatted);
    }
}
