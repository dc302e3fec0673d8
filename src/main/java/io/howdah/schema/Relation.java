package io.howdah.schema;

import java.util.List;

/// A relation with columns.
public sealed interface Relation extends SchemaObject permits Table, View, MaterializedView {

    List<Column> columns();
}
