package io.howdah.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementAtCaretTest {

    private static List<String> texts(List<ScriptItem> steps) {
        return steps.stream().map(ScriptItem::text).toList();
    }

    /// The caret is where the bar is.
    @ParameterizedTest
    @CsvSource(
            delimiterString = " ~> ",
            quoteCharacter = '`',
            value = {
                "|a; b ~> a",
                "a|; b ~> a",
                "a;| b ~> a",
                "a; |b ~> b",
                "a; b| ~> b",
                "a; b;  | ~> b",
                "a;/|/b ~> a",
                "a;/-- for b|/b ~> b",
                "a;/-- for b/|b ~> b",
                "a;/|//b ~> a",
                "a;///|/b ~> b",
                "a;///| ~> a",
                "| //b ~> b",
                "a/+ (1;/2|) ~> a/+ (1;/2)",
            })
    void findsTheStatement(String marked, String found) {
        String script = marked.replace('/', '\n').replace("|", "");
        int caret = marked.indexOf('|');

        assertThat(texts(StatementAtCaret.find(script, caret)))
                .containsExactly(found.replace('/', '\n'));
    }

    @Test
    void findsNothingInAnEmptyText() {
        assertThat(StatementAtCaret.find(" -- nothing\n", 3)).isEmpty();
    }

    @Test
    void givesACopyWithItsDataFromEitherOfThem() {
        String script = "select 1;\ncopy t from stdin;\n1\n2\n\\.\nselect 2";

        for (int caret : new int[] {12, 29, 31}) {
            assertThat(texts(StatementAtCaret.find(script, caret)))
                    .containsExactly("copy t from stdin", "1\n2\n");
        }
    }

    @Test
    void findsTheSameFromTheLinesAroundTheCaret() {
        String script =
                """
                -- head

                select 1; select '
                ;' ; /* a
                */ copy t from stdin;
                1;
                \\.


                create function f() begin atomic
                  select 1;
                  -- inside
                end;
                -- tail
                \\x
                select 2
                """;
        String[] lines = script.split("\n", -1);
        LineLexer lexer =
                new LineLexer(
                        new LineLexer.Lines() {
                            @Override
                            public int count() {
                                return lines.length;
                            }

                            @Override
                            public String line(int index) {
                                return lines[index];
                            }
                        },
                        true);
        int[] starts = new int[lines.length];
        for (int line = 1; line < lines.length; line++) {
            starts[line] = starts[line - 1] + lines[line - 1].length() + 1;
        }

        for (int line : new Random(7).ints(200, 0, lines.length).toArray()) {
            for (int column = 0; column <= lines[line].length(); column++) {
                StatementAtCaret near = lexer.statementAt(line, column);
                List<ScriptItem> whole = StatementAtCaret.find(script, starts[line] + column);

                assertThat(texts(near.steps())).isEqualTo(texts(whole));
                assertThat(near.steps().getFirst().line()).isEqualTo(whole.getFirst().line());
                assertThat(starts[near.firstLine()] + near.steps().getFirst().start())
                        .isEqualTo(whole.getFirst().start());
            }
        }
    }

    @Test
    void takesTheCommandThatSendsTheStatementWithIt() {
        String script = "select 1 as a \\gset\nselect 2;\n\\g\n";

        for (int caret : new int[] {0, 8, 16}) {
            assertThat(StatementAtCaret.find(script, caret))
                    .as("at %d", caret)
                    .extracting(ScriptItem::text)
                    .containsExactly("select 1 as a", "\\gset");
        }
        assertThat(StatementAtCaret.find(script, 22))
                .extracting(ScriptItem::text)
                .containsExactly("select 2");
    }
}
