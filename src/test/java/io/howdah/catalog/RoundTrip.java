package io.howdah.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.schema.SchemaModel;
import io.howdah.schema.ddl.DdlOptions;
import io.howdah.schema.ddl.DdlWriter;
import io.howdah.testing.ScratchDatabase;
import io.howdah.testing.TestServer;
import java.sql.Connection;
import java.sql.SQLException;

/// Loads the DDL of a model into an empty database and compares what is there with the model.
final class RoundTrip {

    private RoundTrip() {}

    static void assertExact(SchemaModel model) throws SQLException {
        try (ScratchDatabase copy = TestServer.scratch();
                Connection connection = copy.connect()) {
            TestDatabase.execute(connection, new DdlWriter(DdlOptions.COMPLETE).statements(model));
            assertSame(TestDatabase.read(connection), model);
        }
    }

    /// Object by object first: the whole is too large to read in a failure.
    private static void assertSame(SchemaModel actual, SchemaModel expected) {
        assertThat(actual.schemas()).isEqualTo(expected.schemas());
        assertThat(actual.extensions()).isEqualTo(expected.extensions());
        assertThat(actual.objects()).containsExactlyElementsOf(expected.objects());
        assertThat(actual.dependencies()).containsExactlyElementsOf(expected.dependencies());
        assertThat(actual).isEqualTo(expected);
    }
}
