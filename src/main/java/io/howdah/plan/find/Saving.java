package io.howdah.plan.find;

import org.jspecify.annotations.Nullable;

/// An estimate of what a remedy could save, never a promise.
///
/// @param ms milliseconds of the query; null when the plan has no times
/// @param share part of the query, 0 to 1: of its time, or of its estimated cost without times
/// @param basis how the number came about, in a sentence
public record Saving(@Nullable Double ms, double share, String basis) {

    public Saving {
        share = Math.clamp(share, 0, 1);
    }

    /// Whether the share is one of measured time.
    public boolean measured() {
        return ms != null;
    }
}
