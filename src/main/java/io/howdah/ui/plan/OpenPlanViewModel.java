package io.howdah.ui.plan;

import io.howdah.ui.fx.Background;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// A text in which a plan is expected. The text stays until it turned out to hold one.
final class OpenPlanViewModel {

    private final Background background;
    private final BiConsumer<OpenPlanViewModel, PlanInput> open;
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper reading = new ReadOnlyBooleanWrapper();
    private Background.@Nullable Handle work;

    /// @param open called with a text that holds a plan
    OpenPlanViewModel(Background background, BiConsumer<OpenPlanViewModel, PlanInput> open) {
        this.background = background;
        this.open = open;
        text.subscribe(() -> problem.set(""));
    }

    /// Reads the text and opens the plan in it, or says what is wrong.
    void show() {
        String output = text.get();
        if (output.isBlank()) {
            problem.set("Paste what EXPLAIN printed into the field first.");
            return;
        }
        close();
        reading.set(true);
        work =
                background.submit(
                        () -> PlanReading.of(output),
                        result -> {
                            reading.set(false);
                            if (result.plans().isEmpty()) {
                                problem.set(result.failure());
                            } else {
                                open.accept(this, PlanInput.pasted(output));
                            }
                        });
    }

    /// Gives up reading.
    void close() {
        if (work != null) {
            work.cancel();
        }
        reading.set(false);
    }

    StringProperty textProperty() {
        return text;
    }

    /// One sentence about what is wrong with the text; empty when nothing is known to be.
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty readingProperty() {
        return reading.getReadOnlyProperty();
    }
}
