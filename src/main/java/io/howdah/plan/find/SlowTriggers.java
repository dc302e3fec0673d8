package io.howdah.plan.find;

import io.howdah.plan.Trigger;
import io.howdah.plan.find.Remedy.CreateIndex;
import io.howdah.plan.find.Remedy.Rewrite;
import io.howdah.plan.find.ServerFacts.ForeignKeyFacts;
import io.howdah.plan.find.ServerFacts.TableFacts;
import io.howdah.plan.find.condition.SqlName;
import java.util.List;
import java.util.Optional;

/// Triggers that take a large part of the statement.
final class SlowTriggers implements Rule {

    private static final double LEAST_SHARE = 0.1;

    @Override
    public String id() {
        return "slow-triggers";
    }

    @Override
    public String title() {
        return "Slow trigger";
    }

    @Override
    public String help() {
        return """
        The statement's time goes into a trigger. For a foreign key it is the search for rows \
        that refer to the one deleted or changed: PostgreSQL does not index the referencing \
        columns by itself, and without an index each search reads the whole table. Another \
        trigger's own queries can be seen with auto_explain.log_nested_statements; a trigger \
        for each statement with transition tables replaces thousands of calls by one.

        Ignore it when the trigger's work is wanted and fast for each row.\
        """;
    }

    @Override
    public List<Finding> findings(Subject subject) {
        return subject.measures().plan().summary().triggers().stream()
                .flatMap(trigger -> look(subject, trigger).stream())
                .toList();
    }

    private Optional<Finding> look(Subject subject, Trigger trigger) {
        double ms = trigger.ms() == null ? 0 : trigger.ms();
        if (!subject.timed() || ms <= LEAST_SHARE * subject.total()) {
            return Optional.empty();
        }
        String constraint = trigger.constraint();
        boolean key = constraint != null;
        String name = key ? "of constraint " + constraint : String.valueOf(trigger.name());
        Saving saving =
                subject.saving(
                        key ? ms * 0.9 : ms / 2,
                        key
                                ? "Most of the trigger's time, if the referencing rows are found by"
                                        + " an index."
                                : "Half of the trigger's time, if its work is done once for all"
                                        + " rows.");
        var draft =
                new FindingDraft(this, saving, List.of())
                        .evidence("Calls", (double) trigger.calls())
                        .evidence("Time", Wording.ms(ms))
                        .evidence("A call", Wording.ms(ms / Math.max(1, trigger.calls())));
        if (constraint != null) {
            index(subject, constraint).ifPresent(draft::remedy);
        }
        draft.remedy(
                key
                        ? Rewrite.words(
                                "Index the referencing columns",
                                "The rows that refer to a deleted or changed one are then looked"
                                        + " up instead of searched.")
                        : Rewrite.words(
                                "Use a trigger for each statement, with transition tables",
                                "One call sees all changed rows at once (REFERENCING NEW TABLE"
                                        + " AS …)."));
        return Optional.of(
                draft.says(
                        "The trigger %s takes %s in %s."
                                .formatted(
                                        name,
                                        Wording.ms(ms),
                                        Wording.counted(
                                                (double) trigger.calls(), "call", "calls"))));
    }

    private static Optional<CreateIndex> index(Subject subject, String constraint) {
        for (TableFacts table : subject.facts().tables()) {
            for (ForeignKeyFacts key : table.foreignKeys()) {
                if (key.name().equals(constraint) && !isIndexed(table, key)) {
                    return Optional.of(
                            new CreateIndex(
                                    table.schema(),
                                    table.name(),
                                    "btree",
                                    key.columns().stream().map(SqlName::quoted).toList(),
                                    List.of(),
                                    null,
                                    "The rows that refer to a deleted or changed one are looked"
                                            + " up."));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isIndexed(TableFacts table, ForeignKeyFacts key) {
        int columns = key.columns().size();
        return table.indexes().stream()
                .filter(index -> index.valid() && index.where() == null)
                .filter(index -> index.keys().size() >= columns)
                .anyMatch(index -> index.keys().subList(0, columns).containsAll(key.columns()));
    }
}
