package io.howdah.ui.plan.proof;

import io.howdah.plan.compare.Comparison;
import io.howdah.query.proof.Proof;
import io.howdah.query.proof.Proof.Verdict;
import io.howdah.query.proof.ProofMethod;
import io.howdah.query.proof.ProofSide;
import io.howdah.ui.plan.words.Amounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What a proof says, in words.
///
/// @param headline whether the remedy helps, with the number that matters most
/// @param method how it was tried
/// @param shape what changed in the plan
record ProofSummary(
        Verdict verdict, String headline, String method, String shape, List<Line> lines) {

    /// One number on both sides.
    ///
    /// @param exact of both sides, for the tooltip
    record Line(
            String label,
            String before,
            String after,
            String change,
            boolean better,
            String exact) {}

    ProofSummary {
        lines = List.copyOf(lines);
    }

    static ProofSummary of(Proof proof) {
        var comparison = Comparison.of(proof.before().measures(), proof.after().measures());
        return new ProofSummary(
                proof.verdict(),
                headline(proof),
                "Planned " + proof.plan().method().words() + ".",
                comparison.summary(),
                lines(proof));
    }

    private static String headline(Proof proof) {
        String number = number(proof);
        return switch (proof.verdict()) {
            case BETTER -> "It helps: " + number + ".";
            case CLOSER -> "The estimate comes closer, but the query is no faster: " + number + ".";
            case SAME -> "It makes no difference: " + number + ".";
            case UNKNOWN ->
                    "The planner chooses another plan; only a run could tell which one is faster.";
            case WORSE -> "It makes it worse: " + number + ".";
            case WRONG -> "The rewritten query does not give the same rows.";
        };
    }

    /// The number on which the verdict rests.
    private static String number(Proof proof) {
        ProofSide before = proof.before();
        ProofSide after = proof.after();
        Double was = before.ms();
        Double is = after.ms();
        boolean statistics = proof.plan().method() == ProofMethod.STATISTICS;
        if (!proof.measured() || was == null || is == null) {
            return statistics
                    ? "the plan stays the same"
                    : "the estimated cost goes from %s to %s"
                            .formatted(
                                    Amounts.compact(before.cost()), Amounts.compact(after.cost()));
        }
        String numbers =
                "%s instead of %s, %s instead of %s pages"
                        .formatted(
                                Amounts.duration(is),
                                Amounts.duration(was),
                                Amounts.count(after.pages()),
                                Amounts.count(before.pages()));
        return statistics && proof.estimatesAreCloser()
                ? numbers
                        + "; the worst estimate was off %s, now %s"
                                .formatted(
                                        Amounts.factor(before.worstMisestimate()),
                                        Amounts.factor(after.worstMisestimate()))
                : numbers;
    }

    private static List<Line> lines(Proof proof) {
        ProofSide before = proof.before();
        ProofSide after = proof.after();
        List<Line> lines = new ArrayList<>();
        Double was = before.ms();
        Double is = after.ms();
        if (was != null || is != null) {
            lines.add(
                    line(
                            "Time",
                            was == null ? Double.NaN : was,
                            is == null ? Double.NaN : is,
                            Amounts::duration,
                            Amounts::exactDuration));
            lines.add(
                    line(
                            "Pages read",
                            was == null ? Double.NaN : before.pages(),
                            is == null ? Double.NaN : after.pages(),
                            Amounts::count,
                            Amounts::blocks));
            if (before.temporaryPages() + after.temporaryPages() > 0) {
                lines.add(
                        line(
                                "Temporary pages",
                                before.temporaryPages(),
                                after.temporaryPages(),
                                Amounts::count,
                                Amounts::blocks));
            }
        }
        lines.add(
                line(
                        "Estimated cost",
                        before.cost(),
                        after.cost(),
                        Amounts::count,
                        Amounts::count));
        if (was != null && is != null) {
            lines.add(
                    line(
                            "Worst estimate",
                            before.worstMisestimate(),
                            after.worstMisestimate(),
                            factor -> Amounts.factor(factor) + " off",
                            factor -> Amounts.factor(factor) + " off"));
        }
        return lines;
    }

    /// Writes a number.
    private interface Wording {
        String of(double number);
    }

    private static Line line(
            String label, double before, double after, Wording wording, Wording exact) {
        return new Line(
                label,
                words(before, wording),
                words(after, wording),
                change(before, after),
                after < before,
                words(before, exact) + " → " + words(after, exact));
    }

    private static String words(double number, Wording wording) {
        return Double.isNaN(number) ? "not measured" : wording.of(number);
    }

    /// Down in percent, up as a factor from twice as much.
    static String change(double before, double after) {
        if (Double.isNaN(before) || Double.isNaN(after) || before <= 0) {
            return before == after ? "same" : "";
        }
        double part = after / before;
        if (Math.abs(part - 1) < 0.005) {
            return "same";
        }
        if (part >= 2) {
            return String.format(Locale.ROOT, part < 10 ? "× %.1f" : "× %,.0f", part);
        }
        double percent = (part - 1) * 100;
        String form = percent < -99 && after > 0 ? "%+.2f %%" : "%+.0f %%";
        return String.format(Locale.ROOT, form, percent).replace('-', '−');
    }
}
