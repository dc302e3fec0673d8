package io.howdah.ui.explorer.entry;

import io.howdah.catalog.tree.CatalogKind;
import io.howdah.catalog.tree.CatalogObject;
import io.howdah.ui.control.Quantity;
import java.util.StringJoiner;

/// What stands beside an object's name.
public final class ObjectWords {

    /// Marks that the icon or the detail tells already.
    private static final java.util.Set<String> TOLD =
            java.util.Set.of(
                    "primary key", "foreign key", "login", "trigger", "current", "default");

    private ObjectWords() {}

    /// What matters most, in few words; may be empty.
    public static String detail(CatalogObject object) {
        var words = new StringJoiner(" · ");
        if (object.kind() == CatalogKind.FUNCTION
                || object.kind() == CatalogKind.PROCEDURE
                || object.kind() == CatalogKind.AGGREGATE) {
            return object.words().detail();
        }
        add(words, object.words().detail());
        add(words, TOLD.contains(object.words().mark()) ? "" : object.words().mark());
        add(words, rows(object));
        if (object.kind() == CatalogKind.INDEX && object.extent().bytes() >= 0) {
            add(words, Quantity.bytes(object.extent().bytes()));
        }
        return words.toString();
    }

    private static String rows(CatalogObject object) {
        if (!CatalogKind.STORED.contains(object.kind())) {
            return "";
        }
        return object.extent().rows() < 0
                ? "never analyzed"
                : "≈ " + Quantity.shortCount((double) object.extent().rows()) + " rows";
    }

    private static void add(StringJoiner words, String more) {
        if (!more.isEmpty()) {
            words.add(more);
        }
    }

    /// For a tooltip: definition and comment; may be empty.
    public static String explanation(CatalogObject object) {
        var words = new StringJoiner("\n\n");
        String comment = object.words().comment();
        String definition = object.words().definition();
        add(words, comment == null ? "" : comment);
        add(words, definition == null ? "" : definition);
        if (CatalogKind.STORED.contains(object.kind()) && object.extent().bytes() >= 0) {
            add(words, Quantity.bytes(object.extent().bytes()) + " with indexes and TOAST");
        }
        return words.toString();
    }
}
