package io.howdah.app;

import io.howdah.cli.PlanPicture;
import io.howdah.plan.measure.Measures;
import io.howdah.ui.control.PngImage;
import io.howdah.ui.fx.PlatformFxThread;
import io.howdah.ui.fx.VirtualBackground;
import io.howdah.ui.plan.diagram.DiagramView;
import io.howdah.ui.plan.diagram.DiagramViewModel;
import io.howdah.ui.plan.diagram.PreparedDiagram;
import io.howdah.ui.plan.words.Heat;
import io.howdah.ui.plan.words.PlanMetric;
import io.howdah.ui.theme.Appearance;
import io.howdah.ui.theme.Fonts;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;

/// Paints plans for commands, without a window.
public final class PlanPainter implements PlanPicture {

    @Override
    public byte[] png(Measures measures) {
        startToolkit();
        var painting = new FutureTask<>(() -> paint(measures));
        Platform.runLater(painting);
        try {
            return painting.get().encode();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Drawing was stopped.", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The plan could not be drawn.", e.getCause());
        }
    }

    private static void startToolkit() {
        // A command runs where there may be no display, and paints the same everywhere.
        setIfMissing("glass.platform", "Headless");
        setIfMissing("prism.order", "sw");
        try {
            Platform.startup(() -> {});
        } catch (IllegalStateException e) {
            // It runs already, which is all that is wanted.
            return;
        }
    }

    private static void setIfMissing(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }

    private static PngImage paint(Measures measures) {
        Fonts.load();
        try (var background =
                new VirtualBackground(
                        new PlatformFxThread(),
                        failure -> {
                            throw new IllegalStateException(failure);
                        })) {
            var model = new DiagramViewModel(background);
            model.show(PreparedDiagram.of(new Heat(measures, PlanMetric.of(measures).getFirst())));
            var appearance = new Appearance();
            appearance.choiceProperty().set(Appearance.Choice.LIGHT);
            return PngImage.of(new DiagramView(model, appearance).image());
        }
    }
}
