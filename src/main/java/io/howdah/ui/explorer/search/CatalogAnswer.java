package io.howdah.ui.explorer.search;

import io.howdah.catalog.tree.CatalogIndex;
import io.howdah.catalog.tree.CatalogObject;
import io.howdah.ui.explorer.entry.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What the catalogs answer to some words.
///
/// @param findings the best ones
/// @param total of all that fit
record CatalogAnswer(List<Finding> findings, int total) {

    CatalogAnswer {
        findings = List.copyOf(findings);
    }

    /// @param fits null when everything does
    static CatalogAnswer of(
            Map<Origin, CatalogIndex> where,
            Set<CatalogIndex.Place> places,
            @Nullable Predicate<CatalogObject> fits,
            String wanted) {
        List<Finding> found = new ArrayList<>();
        int total = 0;
        for (Map.Entry<Origin, CatalogIndex> one : where.entrySet()) {
            // The best of a part may lie behind the best of all.
            int limit = fits == null ? SearchViewModel.MOST - found.size() : Integer.MAX_VALUE;
            CatalogIndex.Answer answer = one.getValue().search(wanted, places, limit);
            List<CatalogIndex.Found> fitting =
                    fits == null
                            ? answer.found()
                            : answer.found().stream()
                                    .filter(item -> fits.test(item.object()))
                                    .toList();
            total += fits == null ? answer.total() : fitting.size();
            fitting.stream()
                    .limit(SearchViewModel.MOST - found.size())
                    .forEach(item -> found.add(Finding.InCatalog.of(one.getKey(), item, wanted)));
        }
        return new CatalogAnswer(found, total);
    }
}
