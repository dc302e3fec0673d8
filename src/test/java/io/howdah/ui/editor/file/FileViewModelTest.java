package io.howdah.ui.editor.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.howdah.testing.DirectBackground;
import io.howdah.testing.DirectFxThread;
import io.howdah.testing.HeldBackground;
import io.howdah.testing.NoPrompts;
import io.howdah.ui.fx.Background;
import io.howdah.ui.shell.MainViewModel;
import io.howdah.ui.shell.Notices;
import io.howdah.ui.shell.Preferences;
import io.howdah.ui.shell.Tasks;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileViewModelTest {

    @TempDir private Path folder;

    private final HeldBackground held = new HeldBackground();
    private final DirectBackground background = new DirectBackground();
    private final Answers answers = new Answers();
    private final Words words = new Words();
    private final Notices notices = new Notices(new DirectFxThread());
    private final FileViewModel model = model(background);
    private Path file = Path.of("");

    private FileViewModel model(Background work) {
        var tasks = new Tasks(new DirectFxThread());
        return new FileViewModel(
                words, new MainViewModel(tasks, notices, answers, new Preferences()), work);
    }

    private static final class Words implements FiledText {

        private String now = "";
        private String saved = "";

        /// What undo would bring back.
        private final List<String> replaced = new ArrayList<>();

        @Override
        public Supplier<String> snapshot() {
            String text = now;
            return () -> text;
        }

        @Override
        public void markSaved() {
            saved = now;
        }

        @Override
        public boolean isSaved() {
            return saved.equals(now);
        }

        @Override
        public Replacing replacing() {
            String before = now;
            return text ->
                    () -> {
                        boolean calm = now.equals(before);
                        if (calm) {
                            replaced.add(now);
                            now = text;
                        }
                        return calm;
                    };
        }
    }

    private static final class Answers extends NoPrompts {

        private final List<String> asked = new ArrayList<>();
        private boolean yes;
        private Optional<Path> target = Optional.empty();

        @Override
        public boolean confirm(Question question) {
            asked.add(question.sentence());
            return yes;
        }

        @Override
        public Optional<Path> saveFile(String title, String name, List<FileKind> kinds) {
            asked.add(name);
            return target;
        }
    }

    @BeforeEach
    void createFile() throws IOException {
        file = folder.resolve("report.sql");
        Files.writeString(file, "select 1\r\n");
    }

    private void open() throws IOException {
        OpenedFile opened = FileViewModel.read(file);
        words.now = opened.text();
        model.opened(opened);
    }

    private void write(String text) {
        words.now = text;
        model.edited();
    }

    /// As another program would, at another time.
    private void change(String text) throws IOException {
        Files.writeString(file, text);
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000L * text.length()));
        background.elapse();
    }

    @Test
    void savesAsTheFileWasWritten() throws IOException {
        open();
        assertThat(words.now).isEqualTo("select 1\n");
        assertThat(model.dirtyProperty().get()).isFalse();

        write("select 2\n");
        assertThat(model.dirtyProperty().get()).isTrue();
        model.save(() -> {});

        assertThat(Files.readString(file)).isEqualTo("select 2\r\n");
        assertThat(model.dirtyProperty().get()).isFalse();
        assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void asksWhereToSaveATextWithoutAFile() throws IOException {
        Path target = folder.resolve("new.sql");
        answers.target = Optional.of(target);
        write("select 3\n");
        model.saveAs("Query 1", () -> {});

        assertThat(answers.asked).containsExactly("Query 1.sql");
        assertThat(Files.readString(target)).isEqualTo("select 3\n");
        assertThat(model.fileProperty().get()).isEqualTo(target);
    }

    @Test
    void noticesAChangeByAnotherProgram() throws IOException {
        open();
        change("select 'other'");

        assertThat(model.changeProperty().get())
                .isEqualTo("report.sql was changed by another program.");

        model.reload();
        assertThat(words.now).isEqualTo("select 'other'");
        assertThat(model.changeProperty().get()).isEmpty();
        assertThat(model.dirtyProperty().get()).isFalse();
    }

    @Test
    void neverSavesOverAChangeWithoutAsking() throws IOException {
        open();
        write("mine");
        Files.writeString(file, "theirs");

        model.save(() -> {});
        assertThat(answers.asked)
                .containsExactly(
                        "report.sql was changed by another program. Save this text over it?");
        assertThat(Files.readString(file)).isEqualTo("theirs");
        assertThat(model.dirtyProperty().get()).isTrue();

        answers.yes = true;
        model.save(() -> {});
        assertThat(Files.readString(file)).isEqualTo("mine");
    }

    @Test
    void asksAgainAfterTheNextChange() throws IOException {
        open();
        write("mine");
        change("theirs");
        model.keep();
        model.save(() -> {});
        assertThat(answers.asked).isEmpty();
        assertThat(Files.readString(file)).isEqualTo("mine");

        change("theirs again");
        model.save(() -> {});
        assertThat(answers.asked).hasSize(1);
        assertThat(Files.readString(file)).isEqualTo("theirs again");
    }

    @Test
    void aTouchedFileIsNoChange() throws IOException {
        open();
        change("select 1\r\n");

        assertThat(model.changeProperty().get()).isEmpty();
    }

    @Test
    void noticesThatTheFileIsGoneAndSavesItAnew() throws IOException {
        open();
        Files.delete(file);
        background.elapse();

        assertThat(model.changeProperty().get())
                .isEqualTo("report.sql was deleted by another program.");
        assertThat(model.dirtyProperty().get()).isTrue();
        model.save(() -> {});
        assertThat(Files.readString(file)).isEqualTo("select 1\r\n");
        assertThat(model.dirtyProperty().get()).isFalse();
    }

    @Test
    void asksBeforeItChangesTheEncoding() throws IOException {
        Files.write(file, "ä".getBytes(StandardCharsets.ISO_8859_1));
        open();
        write("ä €");

        model.save(() -> {});
        assertThat(answers.asked)
                .containsExactly(
                        "The text has characters that Latin-1, the encoding of report.sql, lacks. Save it as UTF-8?");
        assertThat(Files.size(file)).isEqualTo(1);

        answers.yes = true;
        model.save(() -> {});
        assertThat(Files.readString(file)).isEqualTo("ä €");
    }

    @Test
    void tellsWhenTheTextOfAnEarlierSessionDiffers() {
        words.now = "select 1 -- not saved";
        model.restored(file);

        assertThat(model.changeProperty().get()).contains("differs from report.sql on the disk");
        assertThat(model.dirtyProperty().get()).isTrue();

        words.now = "select 1\n";
        model.restored(file);
        assertThat(model.dirtyProperty().get()).isFalse();
    }

    @Test
    void whatIsTypedWhileTheFileIsReadIsNotSaved() {
        FileViewModel slow = model(held);
        words.now = "select 1\n";
        slow.restored(file);
        words.now = "select 12\n";
        slow.edited();

        held.release();
        assertThat(slow.changeProperty().get()).isEmpty();
        assertThat(slow.dirtyProperty().get()).isTrue();
    }

    @Test
    void whatIsTypedWhileTheFileIsLoadedComesBackByUndo() throws IOException {
        FileViewModel slow = model(held);
        slow.restored(file);
        held.release();
        words.now = "select 1\n";
        Files.writeString(file, "select 'other'");

        slow.reload();
        words.now = "select 12\n";
        held.release();
        assertThat(words.replaced).as("not over what was typed").isEmpty();
        held.release();
        assertThat(words.replaced).containsExactly("select 12\n");
        assertThat(words.now).isEqualTo("select 'other'");
        assertThat(slow.dirtyProperty().get()).isFalse();
    }

    @Test
    void keepsTheTextWhenSavingFails() throws IOException {
        open();
        write("mine");
        Files.delete(file);
        Files.delete(folder);
        background.elapse();
        model.save(() -> {});

        assertThat(notices.shown()).hasSize(1);
        assertThat(model.dirtyProperty().get()).isTrue();
        Files.createDirectories(folder);
    }

    @Test
    void refusesWhatIsNoText() throws IOException {
        Files.write(file, new byte[] {1, 0, 2});

        assertThatThrownBy(() -> FileViewModel.read(file))
                .hasMessage("report.sql is a binary file: the editor opens text only.");
        assertThatThrownBy(() -> FileViewModel.read(folder)).hasMessageEndingWith("is a folder.");
    }
}
