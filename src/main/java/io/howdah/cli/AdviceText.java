package io.howdah.cli;

import io.howdah.plan.Plan;
import io.howdah.plan.find.Evidence;
import io.howdah.plan.find.Finding;
import io.howdah.plan.find.Findings;
import io.howdah.plan.find.Remedy;
import io.howdah.plan.find.Saving;
import io.howdah.plan.read.ReadResult;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.stream.Collectors;

/// Prints advice for people.
final class AdviceText {

    private final PrintWriter out;

    AdviceText(PrintWriter out) {
        this.out = out;
    }

    void write(String file, ReadResult result) {
        boolean several = result.plans().size() > 1;
        String gap = "";
        for (Plan plan : result.plans()) {
            out.print(gap);
            if (several) {
                out.printf("%s, line %d%n", file, plan.source().line());
            }
            write(PlanAdviseCommand.findings(plan));
            gap = System.lineSeparator();
        }
    }

    private void write(Findings findings) {
        if (findings.ranked().isEmpty()) {
            out.println("Nothing stands out.");
        }
        int number = 1;
        for (Finding finding : findings.ranked()) {
            write(number++, finding);
        }
        if (findings.hidden() > 0) {
            out.printf("%d more would save next to nothing.%n", findings.hidden());
        }
        findings.missing().forEach(out::println);
    }

    private void write(int number, Finding finding) {
        out.printf(
                "%d. %s [%s] saves %s%n   %s%n",
                number,
                finding.severity().word(),
                finding.rule(),
                saving(finding.saving()),
                finding.sentence());
        if (!finding.nodes().isEmpty()) {
            out.println(
                    "   Nodes: "
                            + finding.nodes().stream()
                                    .map(id -> "#" + id)
                                    .collect(Collectors.joining(", ")));
        }
        for (Evidence evidence : finding.evidence()) {
            out.printf("   %s: %s%n", evidence.name(), evidence.value());
        }
        for (Remedy remedy : finding.remedies()) {
            out.printf("   → %s: %s%n", remedy.title(), remedy.why());
            remedy.statements().forEach(sql -> out.printf("     %s;%n", sql));
        }
        out.println();
    }

    private static String saving(Saving saving) {
        String share = String.format(Locale.ROOT, "up to %.0f %%", 100 * saving.share());
        return saving.ms() == null
                ? share + " of the estimated cost"
                : share + String.format(Locale.ROOT, ", %.1f ms", saving.ms());
    }
}
