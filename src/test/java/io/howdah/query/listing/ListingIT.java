package io.howdah.query.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.howdah.catalog.tree.EveryKind;
import io.howdah.sql.psql.NamePattern;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Every listing, of a database with an object of every kind, once on every server.
@Tag("servers")
@Timeout(120)
@ParameterizedClass
@MethodSource("io.howdah.catalog.tree.EveryKind#onEveryServer")
class ListingIT {

    private static final Path PSQL = Path.of("/usr/lib/postgresql/15/bin/psql");

    private final EveryKind every;

    ListingIT(EveryKind every) {
        this.every = every;
    }

    static Stream<String> kinds() {
        return Stream.of(
                        "d dt dv dm di ds dE dti dvms dP dPt dPi dp z df dfa dfn dfp dft dfw da dT dD do dO dc",
                        "dC dX dd dF dFd dFp dFt det dn dx dL ddp dew des deu dRp dRs dy dl lo_list du dg drg",
                        "drds l db dconfig dA dAc dAf dAo dAp")
                .flatMap(line -> Arrays.stream(line.split(" ")));
    }

    private List<List<String>> rows(String sql) throws SQLException {
        List<List<String>> rows = new ArrayList<>();
        try (Connection connection = every.database().connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    row.add(Objects.requireNonNullElse(result.getString(i), ""));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private static Listing listing(String kind) {
        return Listing.of(kind).orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void runsWithAndWithoutPatternsAndDetails(String kind) throws SQLException {
        Listing listing = listing(kind);
        List<NamePattern> all = List.of(NamePattern.parse("*.*"));
        List<NamePattern> none = List.of(NamePattern.parse("\"no such\""), NamePattern.ANY);
        boolean flat = listing.subjects().getFirst().schema().isEmpty();

        List<List<String>> everything = rows(listing.query(flat ? List.of() : all, false, true));
        assertThat(rows(listing.query(List.of(), false, false)).size())
                .isLessThanOrEqualTo(everything.size());
        assertThat(rows(listing.query(flat ? List.of() : all, true, true)))
                .hasSameSizeAs(everything);
        assertThat(rows(listing.query(none, true, true))).isEmpty();
    }

    /// What comes first tells the objects from one another; psql 15 has other columns behind that.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "d",
                "dt",
                "dv",
                "dm",
                "di",
                "ds",
                "dE",
                "dtv",
                "dP",
                "dp",
                "df",
                "dfa",
                "dfn",
                "dfp",
                "dft",
                "dfw",
                "da",
                "dT",
                "dD",
                "do",
                "dO",
                "dc",
                "dC",
                "dX",
                "dd",
                "dF",
                "dFd",
                "dFp",
                "dFt",
                "det",
                "dn",
                "dx",
                "dL",
                "dew",
                "des",
                "deu",
                "dRp",
                "dRs",
                "dy",
                "dl",
                "l",
                "db",
                "dA",
                "dAc",
                "dAf",
                "dAo",
                "dAp",
                "dtvmsE *.*",
                "dt p*",
                "df *.*a*",
                "dTS",
                "dnS",
                "doS =",
                "dfS lower",
                "dO \"C\"",
                "dC int4",
                "dAc btree int4",
                "dAo btree integer_ops",
                "dconfig work_mem",
                "dFd english*",
                "dL c"
            })
    void listsWhatPsqlLists(String command) throws Exception {
        assumeThat(PSQL).isExecutable();
        assumeThat(every.server().version()).as("psql 15 knows").isLessThanOrEqualTo(15);
        String[] words = command.split(" ");
        boolean system = words[0].endsWith("S");
        String kind = system ? words[0].substring(0, words[0].length() - 1) : words[0];
        List<NamePattern> patterns = Arrays.stream(words).skip(1).map(NamePattern::parse).toList();

        List<List<String>> ours =
                rows(listing(kind).query(patterns, false, system)).stream()
                        .map(row -> row.subList(0, 2))
                        .toList();

        assertThat(ours).containsExactlyInAnyOrderElementsOf(theirs("\\" + command));
    }

    private List<List<String>> theirs(String command) throws IOException, InterruptedException {
        Path out = Files.createTempFile("psql", ".out");
        Path errors = Files.createTempFile("psql", ".err");
        var builder =
                new ProcessBuilder(
                        PSQL.toString(),
                        "-XAt",
                        "-F\u001f",
                        "-R\u001e",
                        "-h" + every.database().host(),
                        "-p" + every.database().port(),
                        "-U" + every.database().user(),
                        "-d" + every.database().name(),
                        "-c" + command);
        builder.environment().put("PGPASSWORD", every.database().password());
        builder.redirectOutput(out.toFile()).redirectError(errors.toFile()).start().waitFor();
        String text = Files.readString(out, StandardCharsets.UTF_8).stripTrailing();
        assertThat(Files.readString(errors).lines().filter(line -> !line.contains("Did not find")))
                .isEmpty();
        Files.delete(out);
        Files.delete(errors);
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split("\u001e"))
                        .map(row -> List.of(row.split("\u001f", -1)).subList(0, 2))
                        .toList();
    }
}
