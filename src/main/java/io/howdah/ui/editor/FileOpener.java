package io.howdah.ui.editor;

import io.howdah.ui.control.Failure;
import io.howdah.ui.editor.file.FileViewModel;
import io.howdah.ui.editor.file.OpenedFile;
import io.howdah.ui.shell.Document;
import io.howdah.ui.shell.Notice;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/// Opens files in editors, each only once.
final class FileOpener {

    private final EditorContext context;
    private final Consumer<OpenedFile> editor;

    /// @param editor shows a file that was read
    FileOpener(EditorContext context, Consumer<OpenedFile> editor) {
        this.context = context;
        this.editor = editor;
    }

    void open(Path file) {
        Path path = file.toAbsolutePath().normalize();
        Optional<Document> there = context.workbench().find(document -> shows(document, path));
        if (there.isPresent()) {
            context.workbench().open(there.get());
        } else {
            context.background()
                    .submit(() -> FileViewModel.read(path), editor, failure -> tell(path, failure));
        }
    }

    private static boolean shows(Document document, Path path) {
        return document instanceof EditorDocument open
                && path.equals(open.editor().file().fileProperty().get());
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
