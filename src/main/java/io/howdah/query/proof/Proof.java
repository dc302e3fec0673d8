package io.howdah.query.proof;

import io.howdah.plan.compare.Comparison;
import java.util.List;
import java.util.Optional;

/// Both plans of a query, as it is and with the remedy.
///
/// @param measured whether both sides were run
/// @param sameRows for a rewrite that was run, whether both texts gave the same rows, in any order
/// @param notes how it was measured and what to know about it, sentences
public record Proof(
        ProofPlan plan,
        ProofSide before,
        ProofSide after,
        boolean measured,
        Optional<Boolean> sameRows,
        List<String> notes) {

    public Proof {
        notes = List.copyOf(notes);
    }

    /// Whether the remedy helps.
    public enum Verdict {
        BETTER,
        /// Statistics that bring the estimates closer, while the query takes what it took.
        CLOSER,
        /// No difference that would be worth it.
        SAME,
        WORSE,
        /// Another plan, which only a run could compare with the one before.
        UNKNOWN,
        /// A rewrite that answers another question.
        WRONG
    }

    /// Differences below this share are noise, as are those below a millisecond or a few pages.
    private static final double NOISE = 0.10;

    /// Times differ more from run to run than what the server counts.
    private static final double NOISE_IN_TIME = 0.20;

    private static final double NOISE_MS = 1;
    private static final double NOISE_PAGES = 8;

    /// A difference in time by which it outweighs what the pages say.
    private static final double CLEAR = 1.5;

    /// By measured time and pages where both sides were run, else by the planner's cost. Statistics
    /// change what that cost rests on: the one before was that of a wrong estimate, so the two say
    /// nothing of which plan is faster.
    public Verdict verdict() {
        if (sameRows.isPresent() && !sameRows.get()) {
            return Verdict.WRONG;
        }
        Double was = before.ms();
        Double is = after.ms();
        boolean statistics = plan.method() == ProofMethod.STATISTICS;
        if (!measured || was == null || is == null) {
            if (statistics) {
                return isSameShape() ? Verdict.SAME : Verdict.UNKNOWN;
            }
            return compare(before.cost(), after.cost(), NOISE, 0);
        }
        Verdict verdict = measuredVerdict(was, is);
        boolean closer = statistics && estimatesAreCloser();
        return verdict == Verdict.SAME && closer ? Verdict.CLOSER : verdict;
    }

    private Verdict measuredVerdict(double was, double is) {
        Verdict byPages = compare(before.pages(), after.pages(), NOISE, NOISE_PAGES);
        if (isSamePlan()) {
            return byPages;
        }
        Verdict byTime = compare(was, is, NOISE_IN_TIME, NOISE_MS);
        // Fewer pages for the same time is a gain when the cache is cold or busy.
        if (byTime == Verdict.SAME) {
            return byPages;
        }
        boolean clear = Math.max(was, is) > CLEAR * Math.min(was, is);
        return byPages == Verdict.SAME || byPages == byTime || clear ? byTime : Verdict.SAME;
    }

    /// Whether the server does what it did, so that a difference in time is chance. A setting and
    /// upkeep can change how fast the same plan runs.
    private boolean isSamePlan() {
        return plan.method() != ProofMethod.SETTING
                && plan.method() != ProofMethod.UPKEEP
                && isSameShape();
    }

    private boolean isSameShape() {
        return Comparison.of(before.measures(), after.measures()).sameShape();
    }

    private static Verdict compare(double was, double is, double share, double floor) {
        double noise = Math.max(was * share, floor);
        if (is < was - noise) {
            return Verdict.BETTER;
        }
        return is > was + noise ? Verdict.WORSE : Verdict.SAME;
    }

    /// Whether the worst estimate is at most half as wrong as before.
    public boolean estimatesAreCloser() {
        return measured && after.worstMisestimate() <= before.worstMisestimate() / 2;
    }
}
