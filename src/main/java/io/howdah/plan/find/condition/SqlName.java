package io.howdah.plan.find.condition;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Names as SQL writes them, quoted where they must be.
public final class SqlName {

    private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_]*");

    /// Key words that cannot be a column's or a table's name without quotes (PostgreSQL manual,
    /// appendix C).
    private static final Set<String> RESERVED =
            Set.of(
                    """
                    all analyse analyze and any array as asc asymmetric authorization between
                    bigint binary bit boolean both case cast char character check coalesce collate
                    collation column concurrently constraint create cross current_catalog
                    current_date current_role current_schema current_time current_timestamp
                    current_user dec decimal default deferrable desc distinct do else end except
                    exists extract false fetch float for foreign freeze from full grant greatest
                    group grouping having ilike in initially inner inout int integer intersect
                    interval into is isnull join lateral leading least left like limit localtime
                    localtimestamp national natural nchar none normalize not notnull null nullif
                    numeric offset on only or order out outer overlaps overlay placing position
                    precision primary real references returning right row select session_user
                    setof similar smallint some substring symmetric system_user table tablesample
                    then time timestamp to trailing treat trim true union unique user using values
                    varchar variadic verbose when where window with xmlattributes
                    """
                            .strip()
                            .split("\\s+"));

    private SqlName() {}

    /// A name with quotes if it needs them.
    public static String quoted(String name) {
        return PLAIN.matcher(name).matches() && !RESERVED.contains(name)
                ? name
                : '"' + name.replace("\"", "\"\"") + '"';
    }

    /// A name with its schema where it is known.
    public static String qualified(@Nullable String schema, String name) {
        return schema == null ? quoted(name) : quoted(schema) + "." + quoted(name);
    }
}
