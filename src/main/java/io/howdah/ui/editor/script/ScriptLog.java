package io.howdah.ui.editor.script;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// What a run has done and nobody has shown yet. However fast a script is, no more waits than fits into
/// the list; failures are never dropped before there are many of them. Safe for several threads.
final class ScriptLog {

    /// Entries that are kept.
    static final int MOST = 2000;

    /// What has come since the last time.
    ///
    /// @param entries the newest ones
    /// @param failures all of them, up to [#MOST]
    record News(List<LogEntry> entries, List<LogEntry> failures, long steps, long failed) {}

    private final Deque<LogEntry> entries = new ArrayDeque<>();
    private List<LogEntry> failures = new ArrayList<>();
    private long steps;
    private long failed;

    /// The number of the next entry.
    synchronized long next() {
        return steps + 1;
    }

    synchronized void add(LogEntry entry) {
        steps++;
        entries.add(entry);
        if (entries.size() > MOST) {
            entries.removeFirst();
        }
        if (entry.kind() == LogEntry.Kind.FAILED && failed++ < MOST) {
            failures.add(entry);
        }
    }

    synchronized News take() {
        var news = new News(List.copyOf(entries), List.copyOf(failures), steps, failed);
        entries.clear();
        failures = new ArrayList<>();
        return news;
    }
}
