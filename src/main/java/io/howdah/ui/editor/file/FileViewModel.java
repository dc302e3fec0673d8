package io.howdah.ui.editor.file;

import io.howdah.ui.control.Failure;
import io.howdah.ui.fx.Background;
import io.howdah.ui.shell.Notice;
import io.howdah.ui.shell.Prompts;
import io.howdah.ui.shell.Workbench;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// The file of one editor, if it has one: saves the text, notices when another program changes the file,
/// and never writes over such a change without asking.
public final class FileViewModel {

    private static final Prompts.FileKind SQL =
            new Prompts.FileKind("SQL scripts", List.of("*.sql", "*.pgsql", "*.psql"));
    private static final Prompts.FileKind ANY = new Prompts.FileKind("All files", List.of("*"));

    /// What the file chooser offers.
    public static final List<Prompts.FileKind> KINDS = List.of(SQL, ANY);

    private final FiledText text;
    private final Workbench workbench;
    private final Background background;
    private final ReadOnlyObjectWrapper<@Nullable Path> file = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper dirty = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper change = new ReadOnlyStringWrapper("");
    private TextFormat format = TextFormat.STANDARD;
    private final FileWatch watch;

    /// Whether the user chose to keep the text although the file on the disk is another.
    private boolean keeps;

    /// Whether the text is known to be another than the file's, whatever undo says.
    private boolean differs;

    public FileViewModel(FiledText text, Workbench workbench, Background background) {
        this.text = text;
        this.workbench = workbench;
        this.background = background;
        this.watch = new FileWatch(background, new Changes());
    }

    /// What another program does to the file.
    private final class Changes implements FileWatch.Listener {

        @Override
        public void changed(Path watched) {
            keeps = false;
            change.set("%s was changed by another program.".formatted(watched.getFileName()));
        }

        @Override
        public void deleted(Path watched) {
            keeps = true;
            differ();
            change.set("%s was deleted by another program.".formatted(watched.getFileName()));
        }
    }

    /// Takes over a file that has been read; the text is its content.
    public void opened(OpenedFile opened) {
        file.set(opened.file());
        accept(opened.file(), opened.content());
    }

    private void accept(Path read, DiskFile.Read content) {
        format = content.format();
        saved();
        watch.begin(read, content.state());
    }

    private void saved() {
        keeps = false;
        differs = false;
        change.set("");
        text.markSaved();
        edited();
    }

    /// An earlier session left the text of this file, which may since have changed.
    public void restored(Path left) {
        file.set(left);
        Supplier<String> kept = text.snapshot();
        // Until it is known to be the file's; what is written meanwhile is not.
        text.markSaved();
        differ();
        background.submit(
                () -> {
                    DiskFile.Read read = DiskFile.read(left);
                    return new Restored(read, read.text().equals(kept.get()));
                },
                found -> {
                    format = found.read().format();
                    if (found.same()) {
                        differs = false;
                        edited();
                    } else {
                        differ();
                        change.set(
                                "The text kept from the last session differs from %s on the disk."
                                        .formatted(left.getFileName()));
                    }
                    watch.begin(left, found.read().state());
                },
                failure -> {
                    differ();
                    change.set(
                            "%s cannot be read any more: %s"
                                    .formatted(left.getFileName(), Failure.sentence(failure)));
                });
    }

    private record Restored(DiskFile.Read read, boolean same) {}

    /// The text has changed.
    public void edited() {
        dirty.set(file.get() != null && (differs || !text.isSaved()));
    }

    /// Saves to the file, or asks for one; calls `then` when that is done.
    public void save(Runnable then) {
        Path target = file.get();
        if (target == null) {
            saveAs("", then);
        } else if (change.get().isEmpty() || keeps || mayOverwrite(target)) {
            watch.look(() -> write(target, then));
        }
    }

    private boolean mayOverwrite(Path target) {
        keeps =
                workbench
                        .prompts()
                        .confirm(
                                new Prompts.Question(
                                        "%s Save this text over it?".formatted(change.get()),
                                        "",
                                        "Save over " + target.getFileName(),
                                        true));
        return keeps;
    }

    /// Asks for a file and saves there.
    public void saveAs(String suggestion, Runnable then) {
        Path now = file.get();
        String name = now == null ? suggestion : String.valueOf(now.getFileName());
        workbench
                .prompts()
                .saveFile("Save SQL", name.contains(".") ? name : name + ".sql", KINDS)
                .ifPresent(target -> {
                    // The chooser has asked before replacing a file.
                    watch.forget();
                    keeps = true;
                    write(target, then);
                });
    }

    private void write(Path target, Runnable then) {
        if (!change.get().isEmpty() && !keeps && !mayOverwrite(target)) {
            return;
        }
        Supplier<String> content = text.snapshot();
        TextFormat wanted = format;
        text.markSaved();
        background.submit(
                () -> wanted.encode(content.get()),
                bytes -> {
                    if (bytes.isPresent()) {
                        write(target, bytes.get(), then);
                    } else if (mayUseUnicode(target)) {
                        format = wanted.inUnicode();
                        write(target, then);
                    }
                });
    }

    private boolean mayUseUnicode(Path target) {
        return workbench
                .prompts()
                .confirm(
                        new Prompts.Question(
                                "The text has characters that %s, the encoding of %s, lacks. Save it as UTF-8?"
                                        .formatted(format.label(), target.getFileName()),
                                "",
                                "Save as UTF-8",
                                false));
    }

    private void write(Path target, byte[] bytes, Runnable then) {
        background.submit(
                () -> DiskFile.write(target, bytes),
                state -> {
                    file.set(target);
                    keeps = false;
                    differs = false;
                    change.set("");
                    edited();
                    watch.begin(target, state);
                    then.run();
                },
                failure -> {
                    differ();
                    workbench
                            .notices()
                            .show(
                                    Notice.error(
                                            "%s could not be saved: %s"
                                                    .formatted(
                                                            target.getFileName(),
                                                            Failure.sentence(failure)),
                                            Failure.trace(failure)));
                });
    }

    /// Takes the file's content in place of the text; undo brings the text back.
    public void reload() {
        Path source = file.get();
        if (source != null) {
            reload(source);
        }
    }

    private void reload(Path source) {
        FiledText.Replacing now = text.replacing();
        background.submit(
                () -> {
                    DiskFile.Read read = DiskFile.read(source);
                    return new Reloaded(read, now.by(read.text()));
                },
                found -> {
                    if (found.replacement().apply()) {
                        accept(source, found.read());
                    } else {
                        // Somebody wrote on; what they wrote must come back by undo.
                        reload(source);
                    }
                },
                failure -> change.set(Failure.sentence(failure)));
    }

    private record Reloaded(DiskFile.Read read, FiledText.Replacement replacement) {}

    /// Leaves text and file as they are; the next save writes over the file.
    public void keep() {
        keeps = true;
        change.set("");
        differ();
    }

    private void differ() {
        differs = true;
        dirty.set(true);
    }

    /// Watches no more.
    public void stop() {
        watch.stop();
    }

    /// Reads a file for a new editor. Blocks.
    ///
    /// @throws IOException whose message is for the user when the file is no text
    public static OpenedFile read(Path file) throws IOException {
        return new OpenedFile(file.toAbsolutePath().normalize(), DiskFile.read(file));
    }

    /// The file, null while the text has none.
    public ReadOnlyObjectProperty<@Nullable Path> fileProperty() {
        return file.getReadOnlyProperty();
    }

    /// Whether the text differs from the file.
    public ReadOnlyBooleanProperty dirtyProperty() {
        return dirty.getReadOnlyProperty();
    }

    /// What happened to the file, in one sentence; "" for nothing.
    public ReadOnlyStringProperty changeProperty() {
        return change.getReadOnlyProperty();
    }
}
