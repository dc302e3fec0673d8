package io.howdah.ui.transfer;

import io.howdah.connect.Profile;
import io.howdah.ui.shell.ConnectionStatus;
import io.howdah.ui.shell.Document;
import io.howdah.ui.theme.Icon;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// A tab that moves rows between a file and a database. What runs goes on when it closes; the task bar
/// has it.
abstract class TransferDocument implements Document {

    private final String kind;
    private final Icon icon;
    private final Node view;
    private final ReadOnlyObjectWrapper<@Nullable ConnectionStatus> connection;

    TransferDocument(
            String kind, Icon icon, Node view, Profile profile, Optional<String> database) {
        this.kind = kind;
        this.icon = icon;
        this.view = view;
        connection =
                new ReadOnlyObjectWrapper<>(
                        new ConnectionStatus(
                                profile,
                                database.orElse(""),
                                "",
                                ConnectionStatus.Transaction.NONE));
    }

    /// How it goes.
    abstract TransferState state();

    @Override
    public final String kind() {
        return kind;
    }

    @Override
    public final Icon icon() {
        return icon;
    }

    @Override
    public final Node view() {
        return view;
    }

    @Override
    public final ObservableValue<@Nullable ConnectionStatus> connection() {
        return connection.getReadOnlyProperty();
    }

    @Override
    public final void attach() {}

    @Override
    public void detach() {}
}
