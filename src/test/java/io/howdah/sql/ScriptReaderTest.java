package io.howdah.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptReaderTest {

    /// Raw and quoted values; in quotes they come back in guillemets.
    private final Map<String, String> variables = new HashMap<>();

    private final Expansion expansion =
            variable ->
                    variable.startsWith(":'")
                            ? Optional.of("«" + variable.substring(2, variable.length() - 1) + "»")
                            : Optional.ofNullable(variables.get(variable.substring(1)));

    private ScriptReader reader(String script) {
        return new ScriptReader(new StringReader(script), expansion);
    }

    private List<ScriptStep> steps(String script) throws IOException {
        return steps(reader(script));
    }

    private static List<ScriptStep> steps(ScriptReader reader) throws IOException {
        List<ScriptStep> steps = new ArrayList<>();
        for (var step = reader.next(); step.isPresent(); step = reader.next()) {
            steps.add(step.get());
        }
        return steps;
    }

    private static String words(ScriptStep step) {
        return switch (step) {
            case ScriptStep.Command command -> command.text();
            case ScriptStep.Statement statement ->
                    statement.parts().stream()
                                    .map(MappedText::text)
                                    .collect(Collectors.joining(" & "))
                            + statement.sender().map(sender -> " ← " + sender.text()).orElse("");
        };
    }

    private List<String> words(String script) throws IOException {
        return steps(script).stream().map(ScriptReaderTest::words).toList();
    }

    @Test
    void readsStatementsAndCommandsInTheOrderOfPsql() throws IOException {
        assertThat(
                        words(
                                """
                                -- first
                                select 1; select
                                  2 \\gset a_ \\\\ select 3
                                \\x on
                                + 4;
                                select 5\\; select 6;
                                nonsense \\r
                                \\g
                                select a[1\\:2] -- last\
                                """))
                .containsExactly(
                        "select 1",
                        "select\n  2 ← \\gset a_",
                        "\\x on",
                        "select 3\n\n+ 4",
                        "select 5 & select 6",
                        "\\r",
                        " ← \\g",
                        "select a[1:2] -- last");
    }

    @Test
    void saysWhereEachCharacterComesFrom() throws IOException {
        String script = "\uFEFF-- one\nselect :'name', x\n\\echo hm\n  , y;";
        var statement = (ScriptStep.Statement) steps(script).get(1);
        MappedText text = statement.parts().getFirst();

        assertThat(text.text()).isEqualTo("select «name», x\n\n  , y");
        assertThat(text.place()).isEqualTo(new ScriptPlace(8, 2, 1));
        assertThat(text.place(text.text().indexOf("name")))
                .isEqualTo(new ScriptPlace(script.indexOf(":'"), 2, 8));
        assertThat(text.place(text.text().indexOf("x")))
                .isEqualTo(new ScriptPlace(script.indexOf("x\n"), 2, 17));
        assertThat(text.place(text.text().indexOf("y")))
                .isEqualTo(new ScriptPlace(script.indexOf("y"), 4, 5));
    }

    @Test
    void readsTheValueOfAVariableAsPartOfTheScript() throws IOException {
        variables.put("two", "select 1; select :what, 'a");
        variables.put("what", "$$;$$, :what");
        String script = "begin; :two;'; :two\n'; end";

        List<ScriptStep> steps = steps(script);
        assertThat(steps.stream().map(ScriptReaderTest::words))
                .containsExactly(
                        "begin",
                        "select 1",
                        "select $$;$$, :what, 'a;'",
                        "select 1",
                        "select $$;$$, :what, 'a\n'",
                        "end");
        assertThat(steps.get(2).place().offset()).isEqualTo(script.indexOf(":two"));
        assertThat(steps.getLast().place()).isEqualTo(new ScriptPlace(23, 2, 4));
    }

    @Test
    void asksForAVariableWhenItComesToIt() throws IOException {
        ScriptReader reader = reader("\\set a \\\\ select :a; select :a, b::a, ':a';");
        assertThat(reader.next().map(ScriptReaderTest::words)).contains("\\set a");
        variables.put("a", "1");
        assertThat(reader.next().map(ScriptReaderTest::words)).contains("select 1");
        variables.remove("a");
        assertThat(reader.next().map(ScriptReaderTest::words)).contains("select :a, b::a, ':a'");
    }

    @Test
    void leavesOutBranchesThatAreNotTaken() throws IOException {
        String script =
                """
                select (1
                \\if false
                  , 2); drop table t; create function f() begin atomic
                  \\g
                \\else
                  , 3
                \\endif
                );
                select 4;
                """;
        ScriptReader reader = reader(script);
        assertThat(reader.next().map(ScriptReaderTest::words)).contains("\\if false");
        reader.setActive(false);
        assertThat(reader.next().map(ScriptReaderTest::words)).contains("\\g");
        assertThat(reader.next().map(ScriptReaderTest::words)).contains("\\else");
        reader.setActive(true);
        assertThat(reader.next().map(ScriptReaderTest::words)).contains("\\endif");
        var statement = reader.next().orElseThrow();
        assertThat(words(statement).replaceAll("\\s", "")).isEqualTo("select(1,3)");
        assertThat(((ScriptStep.Statement) statement).parts().getFirst().place(9).line())
                .isEqualTo(1);
        assertThat(reader.next().orElseThrow().place())
                .isEqualTo(new ScriptPlace(script.indexOf("select 4"), 9, 1));
    }

    @Test
    void handsOutTheDataOfACopyAndSkipsWhatNobodyReads() throws IOException {
        ScriptReader reader =
                reader(
                        """
                        copy t from stdin; copy u from stdin; select 1;
                        a;'
                        \\.
                        ü
                        \\.
                        \\copy t from stdin
                        \\x
                        \\.
                        copy t to stdout;
                        copy (select 1 from stdin) to 'f';
                        copy t from stdin;
                        last\
                        """);

        assertThat(reader.next().map(ScriptReaderTest::words)).contains("copy t from stdin");
        assertThat(data(reader)).isEqualTo("a;'\n");
        assertThat(reader.next().map(ScriptReaderTest::words)).contains("copy u from stdin");
        assertThat(data(reader)).isEqualTo("ü\n");
        assertThat(reader.next().map(ScriptReaderTest::words)).contains("select 1");
        assertThat(data(reader)).isEmpty();
        assertThat(reader.next().orElseThrow().place().line()).isEqualTo(6);
        assertThat(reader.next().map(ScriptReaderTest::words)).contains("copy t to stdout");
        assertThat(reader.next()).isPresent();
        assertThat(reader.next().orElseThrow().place().line()).isEqualTo(11);
        assertThat(data(reader)).isEqualTo("last");
        assertThat(reader.next()).isEmpty();
    }

    @Test
    void keepsTheDataOfEachCopyApartFromThatOfOneThatFailed() throws IOException {
        ScriptReader reader =
                reader("copy bad from stdin; copy u from stdin;\n1\n\\.\n2\n\\.\nselect 1");
        assertThat(reader.next()).isPresent();
        assertThat(reader.next().map(ScriptReaderTest::words)).contains("copy u from stdin");
        assertThat(data(reader)).isEqualTo("2\n");
        assertThat(reader.next().map(ScriptReaderTest::words)).contains("select 1");
    }

    private static String data(ScriptReader reader) throws IOException {
        return new String(reader.inlineData().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void readsBackslashesAsTheServerIsToldTo() throws IOException {
        ScriptReader reader = reader("set x = off;\nselect 'a\\';';\nselect 1;");
        assertThat(reader.next()).isPresent();
        reader.setStandardConformingStrings(false);
        assertThat(reader.next().map(ScriptReaderTest::words)).contains("select 'a\\';'");
        assertThat(reader.next().map(ScriptReaderTest::words)).contains("select 1");
    }

    /// Pieces that open, close and disturb each other.
    private static final List<String> PIECES =
            List.of(
                    "'",
                    "E'",
                    "\\'",
                    "\"",
                    "/*",
                    "*/",
                    "--",
                    "$$",
                    "$a$",
                    "(",
                    ")",
                    ";",
                    ";",
                    ";",
                    "begin ",
                    "atomic ",
                    "end ",
                    "create function ",
                    "copy t from stdin;\n",
                    "\n\\.\n",
                    "\n",
                    "\r\n",
                    "\n",
                    " ",
                    "x",
                    "1",
                    "\\g\n",
                    "\\gx \\\\ ",
                    "\\r\n",
                    ":v",
                    "select ",
                    "select ",
                    "\\echo 'a;'\n");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void findsTheStepsThatTheSplitterFinds(long seed) throws IOException {
        Random random = new Random(seed);
        for (int round = 0; round < 5000; round++) {
            var script = new StringBuilder();
            for (int i = random.nextInt(25); i >= 0; i--) {
                script.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            assertThat(read(script.toString())).as(script.toString()).isEqualTo(split(script));
        }
    }

    /// Statements without their white space, with their places, and commands.
    private List<String> read(String script) throws IOException {
        List<String> found = new ArrayList<>();
        for (ScriptStep step : steps(script)) {
            switch (step) {
                case ScriptStep.Command command -> found.add(command.text());
                case ScriptStep.Statement statement -> {
                    statement
                            .parts()
                            .forEach(part -> found.add(dense(part.text(), part.place().offset())));
                    statement.sender().ifPresent(sender -> found.add(sender.text()));
                }
            }
        }
        return found;
    }

    private static List<String> split(CharSequence script) {
        return Splitter.split(script.toString()).stream()
                .filter(item -> item.kind() != ScriptItem.Kind.COPY_DATA)
                .flatMap(item ->
                        item.kind() == ScriptItem.Kind.META
                                ? java.util.stream.Stream.of(item.text())
                                : JoinedStatements.of(item).stream()
                                        .map(part -> dense(part.text(), part.start())))
                .toList();
    }

    private static String dense(String text, long offset) {
        // The reader keeps no more than its start of a comment that never ends.
        return offset + " " + (text.startsWith("/*") ? "/*" : text.replaceAll("\\s", ""));
    }
}
