package io.howdah.sql.complete;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.sql.ScriptItem;
import io.howdah.sql.Splitter;
import io.howdah.sql.names.NameIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Whatever the text and wherever the caret, completion answers, and what it answers fits the text.
class CompleterPropertyTest {

    private static final int LONGEST = 4000;
    private static final Completer COMPLETER = new Completer(ShopNames.index());

    /// Every statement of every SQL file of the tests.
    private static List<String> statements() {
        try (Stream<Path> files = Files.walk(Path.of("src/test/resources"))) {
            return files.filter(file -> file.toString().endsWith(".sql"))
                    .flatMap(file -> Splitter.split(read(file)).stream())
                    .map(ScriptItem::text)
                    .filter(text -> text.length() <= LONGEST)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void check(String text, int caret) {
        Completion completion = COMPLETER.complete(text, caret);
        assertThat(completion.caret()).as("%s at %s", text, caret).isEqualTo(caret);
        assertThat(completion.start()).isBetween(0, caret);
        assertThat(completion.end()).isBetween(caret, text.length());
        for (Candidate candidate : completion.candidates()) {
            for (Template.Stop stop : candidate.insert().stops()) {
                assertThat(stop.start()).isBetween(0, stop.end());
                assertThat(stop.end()).isLessThanOrEqualTo(candidate.insert().text().length());
            }
        }
    }

    @Test
    void answersAtEveryCaretOfEveryStatement() {
        assertThat(statements()).hasSizeGreaterThan(100);
        for (String statement : statements()) {
            for (int caret = 0; caret <= statement.length(); caret++) {
                check(statement, caret);
            }
        }
    }

    @Test
    void answersAtTheEndOfEveryHalfTypedStatement() {
        for (String statement : statements()) {
            for (int end = 0; end <= statement.length(); end += 3) {
                check(statement.substring(0, end), end);
            }
        }
    }

    @Test
    void answersInStatementsWithPartsMissingOrDoubled() {
        var random = new Random(20240517);
        List<String> statements = statements();
        for (int round = 0; round < 20_000; round++) {
            String text = statements.get(random.nextInt(statements.size()));
            int from = random.nextInt(text.length() + 1);
            int to = from + random.nextInt(text.length() - from + 1);
            String broken =
                    random.nextBoolean()
                            ? text.substring(0, from) + text.substring(to)
                            : text.substring(0, to) + text.substring(from);
            check(broken, random.nextInt(broken.length() + 1));
        }
    }

    @Test
    void answersInNoise() {
        var random = new Random(7);
        String[] pieces = {
            "(",
            ")",
            "[",
            "]",
            ",",
            ".",
            "::",
            "'",
            "\"",
            "$$",
            ";",
            "\n\n",
            " ",
            "*",
            "=",
            "-",
            "select",
            "from",
            "with",
            "recursive",
            "as",
            "join",
            "on",
            "union",
            "insert into",
            "update",
            "set",
            "values",
            "case",
            "when",
            "end",
            "x",
            "o",
            "orders",
            "1",
            "over",
            "exists",
            "in",
            "lateral",
            "merge",
            "using",
            "table",
            "create",
            "alter",
            "--",
            "/*",
            ":a"
        };
        for (int round = 0; round < 30_000; round++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(25);
            for (int i = 0; i < length; i++) {
                text.append(pieces[random.nextInt(pieces.length)]);
                text.append(random.nextBoolean() ? " " : "");
            }
            check(text.toString(), random.nextInt(text.length() + 1));
        }
    }

    @Test
    void survivesDeepNesting() {
        String deep = "SELECT (".repeat(3000);
        check(deep, deep.length());
        String queries = "SELECT * FROM (".repeat(3000);
        check(queries, queries.length());
        String recursive = "WITH RECURSIVE a AS (".repeat(500);
        check(recursive, recursive.length());
    }

    @Test
    void answersWithoutAnyNames() {
        var offline = new Completer(NameIndex.EMPTY);
        assertThat(offline.complete("SEL", 3).candidates())
                .first()
                .extracting(Candidate::text)
                .isEqualTo("SELECT");
        assertThat(offline.complete("SELECT o. FROM orders o", 9).candidates()).isEmpty();
    }
}
