package io.howdah.ui.plan.replay;

import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// Writes speeds as `0.5×` and `10×`.
final class SpeedWords extends StringConverter<Double> {

    @Override
    public String toString(@Nullable Double speed) {
        if (speed == null) {
            return "";
        }
        boolean whole = speed == Math.rint(speed);
        return (whole ? Long.toString(Math.round(speed)) : Double.toString(speed)) + "×";
    }

    @Override
    public Double fromString(String words) {
        return Double.valueOf(words.replace("×", ""));
    }
}
