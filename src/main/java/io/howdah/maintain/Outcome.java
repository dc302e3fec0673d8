package io.howdah.maintain;

/// How a run, or its work on one table, ended.
public enum Outcome {
    /// Still going on, as far as is known.
    RUNNING,
    /// Done, and seen to be done.
    SUCCEEDED,
    /// Not done, or not completely; the sentence says why.
    FAILED,
    /// Stopped on request.
    CANCELLED,
    /// The connection or the program was lost: the server may have finished or may still be at it.
    UNKNOWN,
    /// Not begun: its time had passed, or an earlier run was still going on.
    SKIPPED
}
