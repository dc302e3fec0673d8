package io.howdah.sql.names;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A data type.
///
/// @param name as a statement spells it without schema, such as `timestamp with time zone`
/// @param labels of an enum in their order, else empty
/// @param attributes of a composite type, else empty
public record TypeName(
        String schema,
        String name,
        Kind kind,
        List<String> labels,
        List<ColumnName> attributes,
        @Nullable String comment) {

    /// What it is made of, with the word for it.
    public enum Kind {
        BASE("type"),
        ENUM("enum"),
        DOMAIN("domain"),
        COMPOSITE("composite type"),
        RANGE("range type");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    public TypeName {
        labels = List.copyOf(labels);
        attributes = List.copyOf(attributes);
    }
}
