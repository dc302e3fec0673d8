package io.howdah.ui.editor.complete;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.catalog.NamesReading;
import io.howdah.sql.complete.Candidate;
import io.howdah.sql.complete.ShopNames;
import io.howdah.testing.DirectBackground;
import io.howdah.testing.Fx;
import io.howdah.ui.editor.text.TextStage;
import io.howdah.ui.fx.PlatformFxThread;
import java.time.InstantSource;
import java.util.function.UnaryOperator;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Completion as a person meets it: by keys.
class EditorCompletionViewTest {

    private TextStage stage;
    private EditorCompletion completion;

    @BeforeEach
    void open() {
        stage = new TextStage();
        completion =
                Fx.call(() -> {
                    var background = new DirectBackground();
                    var names =
                            new NamesOfDatabase(
                                    before -> new NamesReading(ShopNames.index()),
                                    background,
                                    InstantSource.system());
                    return new EditorCompletion(
                            stage.text(),
                            () -> names,
                            UnaryOperator.identity(),
                            background,
                            new PlatformFxThread());
                });
    }

    @AfterEach
    void close() {
        Fx.run(completion::detach);
    }

    private boolean isOpen() {
        return Fx.call(() -> completion.model().openProperty().get());
    }

    private String selected() {
        return Fx.call(() -> completion.model().selection().map(Candidate::text).orElse(""));
    }

    private void write(String text) {
        stage.robot().write(text, 0);
        Fx.run(() -> {});
        Fx.run(() -> {});
    }

    private void push(KeyCode... keys) {
        stage.robot().push(keys);
        Fx.run(() -> {});
        Fx.run(() -> {});
    }

    @Test
    void insertsTheChosenCandidateWithEnter() {
        stage.load("SELECT * FROM |");
        push(KeyCode.CONTROL, KeyCode.SPACE);
        assertThat(isOpen()).isTrue();
        push(KeyCode.DOWN);
        assertThat(selected()).isEqualTo("category");
        push(KeyCode.ENTER);
        assertThat(stage.marked()).isEqualTo("SELECT * FROM category|");
        assertThat(isOpen()).isFalse();
    }

    @Test
    void opensByItselfBehindADotAndNarrowsWhileTyping() {
        stage.load("SELECT o| FROM orders o");
        write(".");
        assertThat(isOpen()).isTrue();
        write("to");
        assertThat(selected()).isEqualTo("total");
        push(KeyCode.ENTER);
        assertThat(stage.marked()).isEqualTo("SELECT o.total| FROM orders o");
    }

    @Test
    void replacesTheWholeWordWithTab() {
        stage.load("SELECT sta|mp FROM orders");
        push(KeyCode.CONTROL, KeyCode.SPACE);
        push(KeyCode.TAB);
        assertThat(stage.marked()).isEqualTo("SELECT status| FROM orders");
    }

    @Test
    void closesWithEscapeAndKeepsTheText() {
        stage.load("SELECT * FROM or|");
        push(KeyCode.CONTROL, KeyCode.SPACE);
        push(KeyCode.ESCAPE);
        assertThat(isOpen()).isFalse();
        assertThat(stage.marked()).isEqualTo("SELECT * FROM or|");
    }

    @Test
    void goesFromPlaceToPlaceOfATemplate() {
        stage.load("del|");
        push(KeyCode.CONTROL, KeyCode.SPACE);
        push(KeyCode.DOWN);
        assertThat(selected()).isEqualTo("del");
        push(KeyCode.ENTER);
        assertThat(Fx.call(() -> stage.text().area().getSelectedText())).isEqualTo("table");
        write("x");
        push(KeyCode.ESCAPE);
        push(KeyCode.TAB);
        assertThat(Fx.call(() -> stage.text().area().getText())).startsWith("delete from x");
    }

    @Test
    void putsTheCaretBetweenAFunctionsParenthesesAndShowsItsArguments() {
        stage.load("SELECT order_t|");
        push(KeyCode.CONTROL, KeyCode.SPACE);
        push(KeyCode.ENTER);
        assertThat(stage.marked()).isEqualTo("SELECT order_total(|)");
        assertThat(Fx.call(() -> completion.model().helpProperty().get())).isNotNull();
        push(KeyCode.TAB);
        assertThat(stage.marked()).isEqualTo("SELECT order_total()|");
    }

    @Test
    void leavesEnterAloneBehindACompleteWord() {
        stage.load("SELECT * FROM order|");
        write("s");
        push(KeyCode.ENTER);
        assertThat(stage.marked()).isEqualTo("SELECT * FROM orders\n|");
    }

    @Test
    void hidesWhenTheCaretLeavesTheWord() {
        stage.load("SELECT 1 FROM or|");
        push(KeyCode.CONTROL, KeyCode.SPACE);
        push(KeyCode.HOME);
        assertThat(isOpen()).isFalse();
    }
}
