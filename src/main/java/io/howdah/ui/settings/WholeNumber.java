package io.howdah.ui.settings;

import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// What is typed into a field of whole numbers: kept within its range; what is empty leaves the value
/// as it is.
final class WholeNumber extends StringConverter<Integer> {

    private final IntegerSpinnerValueFactory range;

    WholeNumber(IntegerSpinnerValueFactory range) {
        this.range = range;
    }

    @Override
    public String toString(@Nullable Integer value) {
        return value == null ? "" : value.toString();
    }

    @Override
    public Integer fromString(String text) {
        return text.isEmpty()
                ? range.getValue()
                : Math.clamp(Integer.parseInt(text), range.getMin(), range.getMax());
    }
}
