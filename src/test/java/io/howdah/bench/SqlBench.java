package io.howdah.bench;

import io.howdah.sql.Expansion;
import io.howdah.sql.Lexer;
import io.howdah.sql.LineLexer;
import io.howdah.sql.ScriptReader;
import io.howdah.sql.Splitter;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// How fast SQL text is cut into tokens and statements, and what a key press costs in a long script.
@Tag("bench")
class SqlBench {

    private static final int WARM_UP = 5;
    private static final int REPEATS = 7;
    private static final int LINES = 260_000;
    private static final int PIECE_LINES = 2_000;
    private static final long GIGABYTE = 1_000_000_000;
    private static final int EDITS = 4_000;
    private static final int LINES_IN_SIGHT = 60;
    private static final long SEED = 20;

    /// What dumps and migrations consist of; about 93 characters a line.
    private static final List<String> STATEMENTS =
            List.of(
                    """
                    INSERT INTO bazaar.customer (customer_id, given_name, family_name, email, joined_at) VALUES
                        (%d, 'Ada', 'O''Neil', 'ada@example.org', '2024-02-29 12:00:00+00'), -- a leap day
                        (%<d + 1, E'Gr\\u00fcn', $$Dollar's$$, NULL, now() - interval '1 day');
                    """,
                    """
                    SELECT c.customer_id, count(*) FILTER (WHERE o.placed_at > now() - interval '30 days') AS recent,
                           sum(p.amount * 1.19e0)::numeric(12,2) AS turnover /* gross; not net */
                      FROM bazaar.customer AS c JOIN bazaar.orders AS o USING (customer_id) LEFT JOIN payment AS p ON true
                     WHERE c.customer_id = %d AND o.state <> ALL (ARRAY['open', 'void']) GROUP BY 1 ORDER BY 3 DESC;
                    """,
                    """
                    CREATE OR REPLACE FUNCTION bazaar.turnover_%d(customer bigint, since timestamptz) RETURNS numeric
                        LANGUAGE plpgsql STABLE AS $body$
                    DECLARE total numeric := 0; -- in cents; rounded at the end of the month, never before it
                    BEGIN
                        SELECT sum(amount) INTO total FROM payment WHERE payment.customer_id = customer AND at > since;
                        RETURN coalesce(total, 0);
                    END $body$;
                    """);

    private final Figures figures = Figures.in(Path.of("target", "bench.json"));
    private long kept;

    @Test
    void measure() throws IOException {
        String script = script(LINES);
        for (int parts : new int[] {1, 2, 4}) {
            String text = script(LINES * parts / 4);
            double bytes = text.length();
            var lexer = new Lexer(true);
            double lexing = fastest(() -> lexer.lex(text).size());
            figures.add(name("lexer", text), bytes / lexing / 1000, "MB/s");
            double splitting = fastest(() -> Splitter.split(text).size());
            figures.add(name("splitter", text), bytes / splitting / 1000, "MB/s");
        }
        stream();
        edits(script);
        figures.write(Path.of("target", "bench.json"));
        if (kept == 0) {
            throw new IllegalStateException("Nothing was lexed");
        }
    }

    private static String name(String what, String text) {
        return "%s, script of %d MB".formatted(what, Math.round(text.length() / 1e6));
    }

    private static String script(int lines) {
        var text = new StringBuilder();
        for (int statement = 0, written = 0; written < lines; statement++) {
            String next = STATEMENTS.get(statement % STATEMENTS.size()).formatted(statement);
            written += (int) next.lines().count();
            text.append(next);
        }
        return text.toString();
    }

    /// In milliseconds.
    private double fastest(IntSupplier work) {
        double best = Double.MAX_VALUE;
        for (int i = 0; i < WARM_UP + REPEATS; i++) {
            long begun = System.nanoTime();
            kept += work.getAsInt();
            best = i < WARM_UP ? best : Math.min(best, (System.nanoTime() - begun) / 1e6);
        }
        return best;
    }

    private static final class Text implements LineLexer.Lines {

        private final ArrayList<String> lines;

        Text(String script) {
            lines = new ArrayList<>(script.lines().toList());
        }

        @Override
        public int count() {
            return lines.size();
        }

        @Override
        public String line(int index) {
            return lines.get(index);
        }
    }

    /// A script of a gigabyte, of which no more than a line is there at a time; COPY data is a third.
    private void stream() throws IOException {
        String piece =
                script(PIECE_LINES)
                        + "COPY t FROM STDIN;\n"
                        + "1\tone\t\\N\ttwo words; 'and more'\n".repeat(PIECE_LINES)
                        + "\\.\n";
        long begun = System.nanoTime();
        long characters = 0;
        try (Reader source = new Repeated(piece, GIGABYTE)) {
            ScriptReader reader = new ScriptReader(source, Expansion.NONE);
            for (var step = reader.next(); step.isPresent(); step = reader.next()) {
                characters = step.get().place().offset();
                kept++;
            }
        }
        double millis = (System.nanoTime() - begun) / 1e6;
        figures.add("script reader, a script of 1 GB", characters / millis / 1000, "MB/s");
    }

    /// The same text again and again.
    private static final class Repeated extends Reader {

        private final String text;
        private final long length;
        private long at;

        Repeated(String text, long length) {
            this.text = text;
            this.length = length;
        }

        @Override
        public int read(char[] into, int offset, int count) {
            int from = (int) (at % text.length());
            int most = (int) Math.min(count, Math.min(text.length() - from, length - at));
            text.getChars(from, from + most, into, offset);
            at += most;
            return most == 0 ? -1 : most;
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }

    /// A key anywhere in the script and the tokens of the lines in sight.
    private void edits(String script) {
        Text text = new Text(script);
        LineLexer lexer = new LineLexer(text, true);
        kept += lexer.tokens(text.count() - 1).size();
        figures.add(
                "key in a script of 18 MB, median", key(lexer, text, List.of("x", " ", "1")), "ms");
        figures.add("key that opens a string there, median", key(lexer, text, List.of("'")), "ms");
        figures.add(
                "key that opens a comment there, median", key(lexer, text, List.of("/*")), "ms");
        figures.add(
                "key that opens a parenthesis there, median", key(lexer, text, List.of("(")), "ms");
        figures.add("dollar quote at its start, tokens at its end", turn(lexer, text), "ms");
    }

    /// The dearest key there is: the first line turns the meaning of the last around.
    private double turn(LineLexer lexer, Text text) {
        double[] times = new double[REPEATS];
        for (int i = 0; i < REPEATS; i++) {
            String before = text.lines.getFirst();
            text.lines.set(0, "$never$" + before);
            long begun = System.nanoTime();
            lexer.edit(0, 1, 1);
            kept += lexer.tokens(text.count() - 1).size();
            times[i] = (System.nanoTime() - begun) / 1e6;
            text.lines.set(0, before);
            lexer.edit(0, 1, 1);
            kept += lexer.tokens(text.count() - 1).size();
        }
        Arrays.sort(times);
        return times[REPEATS / 2];
    }

    private double key(LineLexer lexer, Text text, List<String> keys) {
        Random random = new Random(SEED);
        double[] times = new double[EDITS];
        for (int i = 0; i < EDITS; i++) {
            int line = random.nextInt(text.count() - LINES_IN_SIGHT);
            String before = text.lines.get(line);
            int column = random.nextInt(before.length() + 1);
            String key = keys.get(random.nextInt(keys.size()));
            text.lines.set(line, before.substring(0, column) + key + before.substring(column));
            long begun = System.nanoTime();
            lexer.edit(line, 1, 1);
            for (int seen = line; seen < line + LINES_IN_SIGHT; seen++) {
                kept += lexer.tokens(seen).size();
            }
            times[i] = (System.nanoTime() - begun) / 1e6;
            text.lines.set(line, before);
            lexer.edit(line, 1, 1);
        }
        Arrays.sort(times);
        return times[EDITS / 2];
    }
}
