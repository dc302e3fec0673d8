package io.howdah.ui.result.export;

import io.howdah.query.export.KeptRows;
import java.util.Optional;

/// What a grid has to export.
///
/// @param statement the SQL that the rows came of, "" when it is not known
/// @param selected what the user selected, when it is more than a cell
public record ExportOffer(
        String statement, Optional<KeptRows> fetched, Optional<KeptRows> selected) {}
