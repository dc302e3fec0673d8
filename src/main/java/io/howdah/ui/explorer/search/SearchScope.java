package io.howdah.ui.explorer.search;

import io.howdah.catalog.tree.CatalogIndex;
import io.howdah.catalog.tree.CatalogObject;
import io.howdah.ui.explorer.entry.Origin;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/// Where is looked: in names, definitions or comments; in which database, schema or relation.
final class SearchScope {

    private final BooleanProperty names = new SimpleBooleanProperty(true);
    private final BooleanProperty definitions = new SimpleBooleanProperty(true);
    private final BooleanProperty comments = new SimpleBooleanProperty(true);
    private final ObjectProperty<Optional<Origin>> database =
            new SimpleObjectProperty<>(Optional.empty());
    private final StringProperty schema = new SimpleStringProperty("");
    private final ObjectProperty<Optional<CatalogObject>> table =
            new SimpleObjectProperty<>(Optional.empty());

    /// Calls `changed` after each change of a choice.
    void subscribe(Runnable changed) {
        for (ObservableValue<?> choice :
                List.<ObservableValue<?>>of(
                        names, definitions, comments, database, schema, table)) {
            choice.subscribe((_, _) -> changed.run());
        }
    }

    BooleanProperty namesProperty() {
        return names;
    }

    BooleanProperty definitionsProperty() {
        return definitions;
    }

    BooleanProperty commentsProperty() {
        return comments;
    }

    /// The database that is searched; empty for all that were opened.
    ObjectProperty<Optional<Origin>> databaseProperty() {
        return database;
    }

    /// The schema that is searched; empty for all.
    StringProperty schemaProperty() {
        return schema;
    }

    /// The only relation that is searched; empty for all.
    ObjectProperty<Optional<CatalogObject>> tableProperty() {
        return table;
    }

    /// Searches only below an object: a database, a schema or a relation.
    void narrow(Origin origin, CatalogObject object) {
        table.set(Optional.empty());
        database.set(Optional.of(origin));
        switch (object.kind()) {
            case DATABASE -> schema.set("");
            case SCHEMA -> schema.set(object.name());
            default -> {
                schema.set("");
                table.set(Optional.of(object));
            }
        }
    }

    Set<CatalogIndex.Place> places() {
        var places = EnumSet.noneOf(CatalogIndex.Place.class);
        if (names.get()) {
            places.add(CatalogIndex.Place.NAME);
        }
        if (definitions.get()) {
            places.add(CatalogIndex.Place.DEFINITION);
        }
        if (comments.get()) {
            places.add(CatalogIndex.Place.COMMENT);
        }
        return places;
    }

    /// Whether every object of a database fits.
    boolean isWide() {
        return schema.get().isEmpty() && table.get().isEmpty();
    }

    /// Which objects fit, as chosen now.
    Predicate<CatalogObject> fits() {
        String inSchema = schema.get();
        Optional<CatalogObject> only = table.get();
        return object ->
                (inSchema.isEmpty() || inSchema.equals(object.schema()))
                        && only.map(one ->
                                        object.oid() == one.oid() || object.parent() == one.oid())
                                .orElse(true);
    }
}
