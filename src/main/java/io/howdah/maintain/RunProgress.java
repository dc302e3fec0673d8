package io.howdah.maintain;

import org.jspecify.annotations.Nullable;

/// How far a run is.
///
/// @param table what it works on
/// @param number of this table, from 1
/// @param count of all tables
/// @param phase the server's name for what it is doing, for example `scanning heap`
/// @param fraction of the whole run, 0 to 1, weighted by table size; never goes back
/// @param sentence for people
/// @param waitingFor what keeps it from going on, or null
public record RunProgress(
        TableName table,
        int number,
        int count,
        String phase,
        double fraction,
        String sentence,
        @Nullable String waitingFor) {}
