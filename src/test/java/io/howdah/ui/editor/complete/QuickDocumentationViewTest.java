package io.howdah.ui.editor.complete;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.catalog.NamesReading;
import io.howdah.sql.complete.ShopNames;
import io.howdah.testing.DirectBackground;
import io.howdah.testing.Fx;
import io.howdah.ui.editor.text.TextStage;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QuickDocumentationViewTest {

    private final List<String> opened = new ArrayList<>();
    private TextStage stage;
    private QuickDocumentation documentation;

    @BeforeEach
    void open() {
        stage = new TextStage();
        documentation =
                Fx.call(() -> {
                    var background = new DirectBackground();
                    var names =
                            new NamesOfDatabase(
                                    before -> new NamesReading(ShopNames.index()),
                                    background,
                                    InstantSource.system());
                    return new QuickDocumentation(
                            stage.text(),
                            () -> names,
                            UnaryOperator.identity(),
                            background,
                            opened::add);
                });
    }

    private void push(KeyCode... keys) {
        stage.robot().push(keys);
        Fx.run(() -> {});
    }

    @Test
    void tellsWhatANameMeansAndGoesWithEscape() {
        stage.load("SELECT o.to|tal FROM orders o");
        push(KeyCode.F1);
        assertThat(Fx.call(documentation::isShowing)).isTrue();
        push(KeyCode.ESCAPE);
        assertThat(Fx.call(documentation::isShowing)).isFalse();
    }

    @Test
    void opensTheObjectThatDefinesAName() {
        stage.load("SELECT o.to|tal FROM orders o");
        push(KeyCode.F4);
        assertThat(opened).containsExactly("public.orders");
    }

    @Test
    void saysSoWhenThereIsNothingToOpen() {
        stage.load("SELECT nobo|dy FROM orders o");
        push(KeyCode.F4);
        assertThat(opened).isEmpty();
        assertThat(Fx.call(documentation::isShowing)).isTrue();
    }

    @Test
    void isNoHigherThanWhatItTells() {
        stage.load("SELECT nobo|dy FROM orders o");
        push(KeyCode.F1);
        double little = height();
        push(KeyCode.ESCAPE);
        stage.load("SELECT o.total FROM orders |o");
        push(KeyCode.F1);
        assertThat(little).isLessThan(height() / 2);
    }

    private double height() {
        return Fx.call(() ->
                stage.robot().lookup("#quick-documentation").query().getLayoutBounds().getHeight());
    }
}
