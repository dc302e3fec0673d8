package io.howdah.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.testing.Fx;
import io.howdah.ui.shell.Document;
import io.howdah.ui.shell.FileDrop;
import io.howdah.ui.shell.Notice;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileDropViewTest {

    @TempDir private Path folder;

    private EditorTabs tabs;

    @BeforeEach
    void open() {
        tabs = new EditorTabs(folder);
    }

    @AfterEach
    void close() {
        tabs.close();
    }

    private Path file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private Path file(String name, String content) throws IOException {
        return file(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private void drop(Path... files) {
        Fx.run(() ->
                new FileDrop(tabs.workbench).open(Stream.of(files).map(Path::toFile).toList()));
    }

    private List<String> titles() {
        return Fx.call(() ->
                tabs.workbench.documents().stream()
                        .map(Document::title)
                        .map(title -> title.getValue())
                        .toList());
    }

    private String text(int tab) {
        var document = (EditorDocument) tabs.workbench.documents().get(tab);
        return EditorTabs.area(document).map(area -> Fx.call(area::getText)).orElse("not there");
    }

    private List<String> told() {
        return Fx.call(
                () -> tabs.workbench.notices().shown().stream().map(Notice::sentence).toList());
    }

    @Test
    void eachFileOpensInATabOfItsOwnInTheirOrder() throws IOException {
        drop(file("a.sql", "select 1;\r\n"), file("b.txt", "select 2;"));
        tabs.release();
        assertThat(titles()).containsExactly("a.sql", "b.txt");
        assertThat(text(0)).isEqualTo("select 1;\n");
        assertThat(text(1)).isEqualTo("select 2;");
        assertThat(Fx.call(() -> tabs.workbench.selectedProperty().get()))
                .isEqualTo(tabs.workbench.documents().get(1));
        assertThat(told()).isEmpty();
    }

    @Test
    void whatIsNoTextIsToldAndTheOthersOpen() throws IOException {
        Path sub = Files.createDirectory(folder.resolve("scripts"));
        drop(
                sub,
                file("logo.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0}),
                folder.resolve("gone.sql"),
                file("a.sql", "select 1"));
        tabs.release();
        assertThat(titles()).containsExactly("a.sql");
        assertThat(told())
                .containsExactlyInAnyOrder(
                        "scripts is a folder.",
                        "logo.png is a binary file: the editor opens text only.",
                        folder.resolve("gone.sql") + " does not exist.");
        assertThat(tabs.workbench.tasks().running()).isEmpty();
    }

    @Test
    void anotherEncodingIsReadAndWrittenAgain() throws IOException {
        Path latin = file("latin.sql", "select 'ä'".getBytes(StandardCharsets.ISO_8859_1));
        Path wide = file("wide.sql", "\uFEFFselect 'ä'".getBytes(StandardCharsets.UTF_16LE));
        drop(latin, wide);
        tabs.release();
        assertThat(text(0)).isEqualTo("select 'ä'");
        assertThat(text(1)).isEqualTo("select 'ä'");
        var document = (EditorDocument) tabs.workbench.documents().getFirst();
        Fx.run(() ->
                document.whenOpen(editor -> {
                    editor.text().area().appendText(" -- ö");
                    editor.file().save(() -> {});
                }));
        for (int step = 0; step < 4; step++) {
            tabs.release();
        }
        assertThat(Files.readAllBytes(latin))
                .isEqualTo("select 'ä' -- ö".getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void aFileThatIsDroppedTwiceOpensOnce() throws IOException {
        Path file = file("a.sql", "select 1");
        drop(file, file);
        tabs.release();
        drop(file);
        tabs.release();
        assertThat(titles()).containsExactly("a.sql");
    }

    @Test
    void anOpeningThatIsStoppedLeavesNothing() throws IOException {
        drop(file("a.sql", "select 1"));
        Fx.run(() -> tabs.workbench.tasks().running().getFirst().cancel());
        tabs.release();
        assertThat(titles()).isEmpty();
        assertThat(tabs.workbench.tasks().running()).isEmpty();
        drop(folder.resolve("a.sql"));
        tabs.release();
        assertThat(titles()).containsExactly("a.sql");
    }
}
