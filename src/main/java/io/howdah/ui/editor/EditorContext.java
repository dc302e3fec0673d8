package io.howdah.ui.editor;

import io.howdah.query.RowMemory;
import io.howdah.store.ParameterValues;
import io.howdah.store.Store;
import io.howdah.ui.fx.Background;
import io.howdah.ui.fx.FxThread;
import io.howdah.ui.shell.Connections;
import io.howdah.ui.shell.Workbench;
import java.nio.file.Path;

/// What every editor needs from around it.
public record EditorContext(
        Workbench workbench,
        Connections connections,
        Background background,
        FxThread fx,
        Kept kept,
        Results results) {

    /// What is there in the next session too.
    ///
    /// @param values those of parameters, which may end with this session
    public record Kept(Store store, ParameterValues values) {}

    public Store store() {
        return kept.store();
    }

    /// Where rows are kept.
    ///
    /// @param memory shared by the results of all editors
    /// @param spillFolder where results go that do not fit into memory
    public record Results(RowMemory memory, Path spillFolder) {}
}
