package io.howdah.ui.editor.rename;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.sql.complete.ShopNames;
import io.howdah.testing.Fx;
import io.howdah.testing.NoPrompts;
import io.howdah.ui.editor.text.TextStage;
import io.howdah.ui.shell.Notice;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AliasRenameViewTest {

    private final Deque<String> answers = new ArrayDeque<>();
    private final List<String> questions = new ArrayList<>();
    private final List<Notice> notices = new ArrayList<>();
    private final TextStage stage = new TextStage();

    private final class Typist extends NoPrompts {

        @Override
        public Optional<String> text(String sentence, String initial) {
            questions.add(sentence + ": " + initial);
            return Optional.ofNullable(answers.poll());
        }
    }

    private void rename(String... names) {
        answers.addAll(List.of(names));
        Fx.run(() ->
                new AliasRename(stage.text(), ShopNames::index, new Typist(), notices::add)
                        .rename());
    }

    @Test
    void renamesAllPlacesInOneStepOfUndo() {
        stage.load("SELECT 1;\nSELECT o.id, o|.total FROM orders o;");
        rename("ord");
        assertThat(stage.marked())
                .isEqualTo("SELECT 1;\nSELECT ord.id, ord|.total FROM orders ord;");
        assertThat(questions).containsExactly("New name of the alias o (3 places): o");

        Fx.run(() -> stage.text().area().undo());
        assertThat(stage.marked().replace("|", ""))
                .isEqualTo("SELECT 1;\nSELECT o.id, o.total FROM orders o;");
    }

    @Test
    void saysWhyANameCannotBeAndAsksAgain() {
        stage.load("SELECT o|.id FROM orders o JOIN customer c ON true");
        rename("c", "ord");
        assertThat(questions)
                .containsExactly(
                        "New name of the alias o (2 places): o",
                        "\"c\" already means something else where \"o\" is used.: c");
        assertThat(stage.marked()).startsWith("SELECT ord|.id FROM orders ord JOIN");
    }

    @Test
    void leavesTheTextAloneWhenTheUserGivesUp() {
        stage.load("SELECT o|.id FROM orders o");
        rename();
        assertThat(stage.marked()).isEqualTo("SELECT o|.id FROM orders o");
    }

    @Test
    void saysWhereToPutTheCaret() {
        stage.load("SELECT o.id FROM ord|ers o");
        rename("x");
        assertThat(questions).isEmpty();
        assertThat(notices)
                .singleElement()
                .satisfies(notice -> assertThat(notice.sentence()).contains("caret"));
    }
}
