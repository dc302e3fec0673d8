package io.howdah.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.howdah.catalog.tree.CatalogTree;
import io.howdah.testing.OlderServers;
import io.howdah.testing.ScratchDatabase;
import io.howdah.testing.ServerUnderTest;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("servers")
class CatalogVersionIT {

    @ParameterizedTest
    @MethodSource("io.howdah.testing.ServerUnderTest#all")
    void tellsTheMajorVersion(ServerUnderTest server) throws SQLException {
        try (ScratchDatabase database = server.scratch();
                Connection connection = database.connect()) {
            assertThat(CatalogVersion.of(connection)).isEqualTo(server.version());
        }
    }

    @Test
    void whatIsTooOldIsSaidInOneSentence() throws SQLException {
        int older = CatalogVersion.OLDEST - 1;
        assumeTrue(OlderServers.versions().contains(older), "its binaries are not there");
        try (ScratchDatabase database = OlderServers.scratch(older);
                Connection connection = database.connect()) {
            assertThatThrownBy(() -> new CatalogTree(connection).database())
                    .hasMessageMatching(
                            "The catalogs of PostgreSQL 11\\.\\d+ cannot be read, only those of 12 and newer; SQL, plans and exports work\\.");
            assertThatThrownBy(() -> new NamesReader(connection))
                    .hasMessageStartingWith("The catalogs of PostgreSQL 11");
        }
    }
}
