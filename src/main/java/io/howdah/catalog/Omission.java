package io.howdah.catalog;

/// Something that a reading left out of the model.
public sealed interface Omission {

    /// One sentence for people.
    String message();

    /// An object of a kind that the model does not know.
    ///
    /// @param kind PostgreSQL's word, such as `foreign table`
    /// @param identity its name as `pg_identify_object` writes it
    record Unmodelled(String kind, String identity) implements Omission {

        @Override
        public String message() {
            return "Not part of the model: " + kind + " " + identity;
        }
    }

    /// A part of the catalogs that the role may not read.
    ///
    /// @param reason the server's words
    record Denied(String reason) implements Omission {

        @Override
        public String message() {
            return "Not read: " + reason;
        }
    }
}
