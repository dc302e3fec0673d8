package io.howdah.plan.read;

/// Reads one format, line by line, from the line where a plan begins.
interface Block {

    /// What a line meant to a block.
    enum Step {
        /// The line was taken; more may follow.
        TAKEN,
        /// The line was taken and completes the block.
        DONE,
        /// The line is not part of the block, which ended before it.
        NOT_MINE
    }

    /// @param text the line without frames and quoting, its indentation kept
    /// @param number of the line in the input
    Step line(String text, int number);

    /// Says that nothing follows: builds what could be read.
    void end();
}
