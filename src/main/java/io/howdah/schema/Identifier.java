package io.howdah.schema;

import java.util.Set;
import java.util.regex.Pattern;

/// Writes names the way `quote_ident` does: bare when they are lower case and no keyword, quoted
/// otherwise.
///
/// The keyword list is the union of the reserved and partly reserved words of PostgreSQL 12 to 18
/// (`pg_get_keywords()`, categories R, T and C): quoting a word that an older server would accept
/// bare is harmless, the reverse is not.
public final class Identifier {

    private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_]*");

    private static final Set<String> KEYWORDS =
            Set.of(
                    """
                    all analyse analyze and any array as asc asymmetric authorization between bigint \
                    binary bit boolean both case cast char character check coalesce collate collation \
                    column concurrently constraint create cross current_catalog current_date \
                    current_role current_schema current_time current_timestamp current_user dec \
                    decimal default deferrable desc distinct do else end except exists extract false \
                    fetch float for foreign freeze from full grant greatest group grouping having \
                    ilike in initially inner inout int integer intersect interval into is isnull join \
                    json json_array json_arrayagg json_exists json_object json_objectagg json_query \
                    json_scalar json_serialize json_table json_value lateral leading least left like \
                    limit localtime localtimestamp merge_action national natural nchar none normalize \
                    not notnull null nullif numeric offset on only or order out outer overlaps \
                    overlay placing position precision primary real references returning right row \
                    select session_user setof similar smallint some substring symmetric system_user \
                    table tablesample then time timestamp to trailing treat trim true union unique \
                    user using values varchar variadic verbose when where window with xmlattributes \
                    xmlconcat xmlelement xmlexists xmlforest xmlnamespaces xmlparse xmlpi xmlroot \
                    xmlserialize xmltable\
                    """
                            .split(" "));

    private Identifier() {}

    /// The name as it must be written in SQL.
    public static String quote(String name) {
        if (PLAIN.matcher(name).matches() && !isKeyword(name)) {
            return name;
        }
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /// Whether the lower-case word cannot stand bare as a name everywhere.
    public static boolean isKeyword(String word) {
        return KEYWORDS.contains(word);
    }
}
