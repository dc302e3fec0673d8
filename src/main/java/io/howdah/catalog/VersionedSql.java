package io.howdah.catalog;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Chooses between fragments of a query by the server's version: `@since 15: new | old@`.
final class VersionedSql {

    private static final Pattern CHOICE =
            Pattern.compile("@since (\\d+): (.*?) \\| (.*?)@", Pattern.DOTALL);

    private VersionedSql() {}

    static String forVersion(String sql, int majorVersion) {
        return CHOICE.matcher(sql)
                .replaceAll(choice -> {
                    boolean known = majorVersion >= Integer.parseInt(choice.group(1));
                    return Matcher.quoteReplacement(choice.group(known ? 2 : 3));
                });
    }
}
