package io.howdah.ui.editor.find;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.sql.edit.TextEdit;
import io.howdah.sql.edit.TextRange;
import io.howdah.testing.DirectBackground;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FindViewModelTest {

    private final Words text = new Words("one two one two one");
    private final DirectBackground background = new DirectBackground();
    private final FindViewModel model = new FindViewModel(text, background);

    /// A text whose edits the search hears of.
    private static final class Words implements SearchedText {

        private String words;
        private TextRange selection = new TextRange(0, 0);
        private List<TextRange> marked = List.of();
        private int edits;
        private Runnable edited = () -> {};

        Words(String words) {
            this.words = words;
        }

        @Override
        public Supplier<String> snapshot() {
            String now = words;
            return () -> now;
        }

        @Override
        public TextRange selection() {
            return selection;
        }

        @Override
        public void mark(List<TextRange> matches, Optional<TextRange> current) {
            marked = matches;
        }

        @Override
        public void select(TextRange match) {
            selection = match;
        }

        @Override
        public void apply(TextEdit edit) {
            words = edit.in(words);
            selection = new TextRange(edit.caret(), edit.caret());
            edits++;
            edited.run();
        }
    }

    @BeforeEach
    void listen() {
        text.edited = model::edited;
    }

    private void open(String query) {
        model.open();
        model.query().textProperty().set(query);
    }

    @Test
    void goesToTheNearestMatchWhileTyping() {
        text.selection = new TextRange(5, 5);
        open("one");

        assertThat(text.selection).isEqualTo(new TextRange(8, 11));
        assertThat(model.statusProperty().get()).isEqualTo("2 of 3");
        assertThat(text.marked).hasSize(3);
    }

    @Test
    void goesRoundBothWays() {
        open("one");
        assertThat(text.selection.start()).isZero();

        model.previous();
        assertThat(text.selection.start()).isEqualTo(16);
        model.next();
        assertThat(text.selection.start()).isZero();
        model.next();
        assertThat(text.selection.start()).isEqualTo(8);
    }

    @Test
    void searchesForTheSelection() {
        text.selection = new TextRange(4, 7);
        model.open();

        assertThat(model.query().textProperty().get()).isEqualTo("two");
        assertThat(model.statusProperty().get()).isEqualTo("1 of 2");
    }

    @Test
    void replacesOneAfterTheOther() {
        open("one");
        model.query().replacementProperty().set("1");

        model.replace();
        assertThat(text.words).isEqualTo("1 two one two one");
        assertThat(text.selection).isEqualTo(new TextRange(6, 9));

        model.replace();
        assertThat(text.words).isEqualTo("1 two 1 two one");
    }

    @Test
    void replacesAllAsOneEdit() {
        open("one");
        model.query().replacementProperty().set("x");

        model.replaceAll();

        assertThat(text.words).isEqualTo("x two x two x");
        assertThat(text.edits).isEqualTo(1);
        assertThat(model.statusProperty().get()).isEqualTo("3 replaced");
    }

    @Test
    void saysHowManyWereReplacedUntilTheTextChanges() {
        open("one");
        model.query().replacementProperty().set("x");
        text.edited = model::edited;

        background.hold();
        model.replaceAll();
        background.release();
        assertThat(model.statusProperty().get()).isEqualTo("3 replaced");
        background.elapse();
        assertThat(model.statusProperty().get()).isEqualTo("3 replaced");

        model.edited();
        background.elapse();
        assertThat(model.statusProperty().get()).isEqualTo("No results");
    }

    @Test
    void replacesInTheSelectionOnly() {
        text.selection = new TextRange(4, 19);
        model.inSelectionProperty().set(true);
        open("one");
        model.query().replacementProperty().set("x");
        model.replaceAll();

        assertThat(text.words).isEqualTo("one two x two x");
    }

    @Test
    void saysWhatIsWrongWithAnExpression() {
        model.query().regexProperty().set(true);
        open("(one");

        assertThat(model.faultyProperty().get()).isTrue();
        assertThat(model.statusProperty().get()).startsWith("The regular expression is not valid");
        assertThat(text.marked).isEmpty();

        model.query().textProperty().set("(one)");
        assertThat(model.faultyProperty().get()).isFalse();
        assertThat(model.statusProperty().get()).isEqualTo("1 of 3");
    }

    @Test
    void searchesAgainAfterAnEdit() {
        open("one");
        text.apply(TextEdit.of(0, 3, "none"));
        background.elapse();

        assertThat(text.marked).hasSize(3).first().isEqualTo(new TextRange(1, 4));
    }

    @Test
    void leavesNoMarksBehind() {
        open("one");
        model.close();

        assertThat(text.marked).isEmpty();
        text.apply(TextEdit.of(0, 0, "one "));
        background.elapse();
        assertThat(text.marked).isEmpty();
    }
}
