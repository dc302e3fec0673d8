package io.howdah.ui.result.chart;

import io.howdah.ui.control.PngImage;
import io.howdah.ui.fx.Background;
import io.howdah.ui.shell.Notice;
import io.howdah.ui.shell.Notices;
import io.howdah.ui.shell.Prompts;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.scene.image.Image;

/// Writes charts to files that the user chooses.
public record ChartFiles(Prompts prompts, Notices notices, Background background) {

    void png(Image image) {
        PngImage png = PngImage.of(image);
        save(
                "Save the chart as PNG",
                "chart.png",
                new Prompts.FileKind("PNG image", List.of("*.png")),
                png::encode);
    }

    void svg(String svg) {
        save(
                "Save the chart as SVG",
                "chart.svg",
                new Prompts.FileKind("SVG image", List.of("*.svg")),
                () -> svg.getBytes(StandardCharsets.UTF_8));
    }

    private void save(String title, String name, Prompts.FileKind kind, Callable<byte[]> content) {
        prompts.saveFile(title, name, List.of(kind))
                .ifPresent(file ->
                        background.submit(
                                () -> write(file, content),
                                written ->
                                        notices.show(
                                                Notice.success(
                                                        "The chart was saved as %s."
                                                                .formatted(written))),
                                failure ->
                                        notices.show(
                                                Notice.error(
                                                        "The chart could not be saved as %s. Choose another folder."
                                                                .formatted(file),
                                                        failure.toString()))));
    }

    private static Path write(Path file, Callable<byte[]> content) throws Exception {
        return Files.write(file, content.call());
    }
}
