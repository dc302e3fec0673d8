package io.howdah.ui.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.testing.Fx;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.util.WaitForAsyncUtils;

/// A plan in windows that leave it little room: nothing is out of reach, no heading is cut off.
class SmallWindowViewTest {

    private static final List<String> CONTROLS =
            List.of(
                    ".button",
                    ".toggle-button",
                    ".menu-button",
                    ".text-field",
                    ".choice-box",
                    ".check-box",
                    ".slider");

    private PlanWindow window;

    @BeforeEach
    void openWindow() {
        window = PlanWindow.open(1024, 700);
    }

    @AfterEach
    void closeWindow() {
        assertThat(window.failures()).isEmpty();
        window.close();
    }

    private void open(double width, double height, double scale) {
        window.resize(width, height);
        Fx.run(() -> window.appearance().scale(scale));
        window.show(
                Samples.file("revenue.json"),
                Optional.of("SELECT count(*) FROM product"),
                Optional.of("The statement ran and was rolled back."));
    }

    private void show(PlanTab tab) {
        Fx.run(() -> window.plan().tabProperty().set(tab));
        WaitForAsyncUtils.waitForFxEvents();
        Fx.run(() -> {
            window.scene().getRoot().applyCss();
            window.scene().getRoot().layout();
        });
    }

    @ParameterizedTest
    @EnumSource(PlanTab.class)
    void everyControlIsWithinTheDocument(PlanTab tab) {
        open(1024, 700, 1.25);
        show(tab);

        Bounds document = bounds(window.node(".plan", Node.class));
        assertThat(controls())
                .isNotEmpty()
                .allSatisfy(control -> {
                    Bounds there = bounds(control);
                    assertThat(there.getMinX()).isGreaterThanOrEqualTo(document.getMinX() - 1);
                    assertThat(there.getMaxX()).isLessThanOrEqualTo(document.getMaxX() + 1);
                    assertThat(inScrollPane(control) || there.getMaxY() <= 700)
                            .as("%s within the window", control)
                            .isTrue();
                });
    }

    private List<Node> controls() {
        return Fx.call(() ->
                CONTROLS.stream()
                        .flatMap(kind ->
                                window.scene().getRoot().lookupAll(".plan " + kind).stream())
                        .filter(SmallWindowViewTest::isSeen)
                        .toList());
    }

    private static boolean isSeen(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static boolean inScrollPane(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at instanceof ScrollPane) {
                return true;
            }
        }
        return false;
    }

    private static Bounds bounds(Node node) {
        return Fx.call(() -> node.localToScene(node.getBoundsInLocal()));
    }

    @Test
    void theWaysToLookFoldIntoAMenu() {
        open(1024, 700, 1.25);
        MenuButton menu = window.node("#plan-tabs", MenuButton.class);
        assertThat(menu.isVisible()).isTrue();
        assertThat(window.node("#plan-tab-table", Node.class).isVisible()).isFalse();

        Fx.run(() ->
                menu.getItems().stream()
                        .filter(item -> item.getText().equals("Tree table"))
                        .forEach(item -> ((RadioMenuItem) item).fire()));

        assertThat(Fx.call(() -> window.plan().tabProperty().get())).isEqualTo(PlanTab.TABLE);
        assertThat(menu.getText()).isEqualTo("Tree table");
    }

    @Test
    void noHeadingOfTheStatisticsIsCutOffBesideTheInspector() {
        for (double scale : new double[] {1, 1.5}) {
            open(1440, 900, scale);
            show(PlanTab.STATISTICS);

            assertThat(headings()).contains("Name", "Self", "Rows").noneMatch(this::isCutOff);
        }
    }

    private List<String> headings() {
        return Fx.call(() -> {
            var words = new ArrayList<String>();
            for (Node table : window.scene().getRoot().lookupAll(".plan-statistics .table-view")) {
                for (Node label : ((TableView<?>) table).lookupAll(".column-header .label")) {
                    if (isSeen(label) && label instanceof Labeled heading) {
                        words.add(shown(heading));
                    }
                }
            }
            return words;
        });
    }

    /// What is painted, which ends in dots where there is no room for all.
    private static String shown(Labeled label) {
        return ((Parent) label)
                .getChildrenUnmodifiable().stream()
                        .filter(Text.class::isInstance)
                        .map(text -> ((Text) text).getText())
                        .findFirst()
                        .orElse("");
    }

    private boolean isCutOff(String words) {
        return words.endsWith("…") || words.endsWith("...");
    }

    @Test
    void whatTheStatisticsHaveNoRoomForStandsInTheTip() {
        open(1024, 700, 1.25);
        show(PlanTab.STATISTICS);

        List<String> columns =
                Fx.call(() ->
                        ((TableView<?>)
                                        window.scene()
                                                .getRoot()
                                                .lookup(".plan-statistics .table-view"))
                                .getVisibleLeafColumns().stream()
                                        .map(column -> column.getText())
                                        .toList());

        assertThat(columns).contains("Name", "Share").doesNotContain("Loops");
        assertThat(tip()).contains("Loops: ", "Cost: ", "Nodes: ");
    }

    private String tip() {
        return Fx.call(() ->
                window.scene().getRoot().lookupAll(".plan-statistics .table-row-cell").stream()
                        .map(row -> ((Control) row).getTooltip())
                        .filter(tip -> tip != null)
                        .map(tip -> tip.getText())
                        .findFirst()
                        .orElse(""));
    }
}
