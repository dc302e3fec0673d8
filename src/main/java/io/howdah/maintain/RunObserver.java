package io.howdah.maintain;

/// Hears what a run does. Called on the run's own threads, one call at a time; return quickly.
public interface RunObserver {
    /// Wants to know nothing.
    RunObserver SILENT = progress -> {};

    /// A step further, several times a second at most.
    void progressed(RunProgress progress);

    /// The server process that does the work is known.
    default void began(ServerSession session) {}

    /// One table is done, in whatever way.
    default void finished(TableOutcome table) {}
}
