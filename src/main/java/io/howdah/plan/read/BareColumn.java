package io.howdah.plan.read;

import org.jspecify.annotations.Nullable;

/// Finds the column of a table that was copied without its head: by the mark at the end of a plan's
/// line, once it is known where the plan begins.
final class BareColumn {

    private static final String MARKS = " +↵….";

    /// Where the plan begins; -1 before it does.
    private int indent = -1;

    /// The first line of the plan that ends with a blank.
    private int blankEnd;

    private int blankEndLength;
    private int doubtful;

    /// @param line without quoting, not empty
    /// @param content of the line, without what surrounds it
    /// @return null as long as no line tells where the column ends
    @Nullable PlanColumn of(String line, String content, int number) {
        char last = line.charAt(line.length() - 1);
        if (MARKS.indexOf(last) < 0 && !FrameLine.isBar(last)) {
            return null;
        }
        if (indent >= 0) {
            return marked(line, number);
        }
        return FrameLine.startsPlan(content) ? PlanColumn.bare(line, line.indexOf(content)) : null;
    }

    // A line that ended with a blank before the column was known may have ended with a mark.
    private @Nullable PlanColumn marked(String line, int number) {
        PlanColumn bare = PlanColumn.bare(line, indent);
        if (bare == null && line.endsWith(" ") && blankEnd == 0) {
            blankEnd = number;
            blankEndLength = line.length();
        } else if (bare != null && blankEnd > 0 && blankEndLength == line.length()) {
            doubtful = blankEnd;
        }
        return bare;
    }

    /// The number of a line that was taken as it was and should not have been, or 0.
    int takeDoubtful() {
        int number = doubtful;
        doubtful = 0;
        return number;
    }

    /// @param first line of a plan without a table
    void planBegins(String first) {
        indent = first.length() - first.stripLeading().length();
    }

    void endPlan() {
        indent = -1;
        blankEnd = 0;
    }
}
