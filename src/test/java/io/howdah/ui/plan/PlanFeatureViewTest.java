package io.howdah.ui.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.plan.measure.NodeMeasures;
import io.howdah.testing.DirectBackground;
import io.howdah.testing.Fx;
import io.howdah.ui.shell.Command;
import io.howdah.ui.shell.Document;
import io.howdah.ui.shell.Request;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// Plans under a person's hands.
class PlanFeatureViewTest {

    private final FxRobot robot = new FxRobot();
    private PlanWindow window;

    @BeforeEach
    void openWindow() {
        window = PlanWindow.open(990, 760);
    }

    @AfterEach
    void closeWindow() {
        assertThat(window.failures()).isEmpty();
        window.close();
    }

    private void request(String output, String note) {
        Fx.run(() ->
                window.model()
                        .request(
                                new Request.OpenPlan(
                                        "Products",
                                        output,
                                        Optional.of("SELECT count(*) FROM product"),
                                        Optional.of(note),
                                        Optional.empty())));
        window.untilShown();
    }

    private String inspected() {
        return window.node("#plan-inspector-title", Label.class).getText();
    }

    private static void copy(String text) {
        Fx.run(() -> {
            var content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
        });
    }

    @Test
    void pastedTextBecomesAPlanWithItsSlowestNodeInspected() {
        window.command("Open a plan…");
        copy(Samples.NESTED_LOOP);

        robot.clickOn("#plan-input-paste");
        window.untilShown();

        assertThat(inspected()).isEqualTo("Seq Scan");
        assertThat(window.front(OpenPlanDocument.class)).isEmpty();
        assertThat(window.model().documents()).hasSize(1);
    }

    @Test
    void typedTextWithoutAPlanStaysWithOneSentence() {
        window.command("Open a plan…");
        robot.clickOn("#plan-input").write("why is it slow");

        robot.clickOn("#plan-input-show");
        Label problem = window.node("#plan-input-problem", Label.class);
        Fx.waitUntil("the problem is told", problem::isVisible);

        assertThat(problem.getText()).startsWith("This text holds no plan that can be read");
        assertThat(window.node("#plan-input", CodeArea.class).getText())
                .isEqualTo("why is it slow");
    }

    @Test
    void requestedPlanTellsThatItWasRolledBack() {
        request(Samples.file("update.json"), "The statement ran and was rolled back.");

        assertThat(robot.lookup("The statement ran and was rolled back.").tryQuery()).isPresent();
        assertThat(robot.lookup("#plan-tab-query").query().isVisible()).isTrue();
    }

    @Test
    void textThatHoldsNoPlanCanBeEdited() {
        Fx.run(() ->
                window.model()
                        .request(
                                new Request.OpenPlan(
                                        "Broken",
                                        "ERROR:  relation \"x\" does not exist",
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty())));
        Fx.waitUntil(
                "the failure is shown", () -> robot.lookup("Edit the text").tryQuery().isPresent());

        robot.clickOn("Edit the text");

        assertThat(window.node("#plan-input", CodeArea.class).getText())
                .isEqualTo("ERROR:  relation \"x\" does not exist");
        assertThat(window.model().documents()).hasSize(1);
    }

    @Test
    void nextSlowestKeyWalksThroughTheNodes() {
        request(Samples.NESTED_LOOP, "");
        robot.clickOn("#plan-diagram");

        Fx.run(() -> window.plan().selectedProperty().set(3));
        robot.type(KeyCode.N);
        assertThat(inspected()).isEqualTo("Nested Loop");
        robot.type(KeyCode.F8);
        assertThat(window.plan().selectedProperty().get()).isEqualTo(2);
    }

    @Test
    void thePlanTakesTheKeyboardAndTakesItBackFromTheSearch() {
        request(Samples.NESTED_LOOP, "");

        robot.type(KeyCode.UP);
        assertThat(inspected()).isEqualTo("Nested Loop");
        window.command("Find nodes");
        robot.write("type:seq").type(KeyCode.ENTER, KeyCode.ESCAPE);
        assertThat(window.plan().selectedProperty().get()).isEqualTo(2);
        robot.type(KeyCode.RIGHT);
        assertThat(window.plan().selectedProperty().get()).isEqualTo(3);
    }

    @Test
    void arrowsWalkAlongTheTree() {
        request(Samples.NESTED_LOOP, "");
        robot.clickOn("#plan-diagram");
        Fx.run(() -> window.plan().selectedProperty().set(0));

        robot.type(KeyCode.DOWN);
        assertThat(window.plan().selectedProperty().get()).isEqualTo(1);
        robot.type(KeyCode.DOWN, KeyCode.RIGHT);
        assertThat(window.plan().selectedProperty().get()).isEqualTo(3);
        robot.type(KeyCode.RIGHT);
        assertThat(window.plan().selectedProperty().get()).isEqualTo(3);
        robot.type(KeyCode.UP);
        assertThat(window.plan().selectedProperty().get()).isEqualTo(1);
    }

    @Test
    void draggingPansAndClickingSelectsTheCardUnderTheMouse() {
        request(Samples.NESTED_LOOP, "");
        Node diagram = robot.lookup("#plan-diagram").query();
        Bounds there = Fx.call(() -> diagram.localToScreen(diagram.getBoundsInLocal()));
        double middle = there.getCenterX();
        // The root stands in the middle near the top.
        double top = there.getMinY() + 60;

        robot.clickOn(middle, top);
        assertThat(window.plan().selectedProperty().get()).isZero();

        robot.drag(middle, top, MouseButton.PRIMARY).dropTo(middle + 120, top + 150);
        WaitForAsyncUtils.waitForFxEvents();
        Fx.run(() -> window.plan().selectedProperty().set(1));
        robot.clickOn(middle + 120, top + 150);
        assertThat(window.plan().selectedProperty().get()).isZero();
    }

    @Test
    void searchFindsInTheDiagramAndInTheTable() {
        request(Samples.NESTED_LOOP, "");

        robot.clickOn("#plan-search").write("table:product").type(KeyCode.ENTER);
        assertThat(window.plan().selectedProperty().get()).isEqualTo(2);
        assertThat(window.node("#plan-search-outcome", Label.class).getText()).isEqualTo("1 of 1");

        robot.clickOn("#plan-tab-table");
        assertThat(table().getSelectionModel().getSelectedItem().getValue().node().id())
                .isEqualTo(2);
    }

    @Test
    void tableSelectsForAllViewsAndSortsTheWholePlan() {
        request(Samples.NESTED_LOOP, "");
        robot.clickOn("#plan-tab-table");
        WaitForAsyncUtils.waitForFxEvents();

        Fx.run(() -> table().getSelectionModel().select(1));
        assertThat(inspected()).isEqualTo("Nested Loop");

        Fx.run(() -> {
            var self =
                    table().getColumns().stream()
                            .filter(column -> column.getText().equals("Self"))
                            .findFirst()
                            .orElseThrow();
            table().getSortOrder().setAll(List.of(self));
        });
        assertThat(Fx.call(() -> table().getTreeItem(0).getValue().node().id())).isEqualTo(3);
        assertThat(Fx.call(() -> table().getTreeItem(3).getValue().node().id())).isZero();
        assertThat(inspected()).isEqualTo("Nested Loop");
    }

    @Test
    void anyOtherNumberOfThePlanWaitsInTheTablesMenuAndSorts() {
        request(
                """
                Append  (actual time=0.100..9.000 rows=10 loops=1)
                  Buffers: shared hit=20 dirtied=9
                  ->  Seq Scan on a  (actual time=0.100..5.000 rows=5 loops=1)
                        Buffers: shared hit=10 dirtied=2
                  ->  Seq Scan on b  (actual time=0.100..3.000 rows=5 loops=1)
                        Buffers: shared hit=10 dirtied=7
                """,
                "");
        robot.clickOn("#plan-tab-table");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(columns(false)).containsExactly("Dirtied buffers");

        Fx.run(() -> {
            var dirtied = table().getColumns().getLast();
            dirtied.setVisible(true);
            table().getSortOrder().add(dirtied);
        });

        assertThat(columns(true)).endsWith("Dirtied buffers").doesNotHaveDuplicates();
        assertThat(Fx.call(() -> table().getTreeItem(0).getValue().node().target().name()))
                .isEqualTo("b");
    }

    private List<String> columns(boolean visible) {
        return Fx.call(() ->
                table().getColumns().stream()
                        .filter(column -> column.isVisible() == visible)
                        .map(column -> column.getText())
                        .toList());
    }

    @SuppressWarnings("unchecked")
    private TreeTableView<NodeMeasures> table() {
        return window.node("#plan-table", TreeTableView.class);
    }

    @Test
    void copiesNodeAndPicture() {
        request(Samples.NESTED_LOOP, "");

        window.command("Copy node");
        assertThat(Fx.call(() -> Clipboard.getSystemClipboard().getString()))
                .startsWith("Seq Scan on review r\n");
        window.command("Copy diagram as image");
        assertThat(Fx.call(() -> Clipboard.getSystemClipboard().getImage().getWidth()))
                .isGreaterThan(300);
    }

    @Test
    void recentPlansComeBackToTheFront() {
        request(Samples.NESTED_LOOP, "");
        Document first = window.front(Document.class).orElseThrow();
        request(Samples.file("correlated.json"), "");
        assertThat(window.model().documents()).hasSize(2);

        robot.doubleClickOn(robot.lookup("#plan-recent .label").nth(2).queryLabeled());

        assertThat(window.front(Document.class)).contains(first);
        assertThat(window.model().documents()).hasSize(2);
    }

    @Test
    void sessionBringsAPlanBack() {
        request(Samples.NESTED_LOOP, "The statement ran and was rolled back.");
        Document document = window.front(Document.class).orElseThrow();
        Fx.waitUntil("the session can be saved", () -> !document.payload().isEmpty());
        String kind = document.kind();
        String payload = document.payload();
        Fx.run(() -> window.model().close(document));

        var again =
                Fx.call(() ->
                        new PlanFeature(
                                        window.model(),
                                        new DirectBackground(),
                                        window.appearance(),
                                        window.keeper())
                                .restore(kind, payload));
        Fx.run(() -> window.model().open(again.orElseThrow()));
        window.untilShown();

        assertThat(window.plan().titleProperty().get()).isEqualTo("Products");
        assertThat(window.plan().input().note()).contains("The statement ran and was rolled back.");
        assertThat(inspected()).isEqualTo("Seq Scan");
    }

    @Test
    void everyViewShowsItself() {
        request(Samples.file("revenue.json"), "");
        for (String tab : new String[] {"table", "statistics", "query", "raw", "diagram"}) {
            robot.clickOn("#plan-tab-" + tab);
            WaitForAsyncUtils.waitForFxEvents();
            assertThat(window.plan().tabProperty().get().name()).isEqualToIgnoringCase(tab);
        }
        assertThat(robot.lookup("#plan-diagram").tryQuery()).isPresent();
    }

    @Test
    void everyCommandHasANameOfItsOwn() {
        request(Samples.NESTED_LOOP, "");

        assertThat(Fx.call(() -> window.model().commands()))
                .extracting(Command::title)
                .doesNotHaveDuplicates();
    }

    @Test
    void savesTheDiagramAsSvgThatIsInertAndWellFormed() throws IOException {
        request(
                """
                Seq Scan on "<script>alert(1)</script>" x  (cost=0.00..1.00 rows=1 width=4)
                """,
                "");
        var document = window.front(PlanDocument.class).orElseThrow();
        String svg = Fx.call(() -> ((PlanView) document.view()).diagram().svg());

        assertThat(svg).doesNotContain("<script").contains("&lt;script&gt;");
        Path file = Files.createTempFile("plan", ".svg");
        Files.writeString(file, svg);
        assertThat(wellFormed(file)).isTrue();
        Files.delete(file);
    }

    private static boolean wellFormed(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var reader = XMLInputFactory.newFactory().createXMLStreamReader(in);
            while (reader.hasNext()) {
                reader.next();
            }
            return true;
        } catch (XMLStreamException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void anAnonymisedCopyIsThePlanUnderOtherNames() {
        request(Samples.file("revenue.json"), "");
        int nodes = Fx.call(() -> window.plan().heatProperty().get().measures().nodes().size());

        window.command("Open an anonymised copy");
        Fx.waitUntil(
                "the copy is on show",
                () ->
                        window.plan().titleProperty().get().equals("Anonymised plan")
                                && window.plan().heatProperty().get() != null);

        assertThat(window.plan().input().output()).contains("table_1").doesNotContain("product");
        assertThat(window.plan().query().orElseThrow())
                .startsWith("SELECT count(*) FROM table_")
                .doesNotContain("product");
        assertThat(Fx.call(() -> window.plan().heatProperty().get().measures().nodes().size()))
                .isEqualTo(nodes);
    }

    @Test
    void aPlanIsCopiedAsMarkdown() {
        request(Samples.file("revenue.json"), "");

        window.command("Copy plan as Markdown");

        assertThat(Fx.call(() -> Clipboard.getSystemClipboard().getString()))
                .startsWith("# Query plan")
                .contains("Hash Join");
    }

    @Test
    void theQueryMarksTheSelectedNodesPartAndAClickSelectsAPartsNode() {
        String query =
                "SELECT * FROM product p JOIN brand b ON b.id = p.brand_id WHERE p.price > 5";
        String output =
                """
                Hash Join  (cost=1.00..9.00 rows=3 width=4)
                  Hash Cond: (p.brand_id = b.id)
                  ->  Seq Scan on product p  (cost=0.00..5.00 rows=3 width=4)
                        Filter: (price > '5'::numeric)
                  ->  Hash  (cost=1.00..2.00 rows=3 width=4)
                        ->  Seq Scan on brand b  (cost=0.00..1.00 rows=3 width=4)
                """;
        Fx.run(() ->
                window.model()
                        .request(
                                new Request.OpenPlan(
                                        "Products",
                                        output,
                                        Optional.of(query),
                                        Optional.empty(),
                                        Optional.empty())));
        window.untilShown();
        window.command("Show the plan's query");
        CodeArea area = window.node("#plan-query-text", CodeArea.class);

        assertThat(marked(area)).isEqualTo("product p…p.price > 5");
        int brand = query.indexOf("brand");
        robot.clickOn(
                Fx.call(() -> area.getCharacterBoundsOnScreen(brand, brand + 1).orElseThrow()));
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(inspected()).isEqualTo("Seq Scan");
        assertThat(marked(area)).isEqualTo("brand b");
        assertThat(window.node("#plan-query-caption", Label.class).getText())
                .isEqualTo("Seq Scan on brand b stands for what is marked.");
    }

    private static String marked(CodeArea area) {
        return Fx.call(() -> {
            var marked = new StringBuilder();
            boolean before = false;
            for (int i = 0; i < area.getLength(); i++) {
                boolean now = area.getStyleOfChar(i).contains("plan-query-part");
                marked.append(now && !before && !marked.isEmpty() ? "…" : "");
                marked.append(now ? area.getText(i, i + 1) : "");
                before = now;
            }
            return marked.toString();
        });
    }

    @Test
    void namesInTheInspectorLeadToTheManual() {
        request(Samples.NESTED_LOOP, "");

        Fx.run(() -> window.node("#plan-manual", Hyperlink.class).fire());
        window.command("Read about the node in the manual");

        assertThat(window.pages())
                .containsExactly(
                        "https://www.postgresql.org/docs/18/using-explain.html",
                        "https://www.postgresql.org/docs/18/using-explain.html");
    }

    @Test
    void similarPartitionsAreOneRowOfTheTreeTable() {
        var output =
                new StringBuilder(
                        "Append  (cost=0.00..9.00 rows=9 width=4) (actual time=0.1..90.0 rows=20000 loops=1)\n");
        for (int i = 1; i <= 10_000; i++) {
            output.append("  ->  Seq Scan on part_" + i + "  (cost=0.00..1.00 rows=1 width=4)");
            output.append(" (actual time=0.001..0.002 rows=2 loops=1)\n");
        }
        request(output.toString(), "");
        window.command("Show the plan as tree table");
        TreeTableView<NodeMeasures> table = table();

        assertThat(Fx.call(table::getExpandedItemCount)).isEqualTo(2);
        assertThat(texts(table)).contains("10,000 × Seq Scan", "20.0 ms");

        Fx.run(() -> table.getTreeItem(1).setExpanded(true));
        assertThat(Fx.call(table::getExpandedItemCount)).isEqualTo(10_002);
        Fx.run(() -> window.plan().selectedProperty().set(5_000));
        assertThat(inspected()).isEqualTo("Seq Scan");
    }

    private static List<String> texts(Parent parent) {
        return Fx.call(() ->
                Stream.of(".label", ".tree-table-cell")
                        .flatMap(style -> parent.lookupAll(style).stream())
                        .filter(Labeled.class::isInstance)
                        .map(node -> ((Labeled) node).getText())
                        .filter(text -> text != null && !text.isBlank())
                        .toList());
    }
}
