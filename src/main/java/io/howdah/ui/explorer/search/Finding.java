package io.howdah.ui.explorer.search;

import io.howdah.catalog.tree.CatalogIndex;
import io.howdah.catalog.tree.CatalogObject;
import io.howdah.query.search.SearchListener;
import io.howdah.ui.explorer.entry.Origin;
import java.util.Locale;
import java.util.Objects;

/// One line of the answer.
sealed interface Finding {

    /// How much of a text stands around what was found in it.
    int AROUND = 60;

    /// @param excerpt of the definition or comment; the detail where the name fits
    record InCatalog(Origin origin, CatalogObject object, CatalogIndex.Place place, String excerpt)
            implements Finding {

        static InCatalog of(Origin origin, CatalogIndex.Found found, String words) {
            CatalogObject object = found.object();
            String text =
                    switch (found.place()) {
                        case NAME -> object.words().detail();
                        case COMMENT ->
                                Finding.excerpt(
                                        Objects.requireNonNullElse(object.words().comment(), ""),
                                        words);
                        case DEFINITION ->
                                Finding.excerpt(
                                        Objects.requireNonNullElse(
                                                object.words().definition(),
                                                object.words().detail()),
                                        words);
                    };
            return new InCatalog(origin, object, found.place(), text);
        }
    }

    record InRows(Origin origin, SearchListener.Hit hit, String words) implements Finding {}

    default String name() {
        return switch (this) {
            case InCatalog found -> found.object().path();
            case InRows found -> found.hit().table();
        };
    }

    default String what() {
        return switch (this) {
            case InCatalog found -> found.object().kind().word();
            case InRows found -> "row, " + found.hit().column();
        };
    }

    default String text() {
        return switch (this) {
            case InCatalog found -> found.excerpt();
            case InRows found -> Finding.excerpt(found.hit().value(), found.words());
        };
    }

    default String database() {
        return switch (this) {
            case InCatalog found -> found.origin().database().orElse("");
            case InRows found -> found.origin().database().orElse("");
        };
    }

    /// The surroundings of the first word, on one line.
    static String excerpt(String text, String words) {
        String line = text.replaceAll("\\s+", " ");
        String word = words.strip().split("\\s+")[0].toLowerCase(Locale.ROOT);
        int at = Math.max(0, line.toLowerCase(Locale.ROOT).indexOf(word));
        int from = Math.max(0, at - AROUND);
        int to = Math.min(line.length(), at + word.length() + 2 * AROUND);
        return (from > 0 ? "…" : "") + line.substring(from, to) + (to < line.length() ? "…" : "");
    }
}
