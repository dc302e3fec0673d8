package io.howdah.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.store.Draft;
import io.howdah.testing.Fx;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

class EditorToolbarViewTest {

    private static final double WIDE = 900;
    private static final double TIGHT = 360;
    private static final double NARROW = 600;

    @TempDir private Path folder;

    private EditorTabs tabs;
    private Parent toolbar;

    @BeforeEach
    void open() {
        tabs = new EditorTabs(folder, new Draft("a", "a", null, null, null, "", 0, 0, 0, ""));
        tabs.show(tabs.restore("a"));
        WaitForAsyncUtils.waitForFxEvents();
        toolbar =
                Fx.call(() ->
                        Fx.stage().getScene().getRoot().lookup("#editor-analyze").getParent());
    }

    @AfterEach
    void close() {
        tabs.close();
    }

    private record Shown(String analyze, String manual, double end, double second) {}

    /// In one go: the next frame gives the toolbar the width of its window again.
    private Shown at(double width) {
        return Fx.call(() -> {
            toolbar.resize(width, toolbar.prefHeight(width));
            // The first fits the words, the second lays them out.
            toolbar.layout();
            toolbar.layout();
            return new Shown(
                    word("#editor-analyze"),
                    word("#editor-manual"),
                    end(),
                    top("#editor-database") - top("#editor-run"));
        });
    }

    private String word(String id) {
        return ((Labeled) toolbar.lookup(id)).getText();
    }

    private double end() {
        return toolbar.getChildrenUnmodifiable().stream()
                .filter(Node::isVisible)
                .mapToDouble(node -> node.getBoundsInParent().getMaxX())
                .max()
                .orElseThrow();
    }

    @Test
    void wordsAreShortWhereThereIsLittleRoomAndComeBackWithIt() {
        Shown narrow = at(NARROW);
        assertThat(narrow.analyze()).isEqualTo("Analyze");
        assertThat(narrow.manual()).isEqualTo("Manual");
        assertThat(narrow.end()).isLessThanOrEqualTo(NARROW);

        Shown wide = at(WIDE);
        assertThat(wide.analyze()).isEqualTo("Explain Analyze");
        assertThat(wide.manual()).isEqualTo("Manual commit");
        assertThat(wide.end()).isLessThanOrEqualTo(WIDE);
    }

    @Test
    void controlsGoToASecondLineWhereOneIsTooShort() {
        Shown tight = at(TIGHT);
        assertThat(tight.end()).isLessThanOrEqualTo(TIGHT);
        assertThat(tight.second()).as("the databases are below").isGreaterThan(20);
        assertThat(Fx.call(() -> toolbar.prefHeight(TIGHT)))
                .isEqualTo(Fx.call(() -> 2 * toolbar.prefHeight(WIDE)));

        assertThat(at(WIDE).second()).as("and beside again").isLessThan(20);
    }

    private double top(String id) {
        return toolbar.lookup(id).getBoundsInParent().getMinY();
    }
}
