package io.howdah.ui.shell;

import io.howdah.connect.Profile;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the status bar says of a document's connection.
///
/// @param role the role in force, empty while not connected
/// @param characteristics of the open transaction or else the next one, such as `serializable`; empty while
///     unknown
public record ConnectionStatus(
        Profile profile,
        String database,
        String role,
        Transaction transaction,
        Characteristics characteristics) {

    /// What a transaction may do.
    ///
    /// @param isolation as the server calls it, "" while unknown
    /// @param idle how long the open transaction has waited without work, "" while that is not long
    public record Characteristics(String isolation, boolean readOnly, String idle) {

        public static final Characteristics UNKNOWN = new Characteristics("", false, "");

        /// Short, for the bar: the usual is left out.
        public String words() {
            String level = isolation.equals("read committed") ? "" : isolation;
            String access = readOnly ? "read only" : "";
            return Stream.of(level, access, idle)
                    .filter(word -> !word.isEmpty())
                    .collect(Collectors.joining(" · "));
        }

        /// All of it, for the tooltip.
        public String sentence() {
            String access = readOnly ? "It can only read." : "It can read and write.";
            String wait =
                    idle.isEmpty()
                            ? ""
                            : "\n%s: it holds its locks and keeps VACUUM from removing old rows."
                                    .formatted(idle);
            return "Isolation level: %s. %s%s".formatted(isolation, access, wait);
        }
    }

    public ConnectionStatus(
            Profile profile, String database, String role, Transaction transaction) {
        this(profile, database, role, transaction, Characteristics.UNKNOWN);
    }

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
