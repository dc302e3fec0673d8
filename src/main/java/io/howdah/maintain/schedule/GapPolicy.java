package io.howdah.maintain.schedule;

/// What happens to a wall-time firing whose local time does not exist because clocks go forward.
///
/// Several firings that fall into one gap become one. Jobs whose minute or hour field starts with
/// `*` follow elapsed time and have nothing to catch up.
public enum GapPolicy {
    /// At the first instant after the gap: `30 2` runs at 03:00 when 02:00 becomes 03:00.
    AT_TRANSITION,
    /// Later by the length of the gap: `30 2` runs at 03:30.
    SHIFTED,
    /// Not at all on that day.
    SKIPPED
}
