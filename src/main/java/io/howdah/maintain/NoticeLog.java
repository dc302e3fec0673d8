package io.howdah.maintain;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the server said during a run, bounded.
final class NoticeLog {
    /// Room for some thousand tables of VERBOSE output; a history of many runs stays small.
    static final int MOST_TEXT = 256 * 1024;

    /// 15 and newer; before, and for VACUUM FULL, the other wording.
    private static final Pattern NOT_REMOVABLE =
            Pattern.compile(
                    "(\\d+) (?:are dead but not yet removable|dead row versions cannot be removed yet)");

    private final StringBuilder text = new StringBuilder();
    private boolean cut;

    /// Notices of the statement on one table; also goes into the text of the run.
    void add(List<Notice> notices) {
        for (Notice notice : notices) {
            add(notice.text());
        }
    }

    void add(String line) {
        if (text.length() + line.length() > MOST_TEXT) {
            cut = true;
            return;
        }
        text.append(line).append('\n');
    }

    String text() {
        return cut ? text + "(more was said than is kept)\n" : text.toString();
    }

    /// Dead rows that VERBOSE output calls not yet removable, TOAST included.
    static long notRemovable(List<Notice> notices) {
        long rows = 0;
        for (Notice notice : new ArrayList<>(notices)) {
            Matcher matcher = NOT_REMOVABLE.matcher(notice.text());
            while (matcher.find()) {
                rows += Long.parseLong(matcher.group(1));
            }
        }
        return rows;
    }
}
