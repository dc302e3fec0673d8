package io.howdah.ui.explorer.search;

import io.howdah.catalog.tree.CatalogObject;
import io.howdah.query.search.SearchListener;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// Whose rows are searched.
///
/// @param tables by their object identifiers
/// @param leftOut what fits but is not searched, and why
record RowScope(List<Long> tables, List<SearchListener.Gap> leftOut) {

    RowScope {
        tables = List.copyOf(tables);
        leftOut = List.copyOf(leftOut);
    }

    /// @param chosen whether one relation was asked for by name, which is then searched whatever it is
    static RowScope of(List<CatalogObject> objects, Predicate<CatalogObject> fits, boolean chosen) {
        List<Long> tables = new ArrayList<>();
        List<SearchListener.Gap> leftOut = new ArrayList<>();
        for (CatalogObject object : objects) {
            if (!fits.test(object) || (object.system() && !chosen)) {
                continue;
            }
            switch (object.kind()) {
                case MATERIALIZED_VIEW -> tables.add(object.oid());
                case TABLE -> {
                    // A partitioned table is searched through its partitions.
                    if (chosen || !object.words().mark().equals("partitioned")) {
                        tables.add(object.oid());
                    }
                }
                case VIEW -> {
                    // A view's rows are its tables' rows.
                    if (chosen) {
                        tables.add(object.oid());
                    }
                }
                case FOREIGN_TABLE -> {
                    if (chosen) {
                        tables.add(object.oid());
                    } else {
                        leftOut.add(
                                new SearchListener.Gap(
                                        object.path(),
                                        "a foreign table: its server is left alone"));
                    }
                }
                default -> {}
            }
        }
        return new RowScope(tables, leftOut);
    }
}
