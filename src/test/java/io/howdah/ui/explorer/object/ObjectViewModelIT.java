package io.howdah.ui.explorer.object;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.catalog.tree.CatalogObject;
import io.howdah.catalog.tree.CatalogTree;
import io.howdah.testing.DirectBackground;
import io.howdah.testing.ScratchDatabase;
import io.howdah.testing.TestServer;
import io.howdah.ui.explorer.entry.TestConnections;
import io.howdah.ui.result.ResultViewModel;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObjectViewModelIT {

    @TempDir private Path folder;

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long rows(ObjectViewModel model) {
        return model.rowsProperty().get().map(ResultViewModel::rows).orElseThrow().rowCount();
    }

    @Test
    void readingAgainReadsTheRowsTooThatWereShown() throws SQLException {
        var background = new DirectBackground();
        try (ScratchDatabase database = TestServer.scratch();
                Connection connection = database.connect();
                var server = new TestConnections(database, background)) {
            run(connection, "CREATE TABLE item AS SELECT 1 AS id");
            CatalogObject item = new CatalogTree(connection).find("item").orElseThrow();
            var model =
                    new ObjectViewModel(
                            server.connections, background, server.origin, item, folder);
            model.readAgain();
            assertThat(model.rowsProperty().get()).as("nobody looked at rows").isEmpty();

            model.readRows();
            run(connection, "INSERT INTO item VALUES (2)");
            assertThat(rows(model)).isEqualTo(1);
            model.readAgain();
            assertThat(rows(model)).isEqualTo(2);
            model.detach();
            assertThat(model.rowsProperty().get()).isEqualTo(Optional.empty());
        }
    }
}
