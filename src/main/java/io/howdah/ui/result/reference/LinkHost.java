package io.howdah.ui.result.reference;

import io.howdah.query.reference.References;
import io.howdah.query.reference.RowLink;
import io.howdah.ui.result.ResultViewModel;
import java.util.function.Consumer;

/// What following foreign keys needs of the feature that shows a result. Used on the FX thread.
public interface LinkHost {

    /// Reads the foreign keys of a result's tables.
    void read(ResultViewModel result, Consumer<? super References> done);

    /// Shows the rows at the other end.
    void follow(RowLink link);
}
