package io.howdah.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A trigger of a table or view.
///
/// @param when the condition, or null for always
/// @param function the function it calls
/// @param arguments the literal arguments as SQL, such as `'a', 'b'`; often empty
/// @param constraint present for a constraint trigger
/// @param inherited whether a partition has it from its parent; listed only where it fires
///     differently there
public record Trigger(
        String name,
        Timing timing,
        List<Event> events,
        boolean forEachRow,
        TransitionTables transition,
        @Nullable String when,
        QualifiedName function,
        String arguments,
        @Nullable ConstraintTrigger constraint,
        FiringMode firing,
        boolean inherited,
        @Nullable String comment) {

    public Trigger {
        events = List.copyOf(events);
    }

    /// When it fires relative to the event.
    public enum Timing {
        BEFORE,
        AFTER,
        INSTEAD_OF
    }

    /// What it fires on.
    ///
    /// @param columns the columns of `UPDATE OF`; empty for any and for other events
    public record Event(Kind kind, List<String> columns) {

        public Event {
            columns = List.copyOf(columns);
        }

        /// The kinds of event in the order in which PostgreSQL prints them.
        public enum Kind {
            INSERT,
            DELETE,
            UPDATE,
            TRUNCATE
        }
    }

    /// `REFERENCING OLD TABLE AS … NEW TABLE AS …`.
    public record TransitionTables(@Nullable String oldTable, @Nullable String newTable) {

        public static final TransitionTables NONE = new TransitionTables(null, null);
    }

    /// What makes it a constraint trigger.
    ///
    /// @param from the other table of a foreign-key-like trigger, or null
    public record ConstraintTrigger(Deferral deferral, @Nullable QualifiedName from) {}
}
