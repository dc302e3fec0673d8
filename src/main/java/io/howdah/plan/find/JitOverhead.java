package io.howdah.plan.find;

import io.howdah.plan.Jit;
import io.howdah.plan.PlanNode;
import io.howdah.plan.find.Remedy.Setting;
import java.util.List;

/// Compiling the query takes a large part of running it.
final class JitOverhead implements Rule {

    private static final double LEAST_SHARE = 0.25;

    @Override
    public String id() {
        return "jit-overhead";
    }

    @Override
    public String title() {
        return "Compilation takes longer than it saves";
    }

    @Override
    public String help() {
        return """
        Above a certain estimated cost PostgreSQL compiles expressions to machine code (JIT). \
        For a query that runs for a second or less, or with hundreds of partitions, compiling \
        takes longer than it saves. Raise jit_above_cost, or switch jit off for the session or \
        the role.

        Ignore it when the query usually runs much longer than this time.\
        """;
    }

    @Override
    public List<Finding> findings(Subject subject) {
        Jit jit = subject.measures().plan().summary().jit();
        Double total = jit == null ? null : jit.totalMs();
        if (jit == null || total == null || !subject.timed()) {
            return List.of();
        }
        double processes =
                1
                        + subject.running().stream()
                                .mapToDouble(node -> subject.number(node, "Workers Launched"))
                                .max()
                                .orElse(0);
        double ms = total / processes;
        if (ms <= LEAST_SHARE * subject.total()) {
            return List.of();
        }
        PlanNode root = subject.tree().root();
        double cost = root.estimate() == null ? 100_000 : root.estimate().totalCost();
        Saving saving =
                subject.saving(ms, "The time of compiling, shared by the processes that did it.");
        var draft =
                new FindingDraft(this, saving, List.of())
                        .evidence("Functions compiled", (double) jit.functions())
                        .evidence("Compiling", Wording.ms(total));
        if (processes > 1) {
            draft.evidence("Processes", processes);
        }
        return List.of(
                draft.remedy(new Setting("jit", "off", "Expressions are interpreted, at once."))
                        .remedy(
                                new Setting(
                                        "jit_above_cost",
                                        Long.toString(Math.round(Math.ceil(cost * 2))),
                                        "Keeps compilation for queries that are estimated larger"
                                                + " than this one."))
                        .says(
                                "Compiling took %s of %s."
                                        .formatted(Wording.ms(ms), Wording.ms(subject.total()))));
    }
}
