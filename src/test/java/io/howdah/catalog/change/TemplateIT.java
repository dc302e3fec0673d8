package io.howdah.catalog.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.catalog.tree.CatalogKind;
import io.howdah.catalog.tree.EveryKind;
import io.howdah.testing.ScratchDatabase;
import io.howdah.testing.ServerUnderTest;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("servers")
@ParameterizedClass
@MethodSource("io.howdah.testing.ServerUnderTest#all")
class TemplateIT {

    private final ServerUnderTest server;

    TemplateIT(ServerUnderTest server) {
        this.server = server;
    }

    @Test
    void everyTemplateRunsAsItStands() throws SQLException {
        try (ScratchDatabase database = server.scratch();
                Connection connection = database.connect()) {
            EveryKind.run(
                    connection,
                    "CREATE SCHEMA \"Odd name\"; CREATE TABLE \"Odd name\".\"T\" (\"A b\" integer PRIMARY KEY)");
            for (Template template : Template.inSchema()) {
                EveryKind.run(connection, template.forSchema("Odd name"));
            }
            for (Template template : Template.onTable()) {
                EveryKind.run(connection, template.forTable("Odd name", "T", "A b"));
            }
            for (Template template : Template.inDatabase()) {
                EveryKind.run(connection, template.forSchema(""));
            }
            EveryKind.run(connection, "DROP DATABASE IF EXISTS new_database");
            EveryKind.run(connection, "DROP ROLE IF EXISTS new_role");
            for (Template template : Template.inCluster()) {
                EveryKind.run(connection, template.forSchema(""));
            }
            EveryKind.run(connection, "DROP DATABASE new_database; DROP ROLE new_role");
        }
    }

    @Test
    void whatIsUsualHasATemplate() {
        assertThat(Template.inSchema())
                .extracting(Template::kind)
                .contains(
                        CatalogKind.TABLE,
                        CatalogKind.VIEW,
                        CatalogKind.FUNCTION,
                        CatalogKind.ENUM_TYPE);
        assertThat(Template.onTable())
                .extracting(Template::kind)
                .contains(CatalogKind.INDEX, CatalogKind.COLUMN);
    }
}
