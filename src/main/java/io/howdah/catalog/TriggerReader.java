package io.howdah.catalog;

import io.howdah.schema.Trigger;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads triggers. The bits are those of `pg_trigger.tgtype` (PostgreSQL's
/// `catalog/pg_trigger.h`); condition and arguments only PostgreSQL's own text shows.
final class TriggerReader {

    private static final int ROW = 1;
    private static final int BEFORE = 2;
    private static final int INSERT = 4;
    private static final int DELETE = 8;
    private static final int UPDATE = 16;
    private static final int TRUNCATE = 32;
    private static final int INSTEAD = 64;

    private static final Pattern TAIL =
            Pattern.compile(
                    " FOR EACH (?:ROW|STATEMENT)(?: WHEN \\((.*)\\))? EXECUTE (?:FUNCTION|PROCEDURE)"
                            + " [^(]*\\((.*)\\)$",
                    Pattern.DOTALL);

    private TriggerReader() {}

    /// The triggers by their relation's object identifier.
    static Map<Long, List<Trigger>> read(CatalogSession session) throws SQLException {
        return session.group(AttachmentQueries.TRIGGERS, TriggerReader::trigger);
    }

    private static Trigger trigger(Row row) throws SQLException {
        int bits = row.number("type");
        Matcher tail = TAIL.matcher(row.text("definition"));
        if (!tail.find()) {
            throw new SQLException("Unexpected trigger definition: " + row.text("definition"));
        }
        return new Trigger(
                row.text("name"),
                timing(bits),
                events(bits, row.texts("columns")),
                (bits & ROW) != 0,
                new Trigger.TransitionTables(
                        row.textOrNull("old_table"), row.textOrNull("new_table")),
                row.flag("conditional") ? tail.group(1) : null,
                Names.of(row, "function_schema", "function_name"),
                tail.group(2),
                constraint(row),
                Names.firing(row.text("enabled")),
                row.flag("inherited"),
                row.textOrNull("comment"));
    }

    private static Trigger.@Nullable ConstraintTrigger constraint(Row row) throws SQLException {
        return row.flag("is_constraint")
                ? new Trigger.ConstraintTrigger(
                        Names.deferral(row), Names.orNull(row, "from_schema", "from_name"))
                : null;
    }

    private static Trigger.Timing timing(int bits) {
        if ((bits & INSTEAD) != 0) {
            return Trigger.Timing.INSTEAD_OF;
        }
        return (bits & BEFORE) != 0 ? Trigger.Timing.BEFORE : Trigger.Timing.AFTER;
    }

    private static List<Trigger.Event> events(int bits, List<String> updateColumns) {
        List<Trigger.Event> events = new ArrayList<>();
        if ((bits & INSERT) != 0) {
            events.add(new Trigger.Event(Trigger.Event.Kind.INSERT, List.of()));
        }
        if ((bits & DELETE) != 0) {
            events.add(new Trigger.Event(Trigger.Event.Kind.DELETE, List.of()));
        }
        if ((bits & UPDATE) != 0) {
            events.add(new Trigger.Event(Trigger.Event.Kind.UPDATE, updateColumns));
        }
        if ((bits & TRUNCATE) != 0) {
            events.add(new Trigger.Event(Trigger.Event.Kind.TRUNCATE, List.of()));
        }
        return events;
    }
}
