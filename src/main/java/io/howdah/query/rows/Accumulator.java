package io.howdah.query.rows;

import io.howdah.query.PackedRows;
import java.util.Optional;

/// Takes the values of one group and tells what they come to.
sealed interface Accumulator {

    /// Takes a row's value.
    void take(int row, int column, ValueReader reader);

    /// Empty for NULL.
    Optional<String> result();

    static Accumulator of(Measure.Function function, PackedRows rows, ValueOrder order) {
        return switch (function) {
            case COUNT -> new Count();
            case DISTINCT -> new Distinct(new DistinctValues());
            case SUM -> new Sum(new ExactSum(), false);
            case AVERAGE -> new Sum(new ExactSum(), true);
            case LEAST -> new Extreme(new Extremes(rows, order), false);
            case GREATEST -> new Extreme(new Extremes(rows, order), true);
        };
    }

    /// Rows, whatever is in them.
    final class Count implements Accumulator {

        private long count;

        @Override
        public void take(int row, int column, ValueReader reader) {
            count++;
        }

        @Override
        public Optional<String> result() {
            return Optional.of(String.valueOf(count));
        }
    }

    record Distinct(DistinctValues values) implements Accumulator {

        @Override
        public void take(int row, int column, ValueReader reader) {
            int length = reader.read(row, column);
            if (length != ValueReader.NULL) {
                values.add(reader.bytes(), length);
            }
        }

        @Override
        public Optional<String> result() {
            if (values.isFull()) {
                throw new Grouping.TooManyGroupsException(
                        "There are more than %,d different values to count. Let the server count them."
                                .formatted(DistinctValues.MOST));
            }
            return Optional.of(String.valueOf(values.count()));
        }
    }

    record Sum(ExactSum sum, boolean average) implements Accumulator {

        @Override
        public void take(int row, int column, ValueReader reader) {
            int length = reader.read(row, column);
            if (length != ValueReader.NULL) {
                sum.add(reader.bytes(), length);
            }
        }

        @Override
        public Optional<String> result() {
            if (sum.count() == 0) {
                return Optional.empty();
            } else if (!sum.isFinite()) {
                return Optional.of(String.valueOf(sum.special()));
            }
            return Optional.of((average ? sum.average() : sum.sum()).toPlainString());
        }
    }

    record Extreme(Extremes extremes, boolean greatest) implements Accumulator {

        @Override
        public void take(int row, int column, ValueReader reader) {
            if (reader.read(row, column) != ValueReader.NULL) {
                extremes.take(row, column);
            }
        }

        @Override
        public Optional<String> result() {
            return greatest ? extremes.greatest() : extremes.least();
        }
    }
}
