package io.howdah.ui.editor.file;

import java.nio.file.Path;

/// A file that was read to be edited.
public final class OpenedFile {

    private final Path file;
    private final DiskFile.Read content;

    OpenedFile(Path file, DiskFile.Read content) {
        this.file = file;
        this.content = content;
    }

    public Path file() {
        return file;
    }

    public String text() {
        return content.text();
    }

    DiskFile.Read content() {
        return content;
    }
}
