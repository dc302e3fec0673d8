package io.howdah.ui.explorer.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.catalog.definition.ObjectFacts.Link;
import io.howdah.catalog.tree.CatalogObject;
import io.howdah.catalog.tree.CatalogTree;
import io.howdah.catalog.tree.EveryKind;
import io.howdah.connect.Environment;
import io.howdah.connect.Profile;
import io.howdah.connect.Target;
import io.howdah.testing.DirectBackground;
import io.howdah.ui.explorer.entry.Origin;
import io.howdah.ui.explorer.entry.TestConnections;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChangeViewModelIT {

    private EveryKind every;
    private TestConnections server;
    private final AtomicInteger done = new AtomicInteger();

    @BeforeEach
    void open() throws SQLException {
        every = new EveryKind();
        server = new TestConnections(every.database(), new DirectBackground());
    }

    @AfterEach
    void close() throws SQLException {
        server.close();
        every.close();
    }

    @Test
    void droppingSaysWhatNeedsTheObjectAndRunsWhatItShows() throws SQLException {
        ChangeViewModel model = model(server.origin, "shop.parent", ChangeKind.DROP);

        assertThat(model.dependents())
                .extracting(Link::identity)
                .contains("shop.seen", "shop.kept", "child_parent on shop.child");
        assertThat(model.sql().get()).isEqualTo("DROP TABLE shop.parent");
        model.run(done::incrementAndGet);
        assertThat(done).hasValue(0);
        assertThat(model.problemProperty().get()).contains("other objects depend on it");

        model.cascadeProperty().set(true);
        assertThat(model.sql().get()).isEqualTo("DROP TABLE shop.parent CASCADE");
        model.run(done::incrementAndGet);
        assertThat(done).hasValue(1);
        assertThat(find("shop.parent")).isEmpty();
        assertThat(find("shop.seen")).isEmpty();
    }

    @Test
    void renamingNeedsAnotherName() throws SQLException {
        ChangeViewModel model = model(server.origin, "shop.parent", ChangeKind.RENAME);

        assertThat(model.ready().get()).isFalse();
        model.textProperty().set(" Odd ");
        assertThat(model.sql().get()).isEqualTo("ALTER TABLE shop.parent RENAME TO \"Odd\"");
        model.run(done::incrementAndGet);
        assertThat(find("shop.\"Odd\"")).isPresent();
    }

    @Test
    void productionWantsTheNameTyped() throws SQLException {
        var production =
                new Profile(
                        Profile.EMBEDDED_ID,
                        "live",
                        Environment.PRODUCTION,
                        false,
                        new Target.Embedded());
        var origin = new Origin(production, server.origin.database());
        ChangeViewModel model = model(origin, "shop.child", ChangeKind.TRUNCATE);

        assertThat(model.wantsName()).isTrue();
        assertThat(model.ready().get()).isFalse();
        model.typedNameProperty().set("child");
        assertThat(model.ready().get()).isTrue();
        assertThat(model(origin, "shop.child", ChangeKind.COMMENT).wantsName()).isFalse();
    }

    @Test
    void aReadOnlyConnectionChangesNothing() throws SQLException {
        var origin = new Origin(Profile.EMBEDDED.withReadOnly(true), server.origin.database());
        ChangeViewModel model = model(origin, "shop.child", ChangeKind.DROP);

        assertThat(model.ready().get()).isFalse();
        assertThat(model.problemProperty().get()).contains("read-only");
    }

    private ChangeViewModel model(Origin origin, String name, ChangeKind kind) throws SQLException {
        var model = new ChangeViewModel(server.connections, origin, find(name).orElseThrow(), kind);
        model.read();
        return model;
    }

    private Optional<CatalogObject> find(String name) throws SQLException {
        try (Connection connection = every.database().connect()) {
            return new CatalogTree(connection).find(name);
        }
    }
}
