package io.howdah.schema;

/// What `CREATE SEQUENCE` declares.
///
/// @param type smallint, integer or bigint
public record SequenceOptions(
        String type, long start, long increment, long min, long max, long cache, boolean cycle) {

    /// An ascending sequence over all positive values of the type.
    public static SequenceOptions ascending(String type) {
        return new SequenceOptions(type, 1, 1, 1, highest(type), 1, false);
    }

    /// The start that PostgreSQL chooses when none is given.
    public long defaultStart() {
        return increment > 0 ? min : max;
    }

    public long defaultMin() {
        return increment > 0 ? 1 : lowest(type);
    }

    public long defaultMax() {
        return increment > 0 ? highest(type) : -1;
    }

    private static long highest(String type) {
        return switch (type) {
            case "smallint" -> Short.MAX_VALUE;
            case "integer" -> Integer.MAX_VALUE;
            default -> Long.MAX_VALUE;
        };
    }

    private static long lowest(String type) {
        return switch (type) {
            case "smallint" -> Short.MIN_VALUE;
            case "integer" -> Integer.MIN_VALUE;
            default -> Long.MIN_VALUE;
        };
    }
}
