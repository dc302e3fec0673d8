package io.howdah.query.proof;

import java.util.List;

/// What trying a remedy will do, to be shown before it is done.
///
/// @param preparation the statements that make a scratch copy before anything is compared; empty when
///     the tables themselves are used
/// @param change the statements that apply the remedy, exactly as they will be sent; empty for a rewrite
/// @param rewritten the other text of the query: of a rewrite, or over the scratch copy; else empty
/// @param run whether the query is run to be measured
/// @param warnings what the user must know first: locks, and what cannot be undone; empty when trying
///     is harmless
/// @param notes what else to know about the outcome
public record ProofPlan(
        ProofMethod method,
        ProofSubject subject,
        List<String> preparation,
        List<String> change,
        String rewritten,
        boolean run,
        List<String> warnings,
        List<String> notes) {

    public ProofPlan {
        preparation = List.copyOf(preparation);
        change = List.copyOf(change);
        warnings = List.copyOf(warnings);
        notes = List.copyOf(notes);
    }

    /// A trial on the tables themselves.
    public ProofPlan(
            ProofMethod method,
            ProofSubject subject,
            List<String> change,
            String rewritten,
            boolean run,
            List<String> warnings,
            List<String> notes) {
        this(method, subject, List.of(), change, rewritten, run, warnings, notes);
    }

    /// Whether the user is to be asked first.
    public boolean needsConsent() {
        return !warnings.isEmpty();
    }

    /// The text of the query without the remedy.
    String queryBefore() {
        return method == ProofMethod.SCRATCH_COPY ? rewritten : subject.query();
    }

    /// The text of the query with the remedy.
    String queryAfter() {
        return rewritten.isEmpty() ? subject.query() : rewritten;
    }

    /// Everything that will be sent, in order, for the eyes of the user.
    public String script() {
        var text = new StringBuilder();
        boolean kept = method == ProofMethod.UPKEEP;
        String explain = run ? "EXPLAIN (ANALYZE, …)" : "EXPLAIN (…)";
        line(text, kept ? "" : "BEGIN;");
        preparation.forEach(statement -> line(text, statement + ";"));
        line(text, explain + " the query;");
        change.forEach(statement -> line(text, statement + ";"));
        line(
                text,
                explain + (method == ProofMethod.REWRITE ? " the rewritten query;" : " it again;"));
        line(text, kept ? "" : "ROLLBACK;");
        return text.toString();
    }

    private static void line(StringBuilder text, String line) {
        if (!line.isEmpty()) {
            text.append(line).append('\n');
        }
    }
}
