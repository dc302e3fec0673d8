package io.howdah.ui.editor;

import io.howdah.query.usage.Usage;
import io.howdah.query.usage.Usages;
import io.howdah.query.usage.Used;
import io.howdah.sql.complete.Description;
import io.howdah.ui.editor.complete.QuickDocumentation;
import io.howdah.ui.editor.usage.FindUsages;
import io.howdah.ui.shell.Workbench;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Finds usages in the database that an editor works in.
final class EditorUsages implements FindUsages.Host {

    private final EditorConnection connection;
    private final QuickDocumentation documentation;
    private final Workbench workbench;

    EditorUsages(
            EditorConnection connection, QuickDocumentation documentation, Workbench workbench) {
        this.connection = connection;
        this.documentation = documentation;
        this.workbench = workbench;
    }

    @Override
    public void describe(Consumer<Optional<Description>> then) {
        documentation.describe(then);
    }

    @Override
    public void read(Used used, Consumer<List<Usage>> done) {
        connection.read(
                lease -> Usages.read(lease.connection(), used),
                done,
                failure -> workbench.notices().unexpected(failure));
    }
}
