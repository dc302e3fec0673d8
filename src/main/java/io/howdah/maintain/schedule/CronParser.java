package io.howdah.maintain.schedule;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Splits an expression into its fields and checks that it fires at all.
final class CronParser {
    private static final Pattern WORD = Pattern.compile("\\S+");

    private static final Map<String, String> NICKNAMES =
            Map.of(
                    "@yearly", "0 0 1 1 *",
                    "@annually", "0 0 1 1 *",
                    "@monthly", "0 0 1 * *",
                    "@weekly", "0 0 * * 0",
                    "@daily", "0 0 * * *",
                    "@midnight", "0 0 * * *",
                    "@hourly", "0 * * * *");

    private static final LocalDate CYCLE_START = LocalDate.of(2000, 1, 1);

    private CronParser() {}

    static CronExpression parse(String text) {
        List<MatchResult> words = WORD.matcher(text).results().toList();
        if (words.isEmpty()) {
            throw new CronSyntaxException(
                    "The cron expression is empty: write five fields, such as 30 2 * * * for 02:30 every day.",
                    0);
        }
        MatchResult first = words.getFirst();
        if (first.group().startsWith("@")) {
            return parseNickname(text, words);
        }
        int count = words.size();
        if (count != 5 && count != 6) {
            int position = count > 6 ? words.get(6).start() : text.stripTrailing().length();
            throw new CronSyntaxException(
                    ("A cron expression has five fields (minute, hour, day of month, month, day of week)"
                                    + " or six with seconds in front; this one has %d.")
                            .formatted(count),
                    position);
        }
        return parseFields(text.strip(), words);
    }

    private static CronExpression parseNickname(String text, List<MatchResult> words) {
        MatchResult word = words.getFirst();
        String fields = NICKNAMES.get(word.group().toLowerCase(Locale.ROOT));
        if (fields == null) {
            throw new CronSyntaxException(
                    "'%s' is not a schedule: write @hourly, @daily, @weekly, @monthly or @yearly."
                            .formatted(word.group()),
                    word.start());
        }
        if (words.size() > 1) {
            throw new CronSyntaxException(
                    "'%s' stands alone: remove what follows it.".formatted(word.group()),
                    words.get(1).start());
        }
        return parseFields(text.strip(), WORD.matcher(fields).results().toList());
    }

    private static CronExpression parseFields(String text, List<MatchResult> words) {
        int shift = words.size() - 5;
        CronField seconds =
                shift == 1
                        ? field(CronFieldKind.SECOND, words.getFirst())
                        : CronFieldParser.parse(CronFieldKind.SECOND, "0", 0);
        CronTimes times =
                new CronTimes(
                        seconds,
                        field(CronFieldKind.MINUTE, words.get(shift)),
                        field(CronFieldKind.HOUR, words.get(shift + 1)));
        CronDays days =
                new CronDays(
                        field(CronFieldKind.DAY_OF_MONTH, words.get(shift + 2)),
                        field(CronFieldKind.MONTH, words.get(shift + 3)),
                        field(CronFieldKind.DAY_OF_WEEK, words.get(shift + 4)));
        if (days.after(CYCLE_START) == null) {
            throw new CronSyntaxException(
                    "The expression never fires: no date has day of month %s, month %s and day of week %s."
                            .formatted(
                                    days.daysOfMonth().text(),
                                    days.months().text(),
                                    days.daysOfWeek().text()),
                    words.get(shift + 2).start());
        }
        return new CronExpression(text, days, times);
    }

    private static CronField field(CronFieldKind kind, MatchResult word) {
        return CronFieldParser.parse(kind, word.group(), word.start());
    }
}
