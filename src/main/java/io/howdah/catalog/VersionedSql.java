package io.howdah.catalog;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Expands the shorthands of a query:
///
/// - `@since 15: new | old@` is one of the two by the server's version;
/// - `@subscriptions@` is what everybody may read of the subscriptions: before 14 their identifier was
///   not among it, but in the statistics;
/// - `@acl column kind owner@` is true when privileges are other than those that a new object of the
///   kind has, whatever their order.
public final class VersionedSql {

    private static final Pattern CHOICE =
            Pattern.compile("@since (\\d+): (.*?) \\| (.*?)@", Pattern.DOTALL);

    private static final String SUBSCRIPTIONS =
            """
            @since 14: pg_subscription | (
                SELECT DISTINCT n.subid AS oid, m.subdbid, m.subname, m.subowner, m.subenabled,
                                m.subpublications
                  FROM pg_subscription m JOIN pg_stat_subscription n USING (subname))@\
            """;

    private static final Pattern ACL = Pattern.compile("@acl (\\S+) (\\S) (\\S+)@");

    private static final String CHANGED =
            """
            ($1 IS NOT NULL
                    AND ARRAY(SELECT i::text FROM unnest($1) i ORDER BY 1)
                        <> ARRAY(SELECT i::text FROM unnest(acldefault('$2', $3)) i ORDER BY 1))\
            """;

    private VersionedSql() {}

    /// The query as a server of that major version, such as 18, understands it.
    public static String forVersion(String sql, int majorVersion) {
        String spelled = sql.replace("@subscriptions@", SUBSCRIPTIONS);
        return CHOICE.matcher(ACL.matcher(spelled).replaceAll(CHANGED))
                .replaceAll(choice -> {
                    boolean known = majorVersion >= Integer.parseInt(choice.group(1));
                    return Matcher.quoteReplacement(choice.group(known ? 2 : 3));
                });
    }
}
