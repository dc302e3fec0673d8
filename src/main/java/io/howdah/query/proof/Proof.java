package io.howdah.query.proof;

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
        /// No difference that would be worth it.
        SAME,
        WORSE,
        /// A rewrite that answers another question.
        WRONG
    }

    /// Differences below this share are noise, as are those below a millisecond or a few pages.
    private static final double NOISE = 0.10;

    private static final double NOISE_MS = 1;
    private static final double NOISE_PAGES = 8;

    /// By measured time and pages where both sides were run, else by the planner's cost. Statistics
    /// serve the estimates: they count as better when those come closer and nothing gets slower.
    public Verdict verdict() {
        if (sameRows.isPresent() && !sameRows.get()) {
            return Verdict.WRONG;
        }
        Double was = before.ms();
        Double is = after.ms();
        if (!measured || was == null || is == null) {
            return compare(before.cost(), after.cost(), 0);
        }
        Verdict byPages = compare(before.pages(), after.pages(), NOISE_PAGES);
        Verdict byTime = compare(was, is, NOISE_MS);
        // Fewer pages for the same time is a gain when the cache is cold or busy.
        Verdict verdict = byTime == Verdict.SAME ? byPages : byTime;
        boolean closer = plan.method() == ProofMethod.STATISTICS && estimatesAreCloser();
        return verdict == Verdict.SAME && closer ? Verdict.BETTER : verdict;
    }

    private static Verdict compare(double was, double is, double floor) {
        double noise = Math.max(was * NOISE, floor);
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
