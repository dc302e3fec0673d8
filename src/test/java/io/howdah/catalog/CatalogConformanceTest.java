package io.howdah.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.schema.SchemaModel;
import io.howdah.testing.ScratchDatabase;
import io.howdah.testing.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Real schemas, as `pg_dump` wrote them, read, written, loaded and read again.
@Tag("conformance")
class CatalogConformanceTest {

    static List<Path> schemas() throws IOException {
        Path folder = Path.of(System.getProperty("howdah.conformance.data"), "schemas");
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".sql")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void loadsBackIntoTheSameModel(Path dump) throws IOException, SQLException {
        try (ScratchDatabase database = TestServer.scratch();
                Connection connection = database.connect()) {
            TestDatabase.createRoles(connection, "admin", "postgres");
            TestDatabase.load(connection, Files.readString(dump));
            CatalogReading reading = new CatalogReader(connection).readAll();
            SchemaModel model = reading.model();

            assertThat(reading.omissions()).isEmpty();
            assertThat(model.tables()).hasSizeGreaterThan(20);
            RoundTrip.assertExact(model);
        }
    }
}
