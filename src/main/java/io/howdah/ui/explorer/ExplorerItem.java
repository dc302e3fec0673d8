package io.howdah.ui.explorer;

import io.howdah.catalog.ColumnEntry;
import io.howdah.catalog.DatabaseEntry;
import io.howdah.catalog.IndexEntry;
import io.howdah.catalog.RelationEntry;
import io.howdah.catalog.RoutineEntry;
import io.howdah.catalog.SchemaEntry;
import io.howdah.connect.Profile;
import java.util.List;

/// What one line of the tree stands for.
sealed interface ExplorerItem {

    /// A server by its profile.
    record Server(Profile profile) implements ExplorerItem {}

    record Database(Profile profile, DatabaseEntry entry) implements ExplorerItem {}

    record Schema(Database database, SchemaEntry entry) implements ExplorerItem {}

    /// A heading with what it gathers, which was read together with its parent.
    record Group(String title, List<Branch> members) implements ExplorerItem {
        public Group {
            members = List.copyOf(members);
        }
    }

    record Relation(Database database, RelationEntry entry) implements ExplorerItem {}

    record Column(ColumnEntry entry) implements ExplorerItem {}

    record Index(IndexEntry entry) implements ExplorerItem {}

    record Routine(Database database, RoutineEntry entry) implements ExplorerItem {}

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
            case Server _, Database _, Schema _, Relation _ -> true;
            case Group _, Column _, Index _, Routine _, Message _ -> false;
        };
    }

    /// The name on its line.
    default String name() {
        return switch (this) {
            case Server server -> server.profile().name();
            case Database database -> database.entry().name();
            case Schema schema -> schema.entry().name();
            case Group group -> group.title();
            case Relation relation -> relation.entry().name().name();
            case Column column -> column.entry().name();
            case Index index -> index.entry().name();
            case Routine routine -> routine.entry().name().name();
            case Message message -> message.sentence();
        };
    }
}
