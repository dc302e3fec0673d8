package io.howdah.plan;

import org.jspecify.annotations.Nullable;

/// One trigger that fired during the run.
///
/// @param name null for a constraint trigger without VERBOSE in text format
/// @param constraint the constraint that the trigger serves
/// @param relation printed when more than one relation has triggers
/// @param ms time over all calls in milliseconds; null with TIMING OFF
public record Trigger(
        @Nullable String name,
        @Nullable String constraint,
        @Nullable String relation,
        @Nullable Double ms,
        long calls) {}
