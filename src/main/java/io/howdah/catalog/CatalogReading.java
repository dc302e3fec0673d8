package io.howdah.catalog;

import io.howdah.schema.SchemaModel;
import java.util.List;

/// What one reading found.
///
/// @param omissions what the database holds and the model does not; empty means that the model is
///     the whole truth about the chosen schemas
public record CatalogReading(SchemaModel model, List<Omission> omissions) {

    public CatalogReading {
        omissions = List.copyOf(omissions);
    }
}
