package io.howdah.report.anonymise;

import java.util.Set;
import java.util.regex.Pattern;

/// Which of a plan's properties hold words of PostgreSQL itself or numbers of the run; all others may
/// hold names.
final class Facts {

    private static final Set<String> WORDS =
            Set.of(
                    "Node Type",
                    "Parent Relationship",
                    "Strategy",
                    "Partial Mode",
                    "Join Type",
                    "Scan Direction",
                    "Operation",
                    "Command",
                    "Sort Method",
                    "Sort Space Type",
                    "Cache Mode",
                    "Storage",
                    "Conflict Resolution",
                    "Custom Plan Provider",
                    "Params Evaluated",
                    "Parallel Aware",
                    "Async Capable",
                    "Inner Unique",
                    "Single Copy",
                    "Disabled",
                    "Format");

    /// A number, with or without a unit, or several with words of EXPLAIN between them.
    private static final Pattern NUMBERS =
            Pattern.compile("(?:true|false|[-+]?[\\d.,]+(?: ?(?:kB|bytes|ms|%))?)");

    private Facts() {}

    static boolean holds(String property, String value) {
        return WORDS.contains(property)
                || property.contains("Sort Methods Used")
                || NUMBERS.matcher(value).matches();
    }
}
