package io.howdah.maintain.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CronDescriptionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    30 2 * * *        | at 02:30 every day
                    0 6,18 * * *      | at 06:00 and 18:00 every day
                    0 3 * * 1-5       | at 03:00 on Monday to Friday
                    0 3 * * 6,0       | at 03:00 on Saturday and Sunday
                    0 4 1 * *         | at 04:00 on day 1 of every month
                    0 4 L * *         | at 04:00 on the last day of every month
                    0 4 L-1 1,7 *     | at 04:00 on the 1st day before the last of January and July
                    0 4 * * SUN#2     | at 04:00 on the 2nd Sunday of the month
                    0 4 * * 5L        | at 04:00 on the last Friday of the month
                    0 0 13 * FRI      | at 00:00 on day 13 of every month and on Friday
                    0 0 */10 * MON    | at 00:00 on days 1, 11, 21 and 31 of every month, if that is Monday
                    * * * * *         | every minute every day
                    */15 * * * *      | every 15 minutes every day
                    @hourly           | every hour on the hour every day
                    5 * * * *         | at minute 5 past every hour every day
                    10,40 */4 * * *   | at minutes 10 and 40 past every 4th hour every day
                    */10 9-17 * * 1-5 | every 10 minutes of hours 9 to 17 on Monday to Friday
                    0 1/6 * * *       | at 01:00, 07:00, 13:00 and 19:00 every day
                    0 1/3 * * *       | at minute 0 past every 3rd hour, starting at 01:00 every day
                    * 2 * 6 *         | every minute of hour 2 every day in June
                    15 30 2 * * *     | at 02:30:15 every day
                    */10 * * * * *    | every 10 seconds every day
                    5,9 * * * * *     | at second 5 and 9 of every minute every day
                    * 0 0 1 1 *       | every second of minute 0 past hour 0 on day 1 of January
                    """)
    void readsLikeEnglish(String cron, String description) {
        assertThat(CronExpression.parse(cron).description()).isEqualTo(description);
    }
}
