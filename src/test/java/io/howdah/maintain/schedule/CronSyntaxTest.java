package io.howdah.maintain.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CronSyntaxTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    ~~               | 0  | is empty
                    * * * *          | 7  | this one has 4
                    * * * * * * x    | 12 | this one has 7
                    60 * * * *       | 0  | has 60, which is not between 0 and 59
                    0 24 * * *       | 2  | has 24, which is not between 0 and 23
                    0 0 0 * *        | 4  | has 0, which is not between 1 and 31
                    0 0 1 13 *       | 6  | has 13, which is not between 1 and 12
                    0 0 * * 8        | 8  | has 8, which is not between 0 and 7
                    0 0 * foo *      | 6  | 'foo' where a number or an English three-letter name
                    a * * * *        | 0  | 'a' where a number belongs
                    0,,5 * * * *     | 2  | has an empty entry
                    0 22-2 * * *     | 2  | write 22-23,0-2
                    */0 * * * *      | 2  | has a step of 0
                    */x * * * *      | 2  | has 'x' where a number belongs
                    1- * * * *       | 2  | has nothing where a number belongs
                    -1 * * * *       | 0  | has nothing where a number belongs
                    0 0 ? * *        | 4  | has '?'
                    0 0 L3 * *       | 4  | write L for the last day
                    0 0 L-31 * *     | 6  | no month is that long
                    0 0 * * L        | 8  | L without a weekday
                    0 0 * * 5#6      | 10 | counts weekdays from #1 to #5
                    0 0 30 2 *       | 4  | never fires
                    0 0 31 4,6,9 *   | 4  | never fires
                    0 0 L-29 2 *     | 4  | never fires
                    0 0 30 2 */2     | 4  | never fires
                    @reboot          | 0  | is not a schedule
                    @daily 5         | 7  | stands alone
                    99999999999999 * * * * | 0 | is not between 0 and 59
                    """)
    void saysWhatIsWrongAndWhere(String text, int position, String sentence) {
        assertThatExceptionOfType(CronSyntaxException.class)
                .isThrownBy(() -> CronExpression.parse(text))
                .withMessageContaining(sentence)
                .satisfies(e -> assertThat(e.position()).isEqualTo(position));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    0 0 * * 7         | 0 0 * * SUN
                    0 0 * * 5-7       | 0 0 * * FRI-SUN
                    0 0 * * 5-7       | 0 0 * * 0,fri,Sat
                    0 0 * * 1-7       | 0 0 * * *
                    5/15 * * * *      | 5,20,35,50 * * * *
                    10-40/10 * * * *  | 10,20,30,40 * * * *
                    */90 * * * *      | 0 * * * *
                    0 0 1 1-12 *      | @monthly
                    @Yearly           | 0 0 1 JAN *
                    @annually         | @yearly
                    @weekly           | 0 0 * * 0
                    @midnight         | @daily
                    @hourly           | 0 0 * * * *
                    0 0 * * FRIL      | 0 0 * * L5
                    0 0 30 2 1        | 0 0 * 2 MON
                    0 0 */31 * *      | @monthly
                    """)
    void readsTheSameScheduleFromDifferentNotations(String one, String other) {
        assertThat(firstTwenty(one)).isEqualTo(firstTwenty(other));
    }

    @Test
    void keepsTheTextAsTyped() {
        assertThat(CronExpression.parse("  0\t3  * * *  ").text()).isEqualTo("0\t3  * * *");
    }

    private static List<Instant> firstTwenty(String cron) {
        return CronExpression.parse(cron)
                .firingsAfter(
                        Instant.parse("2026-01-01T12:34:56Z"),
                        ZoneOffset.UTC,
                        GapPolicy.AT_TRANSITION)
                .limit(20)
                .toList();
    }
}
