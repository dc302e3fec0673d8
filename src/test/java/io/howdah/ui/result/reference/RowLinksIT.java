package io.howdah.ui.result.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.connect.Holder;
import io.howdah.connect.Lease;
import io.howdah.query.CollectingListener;
import io.howdah.query.TestSession;
import io.howdah.query.reference.References;
import io.howdah.query.reference.RowLink;
import io.howdah.testing.DirectBackground;
import io.howdah.testing.Fx;
import io.howdah.ui.result.GridViewModel;
import io.howdah.ui.result.ResultGrid;
import io.howdah.ui.result.ResultViewModel;
import io.howdah.ui.theme.Appearance;
import io.howdah.ui.theme.Fonts;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.testfx.api.FxRobot;

@Timeout(120)
class RowLinksIT {

    private final FxRobot robot = new FxRobot();
    private final List<RowLink> followed = new ArrayList<>();

    private final class Host implements LinkHost {

        private final TestSession session;

        Host(TestSession session) {
            this.session = session;
        }

        @Override
        public void read(ResultViewModel result, Consumer<? super References> done) {
            try (Lease lease = session.pool().lease(new Holder("test", "links"))) {
                done.accept(References.read(lease, result.columns()));
            } catch (SQLException e) {
                throw new AssertionError(e);
            }
        }

        @Override
        public void follow(RowLink link) {
            followed.add(link);
        }
    }

    @Test
    void f4FollowsTheForeignKeyUnderTheCursor() {
        Stage stage = Fx.stage();
        try (TestSession session = TestSession.open()) {
            session.run("CREATE TABLE shop (code text PRIMARY KEY)");
            session.run("CREATE TABLE person (id int PRIMARY KEY, shop text REFERENCES shop)");
            session.run("INSERT INTO shop VALUES ('a'), ('b')");
            session.run("INSERT INTO person VALUES (1, 'b'), (2, NULL)");
            var rows = new CollectingListener();
            session.run("SELECT * FROM person ORDER BY id", rows);
            ResultGrid grid = Fx.call(() -> grid(stage, rows, new Host(session)));
            Fx.waitUntil("the grid is laid out", () -> !grid.shownTexts().isEmpty());

            robot.interact(() -> grid.model().selection().select(0, 1));
            robot.push(KeyCode.F4);
            robot.interact(() -> grid.model().selection().select(1, 1));
            robot.push(KeyCode.F4);

            assertThat(followed)
                    .extracting(RowLink::title)
                    .containsExactly("public.shop, code = b");
        } finally {
            Fx.run(stage::hide);
        }
    }

    private static ResultGrid grid(Stage stage, CollectingListener rows, LinkHost host) {
        Fonts.load();
        var appearance = new Appearance();
        var result = new ResultViewModel(rows.columns(), rows.rows());
        var grid = new ResultGrid(new GridViewModel(result, new DirectBackground()), appearance);
        new RowLinks(grid, host);
        var scene = new Scene(grid, 600, 300);
        appearance.style(scene);
        stage.setScene(scene);
        stage.show();
        grid.requestFocus();
        return grid;
    }
}
