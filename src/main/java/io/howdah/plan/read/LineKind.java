package io.howdah.plan.read;

import java.util.Set;

/// Tells lines of a plan in text format from other text.
final class LineKind {

    /// Lines below the tree.
    private static final Set<String> SUMMARY =
            Set.of(
                    "Planning",
                    "Planning Time",
                    "Planning time",
                    "Execution Time",
                    "Execution time",
                    "Total runtime",
                    "JIT",
                    "Settings",
                    "Query Identifier",
                    "Serialization",
                    "Generated Plan Advice",
                    "Supplied Plan Advice");

    /// Of all these and of triggers.
    private static final String INITIALS = "PETJSQG";

    private static final int LONGEST_NAME = 50;

    private LineKind() {}

    static boolean isSummary(String content) {
        boolean possible = !content.isEmpty() && INITIALS.indexOf(content.charAt(0)) >= 0;
        int colon = possible ? content.indexOf(':') : -1;
        return colon > 0
                && (SUMMARY.contains(content.substring(0, colon))
                        || content.startsWith("Trigger "));
    }

    /// Whether a line has the form of a property, a subplan's name or a written relation.
    static boolean isPlanLine(String content) {
        return isLabel(content)
                || WorkerLine.matches(content)
                || isProperty(content)
                || TitleLine.isTitle(content);
    }

    /// `InitPlan 1`, `SubPlan 2`, `CTE x`.
    static boolean isLabel(String content) {
        return !content.contains(": ")
                && !content.endsWith(":")
                && (content.startsWith("InitPlan ")
                        || content.startsWith("SubPlan ")
                        || content.startsWith("CTE "));
    }

    // Names are a few words that begin with a capital; sentences have more.
    static boolean isProperty(String content) {
        int colon = content.indexOf(": ");
        int end = colon < 0 && content.endsWith(":") ? content.length() - 1 : colon;
        if (end <= 0 || end > LONGEST_NAME || !Character.isUpperCase(content.charAt(0))) {
            return false;
        }
        for (int i = 0; i < end; i++) {
            char c = content.charAt(i);
            if (!Character.isLetterOrDigit(c) && " -/_()".indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }
}
