package io.howdah.catalog;

import io.howdah.bench.Figures;
import io.howdah.testing.ScratchDatabase;
import io.howdah.testing.TestServer;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// How long the names of a database of many tables take to read, and to read again behind a change.
@Tag("bench")
class NamesReaderBench {

    private static final int TABLES = 10_000;
    private static final int PIECE = 500;

    private final Figures figures = Figures.in(Path.of("target", "bench.json"));

    @Test
    void measure() throws SQLException, IOException {
        try (ScratchDatabase database = TestServer.scratch();
                Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (int from = 0; from < TABLES; from += PIECE) {
                StringBuilder script = new StringBuilder();
                for (int i = from; i < from + PIECE; i++) {
                    script.append(
                            "CREATE TABLE t_%05d (id int PRIMARY KEY, a text, b date, c int);"
                                    .formatted(i));
                }
                statement.execute(script.toString());
            }
            var reader = new NamesReader(connection);
            figures.add("names of 10,000 tables read, cold", time(reader), "ms");
            NamesReading known = reader.read();
            figures.add("names of 10,000 tables read", time(reader), "ms");
            long begun = System.nanoTime();
            NamesReading same = reader.refresh(known);
            figures.add("names looked through, nothing changed", since(begun), "ms");
            statement.execute("ALTER TABLE t_00042 ADD COLUMN note text");
            begun = System.nanoTime();
            NamesReading changed = reader.refresh(same);
            figures.add("names looked through, one table changed", since(begun), "ms");
            if (changed == same) {
                throw new IllegalStateException("The change was not noticed");
            }
        }
        figures.write(Path.of("target", "bench.json"));
    }

    private static double time(NamesReader reader) throws SQLException {
        long begun = System.nanoTime();
        if (reader.read().names().relation("public", "t_00001").isEmpty()) {
            throw new IllegalStateException("Nothing was read");
        }
        return since(begun);
    }

    private static double since(long begun) {
        return (System.nanoTime() - begun) / 1e6;
    }
}
