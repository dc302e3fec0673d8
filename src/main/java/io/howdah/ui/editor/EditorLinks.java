package io.howdah.ui.editor;

import io.howdah.query.reference.References;
import io.howdah.query.reference.RowLink;
import io.howdah.ui.result.ResultViewModel;
import io.howdah.ui.result.reference.LinkHost;
import io.howdah.ui.shell.Request;
import java.util.function.Consumer;

/// Opens the rows at the other end of a foreign key in an editor of their own.
final class EditorLinks implements LinkHost {

    private final EditorContext context;
    private final EditorConnection connection;

    EditorLinks(EditorContext context, EditorConnection connection) {
        this.context = context;
        this.connection = connection;
    }

    @Override
    public void read(ResultViewModel result, Consumer<? super References> done) {
        connection.read(
                lease -> References.read(lease, result.columns()),
                done,
                // Without them there is nothing to follow; the result itself is unharmed.
                failure -> context.workbench().notices().unexpected(failure));
    }

    @Override
    public void follow(RowLink link) {
        context.workbench()
                .request(
                        new Request.OpenEditor(
                                connection.profile(),
                                connection.database(),
                                link.title(),
                                link.sql() + ";\n",
                                true));
    }
}
