package io.howdah.ui.theme;

import io.howdah.ui.fx.Desktop;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.scene.Scene;

/// What the user chose: scheme and text size. Changes show at once in every styled scene.
///
/// Used on the FX thread only.
public final class Appearance {

    /// The user's wish; [#SYSTEM] follows the desktop.
    public enum Choice {
        SYSTEM,
        LIGHT,
        DARK
    }

    public static final double MIN_SCALE = 0.8;
    public static final double MAX_SCALE = 3.0;

    private final ObjectProperty<Choice> choice = new SimpleObjectProperty<>(Choice.SYSTEM);
    private final DoubleProperty scale = new SimpleDoubleProperty(1);
    private final ReadOnlyObjectWrapper<Scheme> scheme = new ReadOnlyObjectWrapper<>(Scheme.LIGHT);
    private final ObservableValue<ColorScheme> desktop = Desktop.colorScheme();
    private final List<WeakReference<ObservableList<String>>> styled = new ArrayList<>();

    public Appearance() {
        choice.subscribe(this::refresh);
        scale.subscribe(this::refresh);
        desktop.subscribe(this::refresh);
        refresh();
    }

    public ObjectProperty<Choice> choiceProperty() {
        return choice;
    }

    /// Text size as a factor, 1 at first; kept between [#MIN_SCALE] and [#MAX_SCALE] by [#scale].
    public DoubleProperty scaleProperty() {
        return scale;
    }

    public void scale(double factor) {
        double rounded = Math.round(factor * 10) / 10.0;
        scale.set(Math.clamp(rounded, MIN_SCALE, MAX_SCALE));
    }

    /// Chooses the other scheme than the one in force.
    public void switchScheme() {
        choice.set(scheme.get() == Scheme.DARK ? Choice.LIGHT : Choice.DARK);
    }

    /// The scheme in force.
    public ReadOnlyObjectProperty<Scheme> schemeProperty() {
        return scheme.getReadOnlyProperty();
    }

    public Scheme scheme() {
        return scheme.get();
    }

    /// Pixels of the interface's text size now; canvases scale by it.
    public double fontSize() {
        return Stylesheets.BASE_FONT_SIZE * scale.get();
    }

    /// Styles a scene from now on.
    public void style(Scene scene) {
        style(scene.getStylesheets());
    }

    /// Styles a dialog pane or another root that has style sheets of its own.
    public void style(ObservableList<String> stylesheets) {
        styled.add(new WeakReference<>(stylesheets));
        stylesheets.setAll(Stylesheets.of(scheme.get(), scale.get()));
    }

    private void refresh() {
        boolean dark =
                switch (choice.get()) {
                    case LIGHT -> false;
                    case DARK -> true;
                    case SYSTEM -> desktop.getValue() == ColorScheme.DARK;
                };
        scheme.set(dark ? Scheme.DARK : Scheme.LIGHT);
        String controls = scheme.get().controls();
        if (!controls.equals(Application.getUserAgentStylesheet())) {
            Application.setUserAgentStylesheet(controls);
        }
        List<String> sheets = Stylesheets.of(scheme.get(), scale.get());
        styled.removeIf(reference -> reference.get() == null);
        for (var reference : styled) {
            ObservableList<String> stylesheets = reference.get();
            if (stylesheets != null) {
                stylesheets.setAll(sheets);
            }
        }
    }
}
