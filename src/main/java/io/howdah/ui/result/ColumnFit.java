package io.howdah.ui.result;

import io.howdah.query.ResultColumn;
import java.util.Optional;
import java.util.stream.IntStream;

/// How wide columns must be for what stands in them.
final class ColumnFit {

    private static final int SAMPLED_ROWS = 100;
    private static final int SHORTEST = 5;
    private static final int LONGEST = 42;
    private static final int LONGEST_ON_DEMAND = 200;
    private static final double CHARACTER = 7.42;
    private static final double HEAD_CHARACTER = 8.2;
    private static final double PADDING = 22;

    /// For what a head shows beside the name.
    private static final double HEAD_ROOM = 18;

    private ColumnFit() {}

    /// For the heads and the rows from a place on, within bounds; at a text size of 100 %.
    static double[] widths(GridViewModel model, int firstPlace, CellMarks marks) {
        var widths = new double[model.result().columns().size()];
        for (int column = 0; column < widths.length; column++) {
            int marked = longestMark(model, column, firstPlace, marks);
            widths[column] =
                    Math.max(
                            width(model, column, firstPlace, SAMPLED_ROWS, LONGEST),
                            Math.min(marked, LONGEST) * CHARACTER + PADDING);
        }
        return widths;
    }

    /// Characters of the longest text that is shown in the place of a value.
    private static int longestMark(
            GridViewModel model, int column, int firstPlace, CellMarks marks) {
        int end = Math.min(model.view().size(), firstPlace + SAMPLED_ROWS);
        return IntStream.range(firstPlace, end)
                .mapToObj(place -> marks.at(model.view().row(place), column))
                .flatMap(Optional::stream)
                .mapToInt(mark -> mark.text() == null ? 0 : mark.text().length())
                .max()
                .orElse(0);
    }

    /// For the head and the rows from a place on: those that the user sees.
    static double width(GridViewModel model, int column, int firstPlace) {
        return width(model, column, firstPlace, SAMPLED_ROWS, LONGEST_ON_DEMAND);
    }

    private static double width(
            GridViewModel model, int column, int firstPlace, int places, int longest) {
        ResultColumn described = model.result().columns().get(column);
        int characters = SHORTEST;
        int end = Math.min(model.view().size(), firstPlace + places);
        for (int place = firstPlace; place < end; place++) {
            int length = model.result().rows().length(model.view().row(place), column);
            characters = Math.max(characters, length < 0 ? "NULL".length() : length);
        }
        double head =
                Math.max(
                        described.name().length() * HEAD_CHARACTER + HEAD_ROOM,
                        described.type().length() * CHARACTER * 0.9);
        return Math.max(
                        Math.min(characters, longest) * CHARACTER,
                        Math.min(head, longest * CHARACTER))
                + PADDING;
    }
}
