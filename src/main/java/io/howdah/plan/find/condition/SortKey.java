package io.howdah.plan.find.condition;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One key of a sort.
///
/// @param order what stands behind it: `DESC`, `NULLS FIRST`, both or nothing
public record SortKey(Expression key, String order) {

    private static final Pattern ORDER =
            Pattern.compile("^(.*?)((?: DESC| USING \\S+)?(?: NULLS (?:FIRST|LAST))?)$");

    /// Reads a "Sort Key" or "Presorted Key".
    public static List<SortKey> list(String text) {
        return Expressions.list(text).stream().map(SortKey::of).toList();
    }

    private static SortKey of(String text) {
        Matcher matcher = ORDER.matcher(text);
        if (!matcher.matches()) {
            return new SortKey(Expressions.parse(text), "");
        }
        return new SortKey(Expressions.parse(matcher.group(1)), matcher.group(2).strip());
    }

    public boolean descending() {
        return order.startsWith("DESC");
    }
}
