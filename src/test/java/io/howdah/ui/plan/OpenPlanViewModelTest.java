package io.howdah.ui.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.testing.DirectBackground;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenPlanViewModelTest {

    private final List<PlanInput> opened = new ArrayList<>();
    private final OpenPlanViewModel model =
            new OpenPlanViewModel(new DirectBackground(), (asked, input) -> opened.add(input));

    @Test
    void opensATextThatHoldsAPlan() {
        model.textProperty().set(Samples.NESTED_LOOP);
        model.show();

        assertThat(opened).containsExactly(PlanInput.pasted(Samples.NESTED_LOOP));
        assertThat(model.problemProperty().get()).isEmpty();
        assertThat(model.readingProperty().get()).isFalse();
    }

    @Test
    void saysWhatIsWrongAndKeepsTheText() {
        model.textProperty().set("[{\"Plan\": ");
        model.show();

        assertThat(opened).isEmpty();
        assertThat(model.problemProperty().get()).startsWith("This text holds no plan");
        assertThat(model.textProperty().get()).isEqualTo("[{\"Plan\": ");
    }

    @Test
    void forgetsTheProblemWhenTheTextChanges() {
        model.textProperty().set("no plan");
        model.show();
        model.textProperty().set("no plan yet");

        assertThat(model.problemProperty().get()).isEmpty();
    }

    @Test
    void asksForATextFirst() {
        model.show();

        assertThat(model.problemProperty().get())
                .isEqualTo("Paste what EXPLAIN printed into the field first.");
    }
}
