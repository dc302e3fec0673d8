package io.howdah.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.schema.ObjectKind;
import io.howdah.schema.ObjectRef;
import io.howdah.schema.QualifiedName;
import io.howdah.schema.SchemaModel;
import io.howdah.schema.SchemaObject;
import io.howdah.schema.ddl.DdlOptions;
import io.howdah.schema.ddl.DdlWriter;
import io.howdah.testing.ScratchDatabase;
import io.howdah.testing.TestServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CatalogRoundTripIT {

    private static ScratchDatabase database;
    private static Connection connection;

    @BeforeAll
    static void load() throws SQLException {
        database = TestServer.scratch();
        connection = database.connect();
        TestDatabase.createRoles(connection, "reader", "Odd Writer", "owner_role");
        TestDatabase.load(connection, TestDatabase.resource("every-feature.sql"));
        TestDatabase.load(connection, TestDatabase.resource("every-feature-18.sql"));
    }

    @AfterAll
    static void drop() throws SQLException {
        connection.close();
        database.close();
    }

    @Test
    void loadsBackIntoTheSameModel() throws SQLException {
        SchemaModel model = TestDatabase.read(connection);

        assertThat(model.objects()).extracting(SchemaObject::kind).contains(ObjectKind.values());
        RoundTrip.assertExact(model);
    }

    @Test
    void leavesNothingOfTheFixtureOut() throws SQLException {
        assertThat(new CatalogReader(connection).readAll().omissions()).isEmpty();
    }

    @Test
    void readsTheSameAgain() throws SQLException {
        assertThat(TestDatabase.read(connection)).isEqualTo(TestDatabase.read(connection));
    }

    @Test
    void restoresTheSession() throws SQLException {
        connection.setAutoCommit(true);
        TestDatabase.execute(connection, "SET search_path = shop", "SET timezone = 'Asia/Tokyo'");

        TestDatabase.read(connection);

        assertThat(connection.getAutoCommit()).isTrue();
        assertThat(single("SHOW search_path")).containsExactly("shop");
        assertThat(single("SHOW timezone")).containsExactly("Asia/Tokyo");
        assertThat(single("SHOW transaction_read_only")).containsExactly("off");
        TestDatabase.execute(connection, "RESET search_path", "RESET timezone");
    }

    @Test
    void writesIndexesWordForWordAsTheServer() throws SQLException {
        TestDatabase.execute(connection, "SET search_path = ''");
        List<String> expected =
                single(
                        """
                        SELECT pg_get_indexdef(i.indexrelid)
                          FROM pg_index i
                          JOIN pg_class c ON c.oid = i.indrelid AND c.relkind IN ('r', 'm', 'p')
                         WHERE c.relnamespace = 'shop'::regnamespace
                           AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = i.indexrelid
                                              AND k.contype IN ('p', 'u', 'x'))
                        """);
        TestDatabase.execute(connection, "RESET search_path");
        SchemaModel model = TestDatabase.read(connection);

        List<String> written = new DdlWriter(DdlOptions.COMPLETE).statements(model);

        assertThat(expected).hasSizeGreaterThan(15);
        assertThat(written).containsAll(expected);
    }

    @Test
    void writesATableWithEverythingThatBelongsToIt() throws SQLException {
        SchemaModel model = TestDatabase.read(connection);
        QualifiedName name = new QualifiedName("Odd Schema", "Odd \"Table\"");

        List<String> statements =
                new DdlWriter(DdlOptions.COMPLETE)
                        .statements(model, ObjectRef.of(ObjectKind.TABLE, name));

        TestDatabase.execute(
                connection,
                "CREATE SCHEMA aside",
                "ALTER TABLE \"Odd Schema\".\"Odd \"\"Table\"\"\" SET SCHEMA aside");
        try {
            TestDatabase.execute(connection, statements);
            assertThat(TestDatabase.read(connection).table(name)).isEqualTo(model.table(name));
        } finally {
            TestDatabase.execute(
                    connection,
                    "DROP TABLE IF EXISTS \"Odd Schema\".\"Odd \"\"Table\"\"\"",
                    "ALTER TABLE aside.\"Odd \"\"Table\"\"\" SET SCHEMA \"Odd Schema\"",
                    "DROP SCHEMA aside");
        }
    }

    @Test
    void readsOnlyTheChosenSchemas() throws SQLException {
        SchemaModel model = new CatalogReader(connection).read(List.of("Odd Schema")).model();

        assertThat(model.schemas()).singleElement().matches(one -> one.name().equals("Odd Schema"));
        assertThat(model.objects())
                .isNotEmpty()
                .allMatch(object -> object.name().schema().equals("Odd Schema"));
    }

    private static List<String> single(String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            while (result.next()) {
                values.add(result.getString(1));
            }
        }
        return values;
    }
}
