package io.howdah.query.script;

import io.howdah.query.Outcome;
import io.howdah.query.RunListener;
import io.howdah.query.SqlStatement;
import io.howdah.query.listing.DescriptionQueries;
import io.howdah.query.listing.Listing;
import io.howdah.sql.MappedText;
import io.howdah.sql.psql.NamePattern;
import io.howdah.sql.psql.PsqlException;
import io.howdah.sql.psql.Quoting;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// psql's commands that show what there is: `\d` and its family, `\l`, `\z`, `\sf` and `\sv`.
final class DescribeCommands {

    private final StatementRun run;

    DescribeCommands(StatementRun run) {
        this.run = run;
    }

    static boolean knows(String name) {
        return name.startsWith("d")
                || List.of("l", "l+", "z", "z+", "zS", "lo_list", "lo_list+").contains(name)
                || List.of("sf", "sf+", "sv", "sv+").contains(name);
    }

    boolean run(CommandCall call) throws PsqlException {
        boolean more = call.name().indexOf('+') > 0;
        boolean system = call.name().indexOf('S') > 0;
        String kind = call.name().replace("+", "").replace("S", "");
        List<String> names = call.arguments().names();
        if (kind.startsWith("s")) {
            return source(call, kind, names);
        }
        if (kind.equals("d") && !names.isEmpty()) {
            String name = names.getFirst();
            return call.state().observer().shows(name) || describe(call, name, more);
        }
        Listing listing = Listing.of(kind).orElseThrow(() -> PsqlCommands.unknown(call.name()));
        List<NamePattern> patterns = names.stream().map(NamePattern::parse).toList();
        return show(call, listing.query(patterns, more, system));
    }

    private boolean describe(CommandCall call, String pattern, boolean more) throws PsqlException {
        var found = new KeptRows(notice -> {}, Long.MAX_VALUE);
        String sql = Listing.named().query(List.of(NamePattern.parse(pattern)), false, true);
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
            String rows =
                    switch (String.valueOf(relation.get(3))) {
                        case "S" -> DescriptionQueries.SEQUENCE;
                        case "i", "I" -> DescriptionQueries.INDEX;
                        default -> Listing.chosen(DescriptionQueries.COLUMNS, more);
                    };
            if (!show(call, rows.formatted(oid)) || !particulars(call, oid)) {
                return false;
            }
        }
        return true;
    }

    private boolean particulars(CommandCall call, String oid) throws PsqlException {
        var lines = new KeptRows(notice -> {}, Long.MAX_VALUE);
        if (!keep(call, DescriptionQueries.PARTICULARS.formatted(oid), lines)) {
            return false;
        }
        String heading = "";
        for (List<@Nullable String> line : lines.rows()) {
            String next = Objects.requireNonNull(line.getFirst());
            if ("t".equals(line.get(2))) {
                call.state().say(next + " " + line.get(1));
                continue;
            }
            if (!next.equals(heading)) {
                call.state().say(next);
                heading = next;
            }
            call.state().say("    " + line.get(1));
        }
        return true;
    }

    /// `\sf` and `\sv`: the statement that makes a function or a view.
    private boolean source(CommandCall call, String kind, List<String> names) throws PsqlException {
        if (names.isEmpty()) {
            throw new PsqlException(
                    "\\%s needs the name of a %s."
                            .formatted(kind, kind.equals("sf") ? "function" : "view"));
        }
        String name = Quoting.literal(String.join(" ", names));
        String type = name.indexOf('(') < 0 ? "regproc" : "regprocedure";
        String sql =
                kind.equals("sf")
                        ? ScriptQueries.FUNCTION_SOURCE.formatted(name, type)
                        : ScriptQueries.VIEW_SOURCE.formatted(name);
        var found = new KeptRows(notice -> {}, Long.MAX_VALUE);
        if (!keep(call, sql, found)) {
            return false;
        }
        call.state().say(String.valueOf(found.rows().getFirst().getFirst()).stripTrailing());
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
