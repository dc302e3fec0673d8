package io.howdah.schema.ddl;

import io.howdah.schema.Persistence;
import io.howdah.schema.Sequence;
import io.howdah.schema.SequenceOptions;
import java.util.ArrayList;
import java.util.List;

/// Writes sequences.
final class SequenceDdl {

    private SequenceDdl() {}

    static String create(Sequence sequence) {
        SequenceOptions options = sequence.options();
        String type = options.type().equals("bigint") ? "" : " AS " + options.type();
        String clauses = clauses(options);
        return "CREATE "
                + (sequence.persistence() == Persistence.UNLOGGED ? "UNLOGGED " : "")
                + "SEQUENCE "
                + sequence.name().sql()
                + type
                + (clauses.isEmpty() ? "" : " " + clauses);
    }

    /// Ties the sequence to its column; both must exist.
    static List<String> ownedBy(Sequence sequence) {
        return sequence.ownedBy() == null
                ? List.of()
                : List.of(
                        "ALTER SEQUENCE "
                                + sequence.name().sql()
                                + " OWNED BY "
                                + sequence.ownedBy().sql());
    }

    /// The options that are not PostgreSQL's defaults for the type and direction.
    static String clauses(SequenceOptions options) {
        List<String> clauses = new ArrayList<>();
        if (options.increment() != 1) {
            clauses.add("INCREMENT BY " + options.increment());
        }
        if (options.min() != options.defaultMin()) {
            clauses.add("MINVALUE " + options.min());
        }
        if (options.max() != options.defaultMax()) {
            clauses.add("MAXVALUE " + options.max());
        }
        if (options.start() != options.defaultStart()) {
            clauses.add("START WITH " + options.start());
        }
        if (options.cache() != 1) {
            clauses.add("CACHE " + options.cache());
        }
        if (options.cycle()) {
            clauses.add("CYCLE");
        }
        return String.join(" ", clauses);
    }
}
