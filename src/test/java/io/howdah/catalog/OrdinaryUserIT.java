package io.howdah.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.catalog.definition.FactReader;
import io.howdah.catalog.definition.ObjectReader;
import io.howdah.catalog.tree.CatalogKind;
import io.howdah.catalog.tree.CatalogObject;
import io.howdah.catalog.tree.CatalogTree;
import io.howdah.catalog.tree.EveryKind;
import io.howdah.testing.ScratchDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/// A role that owns nothing and was granted nothing reads what everybody may read.
@Tag("servers")
@ParameterizedClass
@MethodSource("io.howdah.catalog.tree.EveryKind#onEveryServer")
class OrdinaryUserIT {

    private static final String ROLE =
            """
            DROP ROLE IF EXISTS howdah_visitor;
            CREATE ROLE howdah_visitor LOGIN PASSWORD 'tests only';
            """;

    private final ScratchDatabase database;
    private final Connection visitor;

    OrdinaryUserIT(EveryKind every) throws SQLException {
        database = every.database();
        try (Connection owner = database.connect()) {
            EveryKind.run(owner, ROLE);
        }
        visitor = DriverManager.getConnection(database.jdbcUrl(), "howdah_visitor", "tests only");
    }

    @AfterEach
    void leave() throws SQLException {
        visitor.close();
        try (Connection owner = database.connect()) {
            EveryKind.run(owner, "DROP ROLE howdah_visitor");
        }
    }

    @Test
    void everyObjectIsListedWithItsFactsAndItsSql() throws SQLException {
        var tree = new CatalogTree(visitor);
        List<CatalogObject> objects = new ArrayList<>(tree.everything(false));
        objects.addAll(tree.cluster());
        assertThat(objects)
                .extracting(CatalogObject::path)
                .contains("shop.parent", "shop.parent.name", "howdah_visitor");

        for (CatalogObject object : objects) {
            new FactReader(visitor).read(object);
            // Its connection string holds a password, which the server shows to superusers alone.
            if (object.kind() != CatalogKind.SUBSCRIPTION) {
                assertThat(new ObjectReader(visitor).script(object)).as(object.path()).isNotBlank();
            }
        }
    }

    @Test
    void completionReadsItsNames() throws SQLException {
        assertThat(new NamesReader(visitor).read().names().lists().relations()).isNotEmpty();
    }
}
