package io.howdah.query.export;

import io.howdah.query.ResultColumn;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Names for the columns of a result where a format needs different ones: a second `id` becomes `id_2`.
final class UniqueNames {

    private UniqueNames() {}

    static List<String> of(List<ResultColumn> columns) {
        Set<String> taken = new HashSet<>();
        columns.forEach(column -> taken.add(column.name()));
        Set<String> seen = new HashSet<>();
        List<String> names = new ArrayList<>();
        for (ResultColumn column : columns) {
            String name = column.name();
            if (!seen.add(name)) {
                int number = 2;
                while (!taken.add(name + "_" + number)) {
                    number++;
                }
                name += "_" + number;
            }
            names.add(name);
        }
        return names;
    }

    /// @throws UnfitValueException when two columns have the same name
    static void require(List<ResultColumn> columns, String what) throws UnfitValueException {
        Set<String> used = new HashSet<>();
        for (ResultColumn column : columns) {
            if (!used.add(column.name())) {
                throw new UnfitValueException(
                        "Two columns are named \"%s\"; %s needs different names. Rename one with AS."
                                .formatted(column.name(), what));
            }
        }
    }
}
