package io.howdah.ui.explorer.tree;

import io.howdah.catalog.tree.CatalogKind;
import io.howdah.catalog.tree.CatalogObject;
import io.howdah.connect.Profile;
import io.howdah.ui.explorer.entry.Origin;
import java.util.List;

/// What one line of the tree stands for.
public sealed interface ExplorerItem {

    /// A server by its profile.
    record Server(Profile profile) implements ExplorerItem {}

    /// An object of a catalog.
    ///
    /// @param origin where it was read; of a database the server
    record Entry(Origin origin, CatalogObject object) implements ExplorerItem {

        /// Where what lies below it is read.
        public Origin inside() {
            return object.kind() == CatalogKind.DATABASE ? origin.of(object.name()) : origin;
        }
    }

    /// A heading over objects of one kind.
    ///
    /// @param below the key of the line that it stands under
    record Group(Origin origin, CatalogKind kind, String title, Object below)
            implements ExplorerItem {}

    /// Why there is nothing to see here.
    record Message(String sentence) implements ExplorerItem {}

    /// A line with the lines below it that are known already.
    record Branch(ExplorerItem item, List<Branch> children) {
        public Branch {
            children = List.copyOf(children);
        }

        static Branch leaf(ExplorerItem item) {
            return new Branch(item, List.of());
        }
    }

    /// Whether its children are read when it is opened first.
    default boolean isLazy() {
        return switch (this) {
            case Server _ -> true;
            case Entry entry ->
                    switch (entry.object().kind()) {
                        case DATABASE -> !entry.object().words().mark().equals("closed");
                        case SCHEMA -> true;
                        default -> entry.object().kind().hasParts();
                    };
            case Group _, Message _ -> false;
        };
    }

    /// The name on its line.
    default String name() {
        return switch (this) {
            case Server server -> server.profile().name();
            case Entry entry -> entry.object().name();
            case Group group -> group.title();
            case Message message -> message.sentence();
        };
    }

    /// What tells it apart from the lines beside it, also after it was read again.
    default Object key() {
        return switch (this) {
            case Entry entry -> entry.object().address();
            case Server _, Group _, Message _ -> this;
        };
    }
}
