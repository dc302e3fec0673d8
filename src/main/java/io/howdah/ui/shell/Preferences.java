package io.howdah.ui.shell;

import io.howdah.sql.format.FormatOptions;
import io.howdah.sql.format.KeywordCase;
import io.howdah.store.ParameterValues;
import io.howdah.store.Setting;
import io.howdah.store.Settings;
import io.howdah.ui.fx.Background;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// What the user chose about how the program works; what it looks like is in
/// [io.howdah.ui.theme.Appearance].
///
/// Used on the FX thread, [#read] before it.
public final class Preferences {

    /// Megabytes.
    public static final int LEAST_RESULT_MEMORY = 16;

    /// Megabytes.
    public static final int MOST_RESULT_MEMORY = 65_536;

    /// Columns.
    public static final int LEAST_LINE_WIDTH = 40;

    /// Columns.
    public static final int MOST_LINE_WIDTH = 400;

    private final List<Preference<?>> all = new ArrayList<>();

    private final Preference<Integer> resultMemory =
            preference(
                    Setting.integer("results.memory-mb", 512),
                    mb -> Math.clamp(mb, LEAST_RESULT_MEMORY, MOST_RESULT_MEMORY));
    private final Preference<Boolean> liveCheck =
            preference(Setting.flag("editor.live-check", true), UnaryOperator.identity());
    private final Preference<KeywordCase> keywordCase =
            preference(
                    Setting.choice(
                            "format.keywords",
                            KeywordCase.class,
                            FormatOptions.STANDARD.keywords()),
                    UnaryOperator.identity());
    private final Preference<Integer> lineWidth =
            preference(
                    Setting.integer("format.width", FormatOptions.STANDARD.width()),
                    columns -> Math.clamp(columns, LEAST_LINE_WIDTH, MOST_LINE_WIDTH));

    private final Preference<ParameterValues.Keeping> parameterValues =
            preference(
                    Setting.choice(
                            "editor.parameter-values",
                            ParameterValues.Keeping.class,
                            ParameterValues.Keeping.ON_COMPUTER),
                    UnaryOperator.identity());

    /// One setting and what it is now.
    private record Preference<T>(
            Setting<T> setting, UnaryOperator<T> bounds, ObjectProperty<T> value) {

        void read(Settings settings) {
            value.set(bounds.apply(settings.get(setting)));
        }

        void keep(Settings settings, Background background) {
            value.addListener((observed, before, now) ->
                    background.submit(
                            () -> {
                                settings.set(setting, bounds.apply(now));
                                return now;
                            },
                            saved -> {}));
        }
    }

    private <T> Preference<T> preference(Setting<T> setting, UnaryOperator<T> bounds) {
        var preference =
                new Preference<>(setting, bounds, new SimpleObjectProperty<>(setting.fallback()));
        all.add(preference);
        return preference;
    }

    /// What earlier sessions kept, each value within its bounds. Blocks on the disk.
    public static Preferences read(Settings settings) {
        var preferences = new Preferences();
        preferences.all.forEach(preference -> preference.read(settings));
        return preferences;
    }

    /// Saves from now on what changes.
    public void keep(Settings settings, Background background) {
        all.forEach(preference -> preference.keep(settings, background));
    }

    /// Megabytes of results that stay in memory; what comes beyond goes to a temporary file.
    public ObjectProperty<Integer> resultMemoryProperty() {
        return resultMemory.value();
    }

    /// Whether the server is asked while one types what it would refuse.
    public ObjectProperty<Boolean> liveCheckProperty() {
        return liveCheck.value();
    }

    /// What formatting does to keywords.
    public ObjectProperty<KeywordCase> keywordCaseProperty() {
        return keywordCase.value();
    }

    /// Columns that a formatted line should not exceed.
    public ObjectProperty<Integer> lineWidthProperty() {
        return lineWidth.value();
    }

    /// How long the values are remembered that statements run with.
    public ObjectProperty<ParameterValues.Keeping> parameterValuesProperty() {
        return parameterValues.value();
    }

    /// How SQL is laid out.
    public FormatOptions format() {
        return new FormatOptions(
                lineWidth.value().get(),
                FormatOptions.STANDARD.indent(),
                keywordCase.value().get());
    }
}
