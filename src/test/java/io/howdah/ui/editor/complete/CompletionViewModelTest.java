package io.howdah.ui.editor.complete;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.catalog.NamesReading;
import io.howdah.sql.complete.Candidate;
import io.howdah.sql.complete.ShopNames;
import io.howdah.testing.DirectBackground;
import io.howdah.ui.editor.complete.CompletionViewModel.Question;
import io.howdah.ui.editor.complete.CompletionViewModel.Reason;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class CompletionViewModelTest {

    private final DirectBackground background = new DirectBackground();
    private final AtomicInteger readings = new AtomicInteger();
    private final NamesOfDatabase names =
            new NamesOfDatabase(
                    before -> {
                        readings.incrementAndGet();
                        return new NamesReading(ShopNames.index());
                    },
                    background,
                    InstantSource.fixed(Instant.parse("2024-05-01T12:00:00Z")));
    private final CompletionViewModel model =
            new CompletionViewModel(() -> names, UnaryOperator.identity(), background);

    private void ask(String marked, Reason reason) {
        int caret = marked.indexOf('|');
        model.ask(new Question(marked.replace("|", ""), 0, caret, reason));
    }

    private String first() {
        return model.selection().map(Candidate::text).orElse("");
    }

    @Test
    void showsTheListWhenAskedAndChoosesTheFirst() {
        ask("SELECT * FROM |", Reason.WANTED);
        assertThat(model.openProperty().get()).isTrue();
        assertThat(first()).isEqualTo("active_customer");
    }

    @Test
    void waitsForTwoLettersOrADotWhenSomebodyTypes() {
        ask("SELECT * FROM o|", Reason.TYPED);
        assertThat(model.openProperty().get()).isFalse();
        ask("SELECT * FROM or|", Reason.TYPED);
        assertThat(model.openProperty().get()).isTrue();
        model.hide();
        ask("SELECT o.| FROM orders o", Reason.TYPED);
        assertThat(first()).isEqualTo("id");
    }

    @Test
    void offersAnEnumsLabelsBehindTheFirstQuote() {
        ask("SELECT * FROM orders WHERE status = '|'", Reason.TYPED);
        assertThat(first()).isEqualTo("'new'");
        assertThat(model.accept(false).orElseThrow().end()).isEqualTo(38);
    }

    @Test
    void replacesTheTypedPartOrTheWholeWord() {
        ask("SELECT custxyz| FROM orders".replace("xyz|", "|xyz"), Reason.WANTED);
        var typed = model.accept(false).orElseThrow();
        assertThat(typed.start()).isEqualTo(7);
        assertThat(typed.end()).isEqualTo(11);
        ask("SELECT cust|xyz FROM orders", Reason.WANTED);
        assertThat(model.accept(true).orElseThrow().end()).isEqualTo(14);
        assertThat(model.openProperty().get()).isFalse();
    }

    @Test
    void leavesEnterToTheTextWhenTheWordIsComplete() {
        ask("SELECT * FROM orders|", Reason.WANTED);
        assertThat(model.isComplete()).isTrue();
        ask("SELECT * FROM order|", Reason.WANTED);
        assertThat(model.isComplete()).isFalse();
    }

    @Test
    void stopsTheSelectionAtBothEnds() {
        ask("SELECT o.| FROM orders o", Reason.WANTED);
        model.move(-1);
        assertThat(first()).isEqualTo("id");
        model.move(100);
        assertThat(first()).isEqualTo("all columns of o");
    }

    @Test
    void keepsTheChosenCandidateWhileMoreIsTyped() {
        ask("SELECT * FROM or|", Reason.WANTED);
        model.move(1);
        assertThat(first()).isEqualTo("orders");
        ask("SELECT * FROM ord|", Reason.TYPED);
        assertThat(first()).isEqualTo("orders");
    }

    @Test
    void showsHelpWithArgumentsOnlyWhileItIsWanted() {
        ask("SELECT order_total(1, |", Reason.MOVED);
        assertThat(model.helpProperty().get()).isNull();
        model.wantHelp(true);
        ask("SELECT order_total(1, |", Reason.MOVED);
        assertThat(model.helpProperty().get()).isNotNull();
        ask("SELECT order_total(1, 2) + |", Reason.MOVED);
        assertThat(model.helpProperty().get()).isNull();
    }

    @Test
    void bringsTheListAlthoughTheCaretArrivesBeforeItsAnswer() {
        background.hold();
        model.wantHelp(true);
        ask("SELECT id, cu|", Reason.TYPED);
        ask("SELECT id, cu|", Reason.MOVED);
        background.release();
        assertThat(model.openProperty().get()).isTrue();
    }

    @Test
    void choosesTheFirstAnewWheneverTheCandidatesChange() {
        var chosen = new ArrayList<Integer>();
        model.selectedProperty().subscribe(row -> chosen.add(row.intValue()));
        ask("SELECT * FROM cu|", Reason.TYPED);
        ask("SELECT * FROM or|", Reason.TYPED);
        assertThat(chosen).containsExactly(-1, 0, -1, 0);
    }

    @Test
    void readsNamesOnceAndAgainBehindADefinition() {
        ask("SELECT * FROM |", Reason.WANTED);
        ask("SELECT * FROM |", Reason.WANTED);
        assertThat(readings).hasValue(1);
        names.ran("SELECT 1");
        names.ran("INSERT INTO orders VALUES (1)");
        assertThat(readings).hasValue(1);
        names.ran("CREATE TABLE t (a int)");
        assertThat(readings).hasValue(2);
    }

    @Test
    void saysWhyThereAreNoNamesAndOffersKeyWordsAllTheSame() {
        var broken =
                new NamesOfDatabase(
                        before -> {
                            throw new java.sql.SQLException("The server is away.");
                        },
                        background,
                        InstantSource.system());
        var offline = new CompletionViewModel(() -> broken, UnaryOperator.identity(), background);
        offline.ask(new Question("SEL", 0, 3, Reason.WANTED));
        assertThat(offline.noteProperty().get()).contains("The server is away.");
        assertThat(offline.selection().orElseThrow().text()).isEqualTo("SELECT");
        assertThat(background.reported()).isEmpty();
    }
}
