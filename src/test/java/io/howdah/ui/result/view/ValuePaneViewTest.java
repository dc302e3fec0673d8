package io.howdah.ui.result.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.query.PackedRows;
import io.howdah.query.ResultColumn;
import io.howdah.testing.Fx;
import io.howdah.testing.Rows;
import io.howdah.ui.fx.PlatformFxThread;
import io.howdah.ui.fx.VirtualBackground;
import io.howdah.ui.result.ResultGrid;
import io.howdah.ui.theme.Appearance;
import io.howdah.ui.theme.Fonts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;

class ValuePaneViewTest {

    /// A picture of two by two pixels.
    private static final String PNG =
            "\\x89504e470d0a1a0a0000000d4948445200000002000000020802000000fdd49a73"
                    + "0000001649444154789c63f8cfc0f09f81e13f0303c37f06060617e303fdbb91c0200000000049454e44ae426082";

    /// POINT(1 2) with SRID 4326.
    private static final String POINT = "0101000020E6100000000000000000F03F0000000000000040";

    private final FxRobot robot = new FxRobot();
    private final Stage stage = Fx.stage();
    private final List<Throwable> failures = new ArrayList<>();
    private final VirtualBackground background =
            new VirtualBackground(new PlatformFxThread(), failures::add);
    private final Appearance appearance = Fx.call(Appearance::new);
    private final ValuePane pane =
            Fx.call(() -> {
                Fonts.load();
                return new ValuePane(background, appearance);
            });

    @BeforeEach
    void open() {
        Fx.run(() -> {
            var scene = new Scene(pane, 420, 500);
            appearance.style(scene);
            stage.setScene(scene);
            stage.sizeToScene();
            stage.show();
        });
    }

    @AfterEach
    void close() {
        Fx.run(() -> {
            pane.show(Optional.empty());
            stage.hide();
        });
        background.close();
        assertThat(failures).isEmpty();
    }

    private void show(long typeOid, String type, @Nullable String value) {
        var column = new ResultColumn("value", type, typeOid, 0, 0);
        PackedRows rows = Rows.of(List.<@Nullable String[]>of(new @Nullable String[] {value}));
        Fx.run(() -> {
            pane.show(Optional.empty());
            pane.show(Optional.of(new ResultGrid.Selected(column, 0, rows, 0, Optional.empty())));
        });
        if (value != null) {
            Fx.waitUntil("the value is read", () -> pane.getCenter() != null);
        }
    }

    private List<String> ways() {
        return Fx.call(() ->
                pane.lookupAll(".toggle-button").stream()
                        .map(button -> ((Labeled) button).getText())
                        .toList());
    }

    private String problem() {
        return Fx.call(() -> ((Label) pane.lookup("#value-problem")).getText());
    }

    /// What the lines, facts or tree on show say.
    private List<String> texts() {
        return Fx.call(() -> {
            List<String> texts = new ArrayList<>();
            pane.applyCss();
            pane.layout();
            pane.getCenter().lookupAll(".list-cell").forEach(cell -> add(cell, texts));
            pane.getCenter()
                    .lookupAll(".text-field")
                    .forEach(field -> texts.add(((TextField) field).getText()));
            pane.getCenter().lookupAll(".tree-cell .label").forEach(cell -> add(cell, texts));
            return texts;
        });
    }

    private static void add(Node cell, List<String> into) {
        String text = ((Labeled) cell).getText();
        if (text != null && !text.isEmpty()) {
            into.add(text);
        }
    }

    @Test
    void jsonIsATreeInWhichKeysAndValuesAreFound() {
        show(3802, "jsonb", "{\"name\": \"Ada\", \"tags\": [\"new\", null], \"n\": 1.50}");
        assertThat(ways()).containsExactly("Tree", "Formatted", "Text");
        assertThat(texts()).contains("name", "Ada", "2 elements", "1.50");
        robot.clickOn("#value-tree-find").write("new").push(KeyCode.ENTER);
        assertThat(
                        Fx.call(() ->
                                String.valueOf(
                                        ((TreeView<?>) pane.lookup("#value-tree"))
                                                .getSelectionModel()
                                                .getSelectedItem())))
                .contains("new");
        robot.clickOn("#value-tree").push(KeyCode.HOME).push(KeyCode.DOWN);
        robot.push(KeyCode.CONTROL, KeyCode.C);
        assertThat(Fx.call(() -> Clipboard.getSystemClipboard().getString())).isEqualTo("Ada");
        robot.clickOn("Formatted");
        assertThat(texts()).contains("  \"name\" : \"Ada\",");
    }

    @Test
    void anArrayIsATreeWithTheIndexesOfSql() {
        show(1007, "integer[]", "[0:1]={7,NULL}");
        assertThat(texts()).contains("0", "7", "1", "NULL");
    }

    @Test
    void hstoreIsATree() {
        show(99_999, "hstore", "\"a\"=>\"1\", \"b\"=>NULL");
        assertThat(texts()).contains("a", "1", "b", "NULL");
    }

    @Test
    void bytesAreAPictureAndAListingInHexadecimal() {
        show(17, "bytea", PNG);
        assertThat(ways()).containsExactly("Picture", "Hex", "Text");
        assertThat(Fx.call(() -> pane.lookupAll(".image-view"))).hasSize(1);
        robot.clickOn("Hex");
        assertThat(texts()).anyMatch(line -> line.startsWith("00000000  89 50 4e 47"));
        show(17, "bytea", "\\x00ff");
        assertThat(ways()).containsExactly("Hex", "Text");
        assertThat(robot.lookup("bytea  ·  row 1  ·  2 B").tryQuery()).isPresent();
    }

    @Test
    void xmlIsLaidOutInLines() {
        show(142, "xml", "<a><b>1</b><!-- c --></a>");
        assertThat(texts()).containsExactly("<a>", "  <b>1</b>", "  <!-- c -->", "</a>");
    }

    @Test
    void rangesTellTheirBounds() {
        show(3904, "int4range", "[1,10)");
        assertThat(texts()).containsExactly("1", "10");
        show(4451, "int4multirange", "{[1,3),[5,)}");
        assertThat(texts()).containsExactly("1", "3", "5", "without end");
    }

    @Test
    void aMomentIsToldOnTheClocksOfOtherZones() {
        show(1184, "timestamp with time zone", "2026-03-29 00:30:00+00");
        assertThat(texts()).contains("2026-03-29 09:30:00+09:00", "Sunday", "2026-W13");
    }

    @Test
    void aGeometryIsSketchedFromItsBytes() {
        show(99_998, "public.geometry(Point,4326)", POINT);
        assertThat(ways()).containsExactly("Sketch", "Meaning", "Text");
        assertThat(Fx.call(() -> pane.lookup("#value-sketch").getAccessibleText()))
                .isEqualTo("Point with 1 points");
        robot.clickOn("Meaning");
        assertThat(texts()).contains("Point", "4326", "1.0  2.0");
    }

    @Test
    void aGeometryWithoutItsTypeIsSketchedTooButNoHashIs() {
        show(25, "text", POINT);
        assertThat(ways()).containsExactly("Sketch", "Meaning", "Text");
        show(25, "text", "0101FF" + "0".repeat(58));
        assertThat(ways()).containsExactly("Text");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "114|json|{\"a\": |JSON",
                "142|xml|<a><b></a>|well-formed XML",
                "1007|integer[]|{1,2|array",
                "99999|hstore|\"a\"=>|hstore",
                "3904|int4range|[1,|range",
                "17|bytea|\\xzz|bytea value",
                "99998|geometry|0101000020E61000|geometry"
            })
    void whatIsBrokenIsTextWithOneSentence(long oid, String type, String value, String what) {
        show(oid, type, value);
        assertThat(problem())
                .isEqualTo("This is no " + what + " that can be read, so it is shown as text.");
        assertThat(texts()).containsExactly(value);
        show(25, "text", "fine");
        Fx.waitUntil("the sentence is gone", () -> problem().isEmpty());
    }

    @Test
    void nullHasNoContent() {
        show(25, "text", null);
        assertThat(Fx.call(pane::getCenter)).isNull();
        assertThat(problem()).isEmpty();
    }

    @Test
    void oneMillionEmojiOpenAsLines() {
        show(25, "text", "😀".repeat(1_000_000));
        Fx.waitUntil(
                "its lines are there",
                () -> ((ListView<?>) pane.getCenter()).getItems().size() > 1_000);
        assertThat(texts()).allMatch(line -> line.codePoints().allMatch(c -> c == 0x1F600));
    }
}
