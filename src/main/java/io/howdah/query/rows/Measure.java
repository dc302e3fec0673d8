package io.howdah.query.rows;

/// What is told of each group of rows.
///
/// @param column whose values it is told of; of [Function#COUNT] it does not matter
public record Measure(Function function, int column) {

    /// How the values of a group become one.
    public enum Function {
        COUNT("count"),
        DISTINCT("distinct"),
        SUM("sum"),
        AVERAGE("avg"),
        LEAST("min"),
        GREATEST("max");

        private final String word;

        Function(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }

        /// Whether it needs values that are numbers.
        public boolean needsNumbers() {
            return this == SUM || this == AVERAGE;
        }
    }
}
