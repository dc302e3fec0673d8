package io.howdah.query.load;

/// Hears of a load while it runs, on its thread; must return soon.
public interface LoadProgress {

    /// @param fraction of the file from 0 to 1, negative when unknown
    /// @param rows read so far
    /// @param rejected so far
    void report(double fraction, long rows, long rejected);
}
