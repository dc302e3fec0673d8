package io.howdah.ui.shell;

import io.howdah.connect.Profile;

/// What the status bar says of a document's connection.
///
/// @param role the role in force, empty while not connected
public record ConnectionStatus(
        Profile profile, String database, String role, Transaction transaction) {

    /// The state of the document's own transaction.
    public enum Transaction {
        NONE("not connected"),
        AUTO_COMMIT("auto-commit"),
        MANUAL_COMMIT("manual commit"),
        OPEN("transaction open"),
        FAILED("transaction failed");

        private final String words;

        Transaction(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
