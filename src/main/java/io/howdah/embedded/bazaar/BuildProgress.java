package io.howdah.embedded.bazaar;

import io.howdah.embedded.Progress;

/// Turns the steps of the workers into one fraction that only grows.
final class BuildProgress {

    private final Progress progress;
    private double from;
    private double to;
    private double done;
    private double total = 1;

    BuildProgress(Progress progress) {
        this.progress = progress;
    }

    /// Begins a stretch of the whole.
    ///
    /// @param from part of the whole at its begin
    /// @param to part of the whole at its end
    /// @param total units of work in the stretch
    synchronized void stretch(double from, double to, double total, String sentence) {
        this.from = from;
        this.to = to;
        this.total = Math.max(1, total);
        this.done = 0;
        progress.report(from, sentence);
    }

    /// Some units of the stretch are done.
    synchronized void advance(double units, String sentence) {
        done = Math.min(total, done + units);
        progress.report(from + (to - from) * done / total, sentence);
    }
}
