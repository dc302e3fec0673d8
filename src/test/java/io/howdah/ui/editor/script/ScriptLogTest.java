package io.howdah.ui.editor.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScriptLogTest {

    private static LogEntry entry(ScriptLog log, LogEntry.Kind kind) {
        return new LogEntry(kind, log.next(), "1", "select 1", "SELECT 1", "1 ms");
    }

    @Test
    void keepsTheNewestEntriesAndTheFirstFailures() {
        var log = new ScriptLog();
        for (int i = 0; i < 3 * ScriptLog.MOST; i++) {
            log.add(entry(log, i % 2 == 0 ? LogEntry.Kind.DONE : LogEntry.Kind.FAILED));
        }

        ScriptLog.News news = log.take();

        assertThat(news.entries()).hasSize(ScriptLog.MOST);
        assertThat(news.entries().getLast().number()).isEqualTo(3L * ScriptLog.MOST);
        assertThat(news.failures().getFirst().number()).isEqualTo(2);
        assertThat(news.failed()).isEqualTo(3L * ScriptLog.MOST / 2);
        assertThat(log.take().entries()).isEmpty();
    }
}
