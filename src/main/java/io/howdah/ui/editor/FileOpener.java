package io.howdah.ui.editor;

import io.howdah.ui.control.Failure;
import io.howdah.ui.editor.file.FileViewModel;
import io.howdah.ui.editor.file.OpenedFile;
import io.howdah.ui.editor.text.PreparedText;
import io.howdah.ui.fx.Background;
import io.howdah.ui.shell.Document;
import io.howdah.ui.shell.Notice;
import io.howdah.ui.shell.RunningTask;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// Opens files in editors, each only once.
final class FileOpener {

    private final EditorContext context;
    private final BiConsumer<OpenedFile, PreparedText> editor;

    /// What is being read: asked for again, it comes once.
    private final Set<Path> reading = new HashSet<>();

    /// What was read, and the same ready to be shown.
    private record Ready(OpenedFile file, PreparedText text) {}

    /// @param editor shows a file that was read
    FileOpener(EditorContext context, BiConsumer<OpenedFile, PreparedText> editor) {
        this.context = context;
        this.editor = editor;
    }

    void open(Path file) {
        Path path = file.toAbsolutePath().normalize();
        Optional<Document> there = context.workbench().find(document -> shows(document, path));
        if (there.isPresent()) {
            context.workbench().open(there.get());
        } else {
            read(path);
        }
    }

    /// Everything that a large file costs is done before there is anything to show.
    private void read(Path path) {
        if (!reading.add(path)) {
            return;
        }
        new Reader(path).begin();
    }

    /// Reads one file, unless somebody stops it.
    private final class Reader {

        private final Path path;
        private final RunningTask task;
        private Background.@Nullable Handle work;

        Reader(Path path) {
            this.path = path;
            task = context.workbench().tasks().start("Opening " + path.getFileName(), this::cancel);
        }

        void begin() {
            work =
                    context.background()
                            .submit(
                                    () -> {
                                        OpenedFile file = FileViewModel.read(path);
                                        return new Ready(file, PreparedText.of(file.text()));
                                    },
                                    ready -> {
                                        end();
                                        editor.accept(ready.file(), ready.text());
                                    },
                                    failure -> {
                                        end();
                                        tell(path, failure);
                                    });
        }

        private void cancel() {
            if (work != null) {
                work.cancel();
            }
            end();
        }

        private void end() {
            task.done();
            reading.remove(path);
        }
    }

    private static boolean shows(Document document, Path path) {
        return document instanceof EditorDocument open
                && open.file().filter(path::equals).isPresent();
    }

    private void tell(Path path, Throwable failure) {
        String sentence =
                switch (failure) {
                    case NoSuchFileException _ -> path + " does not exist.";
                    case AccessDeniedException _ -> path + " may not be read.";
                    default -> Failure.sentence(failure);
                };
        context.workbench().notices().show(Notice.error(sentence, Failure.trace(failure)));
    }
}
