package io.howdah.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.howdah.connect.Profile;
import io.howdah.testing.DirectFxThread;
import io.howdah.testing.NoPrompts;
import io.howdah.ui.theme.Icon;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.junit.jupiter.api.Test;

class MainViewModelTest {

    private final DirectFxThread fx = new DirectFxThread();
    private final MainViewModel model =
            new MainViewModel(new Tasks(fx), new Notices(fx), new NoPrompts(), new Preferences());

    @Test
    void openedDocumentIsAttachedOnceAndInFront() {
        var document = new Sheet("one");
        model.open(document);
        model.open(document);
        assertThat(model.documents()).containsExactly(document);
        assertThat(model.selectedProperty().get()).isEqualTo(document);
        assertThat(document.events).containsExactly("attach");
    }

    @Test
    void closingTheFrontDocumentBringsItsNeighbourForward() {
        var first = new Sheet("first");
        var second = new Sheet("second");
        model.open(first);
        model.open(second);
        model.close(second);
        assertThat(second.events).containsExactly("attach", "detach");
        assertThat(model.selectedProperty().get()).isEqualTo(first);
        model.close(first);
        assertThat(model.selectedProperty().get()).isNull();
    }

    @Test
    void documentThatRefusesStaysOpen() {
        var document = new Sheet("refuses");
        document.agrees = false;
        model.open(document);
        assertThat(model.closeByUser(document)).isFalse();
        assertThat(model.documents()).containsExactly(document);
    }

    @Test
    void theProgramAsksBeforeItEndsForWhatDoesNotComeBackOnly() {
        var asked = new ArrayList<Prompts.Question>();
        var answering =
                new NoPrompts() {
                    @Override
                    public boolean confirm(Question question) {
                        asked.add(question);
                        return asked.size() > 1;
                    }
                };
        var ending =
                new MainViewModel(new Tasks(fx), new Notices(fx), answering, new Preferences());
        var document = new Sheet("Query 1");
        ending.open(document);
        ending.open(new Sheet("Query 2"));
        assertThat(ending.mayEnd()).isTrue();
        assertThat(asked).isEmpty();

        document.losses = List.of("Its open transaction will be rolled back.");
        assertThat(ending.mayEnd()).as("refused").isFalse();
        assertThat(ending.mayEnd()).as("agreed").isTrue();

        assertThat(asked.getFirst().sentence())
                .isEqualTo("Close Howdah?\nQuery 1: Its open transaction will be rolled back.");
    }

    @Test
    void requestGoesToTheFeatureThatServesIt() {
        var served = new ArrayList<Request>();
        model.install(List.of(new Deaf(), new Listening(served)));
        Request request = new Request.EditConnection(Optional.of(Profile.EMBEDDED));
        model.request(request);
        assertThat(served).containsExactly(request);
    }

    @Test
    void requestThatNobodyServesIsADefect() {
        model.install(List.of(new Deaf()));
        assertThatThrownBy(() -> model.request(new Request.EditConnection(Optional.empty())))
                .hasMessageContaining("EditConnection");
    }

    @Test
    void tabOfAnUnknownKindIsLeftOut() {
        model.install(List.of(new Deaf()));
        assertThat(model.restore("nothing", "{}")).isFalse();
        assertThat(model.documents()).isEmpty();
    }

    private static final class Sheet implements Document {
        private List<String> losses = List.of();

        @Override
        public List<String> lossesAtExit() {
            return losses;
        }

        private final String name;
        private final List<String> events = new ArrayList<>();
        private boolean agrees = true;

        Sheet(String name) {
            this.name = name;
        }

        @Override
        public String kind() {
            return "sheet";
        }

        @Override
        public ObservableValue<String> title() {
            return new SimpleStringProperty(name);
        }

        @Override
        public Icon icon() {
            return Icon.SQL;
        }

        @Override
        public Node view() {
            throw new UnsupportedOperationException("No toolkit here.");
        }

        @Override
        public void attach() {
            events.add("attach");
        }

        @Override
        public void detach() {
            events.add("detach");
        }

        @Override
        public boolean mayClose() {
            return agrees;
        }
    }

    private static class Deaf implements Feature {
        @Override
        public Optional<Place> place() {
            return Optional.empty();
        }

        @Override
        public List<Command> commands() {
            return List.of();
        }
    }

    private static final class Listening extends Deaf {
        private final List<Request> served;

        Listening(List<Request> served) {
            this.served = served;
        }

        @Override
        public boolean serve(Request request) {
            return served.add(request);
        }
    }
}
