package io.howdah.query.edit;

import io.howdah.query.edit.Editability.Refusal;
import java.util.Optional;

/// Which tables' rows are not changed through a result, and why.
final class EditRules {

    private EditRules() {}

    /// @param mentions how often the query names the table where its rows come from
    static Optional<Refusal> refusal(TableFacts table, int mentions) {
        String name = table.name().sql();
        String kind =
                switch (table.kind()) {
                    case 'r', 'p' -> "";
                    case 'v' -> "view";
                    case 'm' -> "materialized view";
                    case 'f' -> "foreign table";
                    default -> "relation of another kind";
                };
        if (!kind.isEmpty()) {
            return refuse(
                    "%s is a %s, whose rows have no key of their own.".formatted(name, kind),
                    table.kind() == 'f'
                            ? "Edit the rows on their own server."
                            : "Select from the tables below it.");
        } else if (table.system()) {
            return refuse(
                    "%s belongs to the system catalog, which the server keeps itself."
                            .formatted(name),
                    "Change the object with its own statement, such as ALTER.");
        } else if (table.parent()) {
            return refuse(
                    "Other tables inherit from %s, and its key does not cover their rows."
                            .formatted(name),
                    "Select from the child table itself.");
        } else if (mentions > 1) {
            return refuse(
                    "The query reads %s more than once, so it is not certain which of its rows a value comes from."
                            .formatted(name),
                    "Select from it once.");
        } else if (mentions == 0) {
            return refuse(
                    "The query does not name %s where its rows come from.".formatted(name),
                    "Select from it directly.");
        }
        return Optional.empty();
    }

    private static Optional<Refusal> refuse(String sentence, String hint) {
        return Optional.of(new Refusal(sentence, hint));
    }
}
