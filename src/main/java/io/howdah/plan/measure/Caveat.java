package io.howdah.plan.measure;

/// Why a computed number is less certain than it looks.
public enum Caveat {
    PARALLEL_AVERAGE(
            true,
            "Time is the sum over all processes divided by their number; EXPLAIN (VERBOSE) would give"
                    + " each worker's own."),
    PARALLEL_SLOWEST(true, "Time is that of the slowest participant."),
    CTE_SHARED(
            true,
            "Several scans read this common table expression; its time is taken from them in"
                    + " proportion to theirs."),
    SUB_PLAN_SHARED(
            true,
            "Several nodes evaluate the same SubPlan, which EXPLAIN prints only once; its time is taken"
                    + " from them in proportion to theirs."),
    INIT_PLAN_GUESSED(
            true,
            "EXPLAIN does not say which node evaluated the InitPlan; this one had room for its"
                    + " time."),
    TIME_CLAMPED(
            true, "The nodes below report more time than this node; its own is shown as zero."),
    RESOURCES_CLAMPED(
            true,
            "The nodes below report more buffers than this node; negative numbers are shown as"
                    + " zero."),
    OUTSIDE_ROOT(
            false, "Runs, or goes on, outside the root node: that time is not part of the root's."),
    IO_EXCEEDS_TIME(
            false, "I/O time is summed over all processes and can exceed the time on the clock.");

    private final boolean approximate;
    private final String text;

    Caveat(boolean approximate, String text) {
        this.approximate = approximate;
        this.text = text;
    }

    /// Whether numbers can be off by more than rounding.
    public boolean approximate() {
        return approximate;
    }

    /// One or two sentences for the user.
    public String text() {
        return text;
    }
}
