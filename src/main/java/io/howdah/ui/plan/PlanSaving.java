package io.howdah.ui.plan;

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

/// Writes documents made of a plan to files that the user chooses.
final class PlanSaving {

    private final Prompts prompts;
    private final Notices notices;
    private final Background background;

    PlanSaving(Prompts prompts, Notices notices, Background background) {
        this.prompts = prompts;
        this.notices = notices;
        this.background = background;
    }

    void png(String title, Image image) {
        PngImage png = PngImage.of(image);
        save(title, "png", new Prompts.FileKind("PNG image", List.of("*.png")), png::encode);
    }

    void svg(String title, String svg) {
        save(
                title,
                "svg",
                new Prompts.FileKind("SVG image", List.of("*.svg")),
                () -> svg.getBytes(StandardCharsets.UTF_8));
    }

    /// @param document made in the background
    void page(String title, Callable<String> document) {
        save(
                title,
                "html",
                new Prompts.FileKind("HTML page", List.of("*.html")),
                () -> document.call().getBytes(StandardCharsets.UTF_8));
    }

    void markdown(String title, Callable<String> document) {
        save(
                title,
                "md",
                new Prompts.FileKind("Markdown", List.of("*.md")),
                () -> document.call().getBytes(StandardCharsets.UTF_8));
    }

    void json(String title, Callable<String> document) {
        save(
                title,
                "json",
                new Prompts.FileKind("EXPLAIN in JSON format", List.of("*.json")),
                () -> document.call().getBytes(StandardCharsets.UTF_8));
    }

    private void save(
            String title, String ending, Prompts.FileKind kind, Callable<byte[]> content) {
        String name = title.replaceAll("[^\\p{L}\\p{N}._-]+", "-") + "." + ending;
        prompts.saveFile("Save the plan", name, List.of(kind))
                .ifPresent(file ->
                        background.submit(
                                () -> Files.write(file, content.call()),
                                this::saved,
                                failure -> failed(file, failure)));
    }

    private void saved(Path file) {
        notices.show(Notice.success("Saved: " + file + "."));
    }

    private void failed(Path file, Throwable failure) {
        notices.show(
                Notice.error(
                        "The file could not be written to " + file + "; choose another place.",
                        failure.toString()));
    }
}
