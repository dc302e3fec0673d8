package io.howdah.query.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.query.export.ExportFormat;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Any table of random values that is exported and imported again is the same table.
@Timeout(120)
class RoundTripIT extends LoadTestCase {

    private static final int ROWS = 60;

    /// A type and how one of its values is made, as SQL.
    private enum Kind {
        INTEGER("integer") {
            @Override
            String value(Random random) {
                return String.valueOf(random.nextInt());
            }
        },
        BIGINT("bigint") {
            @Override
            String value(Random random) {
                return "'" + random.nextLong() + "'";
            }
        },
        SMALLINT("smallint") {
            @Override
            String value(Random random) {
                return "'" + (short) random.nextInt() + "'";
            }
        },
        NUMERIC("numeric(30,10)") {
            @Override
            String value(Random random) {
                return "'%d.%010d'"
                        .formatted(random.nextLong() / 10, random.nextInt(1_000_000_000));
            }
        },
        DOUBLE("double precision") {
            @Override
            String value(Random random) {
                double any = Double.longBitsToDouble(random.nextLong());
                return "'" + (Double.isFinite(any) ? any : random.nextGaussian()) + "'";
            }
        },
        REAL("real") {
            @Override
            String value(Random random) {
                return "'" + (float) random.nextGaussian() + "'";
            }
        },
        BOOLEAN("boolean") {
            @Override
            String value(Random random) {
                return String.valueOf(random.nextBoolean());
            }
        },
        DATE("date") {
            @Override
            String value(Random random) {
                return "date '2000-01-01' + " + (random.nextInt(400_000) - 200_000);
            }
        },
        TIMESTAMP("timestamp") {
            @Override
            String value(Random random) {
                return "timestamp '2000-01-01' + interval '1 microsecond' * "
                        + random.nextLong(6_000_000_000_000_000L);
            }
        },
        TIMESTAMP_TZ("timestamptz") {
            @Override
            String value(Random random) {
                return "timestamptz '1970-01-01 00:00+00' + interval '1 microsecond' * "
                        + random.nextLong(6_000_000_000_000_000L);
            }
        },
        TIME("time") {
            @Override
            String value(Random random) {
                return "time '00:00' + interval '1 microsecond' * "
                        + random.nextLong(86_400_000_000L);
            }
        },
        UUID("uuid") {
            @Override
            String value(Random random) {
                return "'%016x%016x'".formatted(random.nextLong(), random.nextLong());
            }
        },
        BYTEA("bytea") {
            @Override
            String value(Random random) {
                byte[] bytes = new byte[random.nextInt(40)];
                random.nextBytes(bytes);
                return "'\\x" + java.util.HexFormat.of().formatHex(bytes) + "'";
            }
        },
        JSONB("jsonb") {
            @Override
            String value(Random random) {
                return json(random, 3) + "::text::jsonb";
            }
        },
        JSON("json") {
            @Override
            String value(Random random) {
                return json(random, 3) + "::text::json";
            }
        },
        TEXTS("text[]") {
            @Override
            String value(Random random) {
                return "array[" + text(random) + ", NULL, " + text(random) + "]";
            }
        },
        TEXT("text") {
            @Override
            String value(Random random) {
                return text(random);
            }
        };

        private final String sql;

        Kind(String sql) {
            this.sql = sql;
        }

        abstract String value(Random random);

        private static final List<String> PIECES =
                List.of(
                        "",
                        "a",
                        " ",
                        ",",
                        ";",
                        "\"",
                        "'",
                        "\n",
                        "\r\n",
                        "\t",
                        "\\",
                        "\\.",
                        "\\N",
                        "NULL",
                        "Ä",
                        "汉字",
                        "\uD83D\uDC18",
                        "{",
                        "=1+1",
                        "0",
                        "|",
                        "<b>",
                        "\u00a0");

        /// Any value but `null`, which a JSON file does not tell from NULL.
        private static String json(Random random, int depth) {
            return switch (random.nextInt(depth == 0 ? 3 : 5)) {
                case 0 -> "to_jsonb(" + text(random) + "::text)";
                case 1 -> "to_jsonb(numeric '" + random.nextLong() + ".50')";
                case 2 -> "to_jsonb(" + random.nextBoolean() + ")";
                case 3 ->
                        "jsonb_build_array(%s, NULL, %s)"
                                .formatted(json(random, depth - 1), json(random, depth - 1));
                default ->
                        "jsonb_build_object('k' || %s, %s)"
                                .formatted(text(random), json(random, depth - 1));
            };
        }

        private static String text(Random random) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(5); i > 0; i--) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            return "'" + text.toString().replace("'", "''") + "'";
        }
    }

    static Stream<Arguments> formatsAndSeeds() {
        return Stream.of(
                        ExportFormat.CSV,
                        ExportFormat.TSV,
                        ExportFormat.JSON,
                        ExportFormat.JSON_LINES,
                        ExportFormat.PARQUET,
                        ExportFormat.XLSX)
                .flatMap(format ->
                        Stream.of(1L, 2L, 3L, 4L).map(seed -> Arguments.of(format, seed)));
    }

    @ParameterizedTest
    @MethodSource("formatsAndSeeds")
    void comesBackTheSame(ExportFormat format, long seed) throws Exception {
        Random random = new Random(seed);
        List<Kind> kinds = new ArrayList<>(List.of(Kind.values()));
        java.util.Collections.shuffle(kinds, random);
        List<Kind> columns = kinds.subList(0, 3 + random.nextInt(kinds.size() - 3));
        create(columns, random);
        Path file = exported(format);
        run("CREATE TABLE t (LIKE odd)");

        LoadOutcome.Done loaded = done(load(file));

        assertThat(loaded.rejected()).as("%s", loaded).isZero();
        assertThat(loaded.rows()).isEqualTo(ROWS);
        assertThat(differences("odd", "t")).as("lost").isEqualTo("null");
        assertThat(differences("t", "odd")).as("made up").isEqualTo("null");
    }

    private void create(List<Kind> kinds, Random random) {
        StringBuilder table = new StringBuilder("CREATE TABLE odd (id integer NOT NULL");
        for (int i = 0; i < kinds.size(); i++) {
            table.append(", \"C%d %s\" ".formatted(i, kinds.get(i).name()))
                    .append(kinds.get(i).sql);
        }
        run(table.append(")").toString());
        for (int row = 0; row < ROWS; row++) {
            StringBuilder insert = new StringBuilder("INSERT INTO odd VALUES (" + row);
            for (Kind kind : kinds) {
                insert.append(", ").append(random.nextInt(6) == 0 ? "NULL" : kind.value(random));
            }
            run(insert.append(")").toString());
        }
    }

    private String differences(String from, String other) {
        return database.value(
                "SELECT string_agg(x, E'\\n') FROM (SELECT t::text FROM %s t EXCEPT ALL SELECT o::text FROM %s o) AS _ (x)"
                        .formatted(from, other));
    }
}
