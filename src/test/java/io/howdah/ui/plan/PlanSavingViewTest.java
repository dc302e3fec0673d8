package io.howdah.ui.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.testing.Fx;
import io.howdah.testing.NoPrompts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Handing a plan on from its window, in every format.
class PlanSavingViewTest {

    @TempDir private Path folder;
    private PlanWindow window;

    /// A user who keeps each file in the test's folder, under the name that is proposed.
    private final class Keeper extends NoPrompts {

        @Override
        public Optional<Path> saveFile(String title, String name, List<FileKind> kinds) {
            return Optional.of(folder.resolve(name));
        }
    }

    @BeforeEach
    void openPlan() {
        window = PlanWindow.open(990, 760, new Keeper());
        window.show(
                Samples.NESTED_LOOP, Optional.of("SELECT count(*) FROM product"), Optional.empty());
    }

    @AfterEach
    void closeWindow() {
        assertThat(window.failures()).isEmpty();
        window.close();
    }

    private byte[] saved(String command, String name) throws IOException {
        Path file = folder.resolve(name);
        window.command(command);
        Fx.waitUntil(
                name + " is told to be saved",
                () ->
                        window.model().notices().shown().stream()
                                .anyMatch(notice -> notice.sentence().contains(name)));
        return Files.readAllBytes(file);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Save plan as HTML page…       | Reviews.html | <!DOCTYPE html>
                    Save plan as Markdown report… | Reviews.md   | # Query plan
                    Save plan as EXPLAIN JSON…    | Reviews.json | "Node Type": "Nested Loop"
                    Save diagram as SVG…          | Reviews.svg  | <svg
                    Save replay as HTML…          | Reviews.html | <script
                    """)
    void aPlanIsSavedAs(String command, String name, String content) throws IOException {
        String text = new String(saved(command, name), StandardCharsets.UTF_8);

        assertThat(text).containsIgnoringCase(content).contains("review");
    }

    @Test
    void theDiagramIsSavedAsAPicture() throws IOException {
        byte[] picture = saved("Save diagram as PNG…", "Reviews.png");

        assertThat(picture).startsWith(0x89, 'P', 'N', 'G').hasSizeGreaterThan(2_000);
    }

    @Test
    void anAnonymisedCopyIsSavedWithoutAnyName() throws IOException {
        window.command("Open an anonymised copy");
        Fx.waitUntil(
                "the copy is on show",
                () ->
                        window.plan().titleProperty().get().equals("Anonymised plan")
                                && window.plan().stageProperty().get()
                                        == PlanViewModel.Stage.SHOWN);

        String page =
                new String(
                        saved("Save plan as HTML page…", "Anonymised-plan.html"),
                        StandardCharsets.UTF_8);

        assertThat(page).contains("table_1").doesNotContain("review").doesNotContain("red");
    }
}
