package io.howdah.query.script;

import io.howdah.query.Outcome;
import io.howdah.query.RunListener;
import io.howdah.query.SqlStatement;
import io.howdah.sql.MappedText;
import io.howdah.sql.psql.CommandArguments;
import io.howdah.sql.psql.NamePattern;
import io.howdah.sql.psql.PsqlException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// psql's commands that show what there is: `\d` and its family, `\l`, `\z`.
final class DescribeCommands {

    private final StatementRun run;

    DescribeCommands(StatementRun run) {
        this.run = run;
    }

    static boolean knows(String name) {
        return name.startsWith("d") || List.of("l", "l+", "z", "zS").contains(name);
    }

    boolean run(CommandCall call) throws PsqlException {
        boolean more = call.name().indexOf('+') > 0;
        boolean system = call.name().indexOf('S') > 0;
        String kind = call.name().replace("+", "").replace("S", "");
        CommandArguments arguments = call.arguments();
        String pattern = arguments.wholeLine();
        if (kind.equals("d") && !pattern.isEmpty()) {
            return call.state().observer().shows(pattern) || describe(call, pattern);
        }
        Listing listing =
                Listing.of(kind, more).orElseThrow(() -> PsqlCommands.unknown(call.name()));
        Optional<NamePattern> wanted =
                pattern.isEmpty() ? Optional.empty() : Optional.of(NamePattern.parse(pattern));
        return show(call, listing.query(wanted, system));
    }

    private boolean describe(CommandCall call, String pattern) throws PsqlException {
        Listing named = Listing.relations(DescribeQueries.NAMED);
        var found = new KeptRows(notice -> {}, Long.MAX_VALUE);
        String sql = named.query(Optional.of(NamePattern.parse(pattern)), true);
        if (!keep(call, sql, found)) {
            return false;
        }
        if (found.rows().isEmpty()) {
            throw new PsqlException("There is no relation that \"%s\" names.".formatted(pattern));
        }
        for (List<@Nullable String> relation : found.rows()) {
            String oid = Objects.requireNonNull(relation.getFirst());
            call.state()
                    .say(
                            "%s \"%s.%s\""
                                    .formatted(relation.get(4), relation.get(1), relation.get(2)));
            if (!show(call, DescribeQueries.COLUMNS.formatted(oid)) || !particulars(call, oid)) {
                return false;
            }
        }
        return true;
    }

    private boolean particulars(CommandCall call, String oid) throws PsqlException {
        var lines = new KeptRows(notice -> {}, Long.MAX_VALUE);
        if (!keep(call, DescribeQueries.PARTICULARS.formatted(oid), lines)) {
            return false;
        }
        String heading = "";
        for (List<@Nullable String> line : lines.rows()) {
            String next = Objects.requireNonNull(line.getFirst());
            if (!next.equals(heading)) {
                call.state().say(next);
                heading = next;
            }
            call.state().say("    " + line.get(1));
        }
        return true;
    }

    private ScriptStatement statement(CommandCall call) {
        return new ScriptStatement(
                call.command().text(),
                call.frame().source().name(),
                call.command().place(),
                call.state().expanded);
    }

    private boolean show(CommandCall call, String sql) throws PsqlException {
        ScriptStatement statement = statement(call);
        RunListener shown = run.toOutput(call.state().observer().started(statement));
        Outcome outcome =
                call.state().session().run(SqlStatement.of(sql), shown, call.state()::isStopped);
        return run.tell(statement, outcome, MappedText.of(sql, call.command().place()));
    }

    /// Reads rows for the command itself; only a failure is told.
    private boolean keep(CommandCall call, String sql, KeptRows rows) throws PsqlException {
        Outcome outcome =
                call.state().session().run(SqlStatement.of(sql), rows, call.state()::isStopped);
        if (outcome instanceof Outcome.Completed) {
            return true;
        }
        ScriptStatement statement = statement(call);
        call.state().observer().started(statement);
        return run.tell(statement, outcome, MappedText.of(sql, call.command().place()));
    }
}
