package io.howdah.maintain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NoticeLogTest {

    @Test
    void countsRowsThatAreNotYetRemovableInBothWordings() {
        List<Notice> notices =
                List.of(
                        new Notice(
                                "00000",
                                "finished vacuuming\ntuples: 4 removed, 9 remain, 12 are dead but not yet removable, oldest xmin: 7"),
                        new Notice(
                                "00000",
                                "\"t\": found 0 removable, 5 nonremovable row versions\n3 dead row versions cannot be removed yet, oldest xmin: 7"));

        assertThat(NoticeLog.notRemovable(notices)).isEqualTo(15);
        assertThat(NoticeLog.notRemovable(List.of(new Notice("00000", "vacuuming")))).isZero();
    }

    @Test
    void keepsABoundedText() {
        NoticeLog log = new NoticeLog();
        log.add("x".repeat(NoticeLog.MOST_TEXT - 10));
        log.add("y".repeat(100));
        log.add("z");

        assertThat(log.text())
                .hasSizeLessThan(NoticeLog.MOST_TEXT + 100)
                .doesNotContain("y")
                .endsWith("(more was said than is kept)\n");
    }
}
