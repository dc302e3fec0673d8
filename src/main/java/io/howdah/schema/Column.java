package io.howdah.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A column of a table or view.
///
/// @param type the type as `format_type` prints it, qualified unless it is PostgreSQL's own
/// @param notNull the NOT NULL constraint, or null when the column may hold NULL
/// @param value where a value comes from when none is given, or null for no default
/// @param collation the collation's SQL name when it is not the type's own
/// @param storage physical settings; [ColumnStorage#DEFAULT] for most columns
/// @param inherited whether the column comes from a parent alone and is not declared here
/// @param grants privileges on this column, beside those on the relation
public record Column(
        String name,
        String type,
        @Nullable NotNull notNull,
        @Nullable ColumnValue value,
        @Nullable String collation,
        ColumnStorage storage,
        boolean inherited,
        List<Grant> grants,
        @Nullable String comment) {

    public Column {
        grants = Canonical.sorted(grants, Grant.ORDER);
    }

    /// A plain column that may hold NULL.
    public static Column of(String name, String type) {
        return new Column(
                name, type, null, null, null, ColumnStorage.DEFAULT, false, List.of(), null);
    }

    /// The same column, NOT NULL.
    public Column required() {
        return new Column(
                name, type, NotNull.PLAIN, value, collation, storage, inherited, grants, comment);
    }

    /// The same column with another source of values.
    public Column withValue(@Nullable ColumnValue newValue) {
        return new Column(
                name, type, notNull, newValue, collation, storage, inherited, grants, comment);
    }

    public boolean nullable() {
        return notNull == null;
    }
}
