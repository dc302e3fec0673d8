package io.howdah.plan.find;

import io.howdah.plan.PlanNode;
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

    /// A search by an index takes less.
    private static final double LEAST_MS_A_SEARCH = 0.5;

    /// Rows from which it is worth while to check a foreign key once for all.
    private static final double BULK = 10_000;

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
                .filter(trigger -> trigger.ms() != null && subject.timed())
                .filter(trigger -> ms(trigger) > LEAST_SHARE * subject.total())
                .flatMap(trigger -> look(subject, trigger).stream())
                .toList();
    }

    private static double ms(Trigger trigger) {
        return trigger.ms() == null ? 0 : trigger.ms();
    }

    private Optional<Finding> look(Subject subject, Trigger trigger) {
        String constraint = trigger.constraint();
        if (constraint == null) {
            return Optional.of(
                    draft(
                                    subject,
                                    trigger,
                                    0.5,
                                    "Half of the trigger's time, if its work is done"
                                            + " once for all rows.")
                            .remedy(
                                    Rewrite.words(
                                            "Use a trigger for each statement, with transition tables",
                                            "One call sees all changed rows at once (REFERENCING NEW"
                                                    + " TABLE AS …)."))
                            .says(sentence(trigger, String.valueOf(trigger.name()))));
        }
        String name = "of constraint " + constraint;
        if (!searches(subject, constraint)) {
            return trigger.calls() < BULK
                    ? Optional.empty()
                    : Optional.of(
                            draft(
                                            subject,
                                            trigger,
                                            0.5,
                                            "Half of the checks' time, if one join"
                                                    + " checks all rows.")
                                    .remedy(
                                            Rewrite.words(
                                                    "For a bulk load, check the key once for all rows",
                                                    "Dropped before and added again afterwards, the"
                                                            + " constraint is checked by one join"
                                                            + " instead of a search for each row."))
                                    .says(sentence(trigger, name)));
        }
        Optional<CreateIndex> index = index(subject, constraint);
        boolean known = referencing(subject, constraint).isPresent();
        boolean fast = ms(trigger) / Math.max(1, trigger.calls()) < LEAST_MS_A_SEARCH;
        if (fast || (known && index.isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(
                draft(
                                subject,
                                trigger,
                                0.9,
                                "Most of the trigger's time, if the referencing rows"
                                        + " are found by an index.")
                        .remedies(index.stream().toList())
                        .remedy(
                                Rewrite.words(
                                        "Index the referencing columns",
                                        "The rows that refer to a deleted or changed one are then"
                                                + " looked up instead of searched."))
                        .says(sentence(trigger, name)));
    }

    private FindingDraft draft(Subject subject, Trigger trigger, double part, String basis) {
        double ms = ms(trigger);
        return new FindingDraft(this, subject.saving(ms * part, basis), List.of())
                .evidence("Calls", (double) trigger.calls())
                .evidence("Time", Wording.ms(ms))
                .evidence("A call", Wording.ms(ms / Math.max(1, trigger.calls())));
    }

    private static String sentence(Trigger trigger, String name) {
        return "The trigger %s takes %s in %s."
                .formatted(
                        name,
                        Wording.ms(ms(trigger)),
                        Wording.counted((double) trigger.calls(), "call", "calls"));
    }

    /// Whether a foreign key's trigger looks for the rows that refer to a changed one. After an INSERT,
    /// and after an UPDATE of the referring table, it looks the key up that they refer to, which has
    /// an index of necessity.
    private static boolean searches(Subject subject, String constraint) {
        List<PlanNode> changes = subject.nodes("ModifyTable");
        boolean deletes = changes.stream().anyMatch(node -> is(node, "Delete"));
        boolean refers =
                referencing(subject, constraint)
                        .filter(table ->
                                changes.stream()
                                        .anyMatch(node ->
                                                table.name().equals(node.target().relation())))
                        .isPresent();
        return deletes || (changes.stream().anyMatch(node -> !is(node, "Insert")) && !refers);
    }

    private static boolean is(PlanNode node, String operation) {
        return operation.equals(node.properties().get("Operation"));
    }

    private static Optional<TableFacts> referencing(Subject subject, String constraint) {
        return subject.facts().tables().stream()
                .filter(table ->
                        table.foreignKeys().stream().anyMatch(key -> key.name().equals(constraint)))
                .findFirst();
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
