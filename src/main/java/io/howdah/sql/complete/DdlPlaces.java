package io.howdah.sql.complete;

import io.howdah.sql.complete.Place.Nothing;
import io.howdah.sql.complete.Place.Objects;
import io.howdah.sql.names.FunctionName;
import io.howdah.sql.names.RelationName.Kind;
import io.howdah.sql.scope.Words;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds what may stand at a caret outside of queries: in definitions and commands.
final class DdlPlaces {

    private static final Set<Kind> TABLES =
            EnumSet.of(Kind.TABLE, Kind.PARTITION, Kind.FOREIGN_TABLE);
    private static final Set<Kind> ROWS =
            EnumSet.of(
                    Kind.TABLE,
                    Kind.PARTITION,
                    Kind.FOREIGN_TABLE,
                    Kind.VIEW,
                    Kind.MATERIALIZED_VIEW);

    private static final List<String> TABLE_BEFORE =
            List.of(
                    "alter table",
                    "drop table",
                    "truncate",
                    "truncate table",
                    "lock",
                    "lock table",
                    "copy",
                    "analyze",
                    "analyze verbose",
                    "vacuum",
                    "vacuum ()",
                    "vacuum full",
                    "vacuum analyze",
                    "vacuum verbose",
                    "cluster",
                    "references",
                    "inherits (",
                    "partition of",
                    "attach partition",
                    "detach partition",
                    "reindex table",
                    "like",
                    "comment on table",
                    "on table",
                    "inherit",
                    "table",
                    "foreign table");

    private static final List<String> VIEW_BEFORE =
            List.of("alter view", "drop view", "comment on view", "or replace view");
    private static final List<String> MATERIALIZED_BEFORE = List.of("materialized view");
    private static final List<String> INDEX_BEFORE =
            List.of(
                    "alter index",
                    "drop index",
                    "reindex index",
                    "comment on index",
                    "using index",
                    "cluster on");
    private static final List<String> SEQUENCE_BEFORE =
            List.of("alter sequence", "drop sequence", "comment on sequence", "on sequence");
    private static final List<String> TYPE_BEFORE =
            List.of(
                    "alter type",
                    "drop type",
                    "comment on type",
                    "returns",
                    "returns setof",
                    "setof",
                    "data type",
                    "alter column # type",
                    "alter # type",
                    "drop domain",
                    "alter domain");
    private static final List<String> SCHEMA_BEFORE =
            List.of(
                    "drop schema",
                    "alter schema",
                    "in schema",
                    "set schema",
                    "on schema",
                    "with schema",
                    "comment on schema",
                    "import foreign schema");
    private static final List<String> ROLE_BEFORE =
            List.of(
                    "owner to",
                    "set role",
                    "alter role",
                    "drop role",
                    "alter user",
                    "drop user",
                    "authorization",
                    "for role",
                    "owned by",
                    "role");
    private static final List<String> SETTING_BEFORE =
            List.of("set", "set local", "set session", "show", "reset");

    private final Caret caret;
    private final Words words;
    private final Shape shape;

    DdlPlaces(Caret caret) {
        this.caret = caret;
        this.words = caret.words();
        this.shape = Shape.before(words, caret.at());
    }

    Place read() {
        if (shape.isEmpty()) {
            return caret.isQualified() ? new Place.Source(false, true) : new Place.StatementStart();
        }
        if (shape.starts("explain")) {
            Optional<Place> explained = new ExplainPlaces(caret, shape).read();
            if (explained.isPresent()) {
                return explained.get();
            }
        }
        Optional<Place> setting = setting();
        if (setting.isPresent()) {
            return setting.get();
        }
        Optional<Place> definition = new DefinitionPlaces(caret, shape).read();
        if (definition.isPresent()) {
            return definition.get();
        }
        Optional<Place> object = object();
        if (object.isPresent()) {
            return object.get();
        }
        List<String> keywords = Phrases.after(shape);
        if (keywords.isEmpty() && caret.statement().inBody()) {
            return Operands.beginsAt(words, caret.at())
                    ? new Place.Operand(false, Operands.opening())
                    : new Place.Words(Operands.following(words, caret.at()));
        }
        return keywords.isEmpty() ? new Nothing() : new Place.Words(keywords);
    }

    private Optional<Place> setting() {
        boolean sets =
                shape.starts("set")
                        || shape.starts("alter system")
                        || shape.starts("alter role")
                        || shape.starts("alter user")
                        || shape.starts("alter database")
                        || shape.starts("show")
                        || shape.starts("reset");
        if (!sets) {
            return Optional.empty();
        }
        if (SETTING_BEFORE.stream().anyMatch(shape::ends)) {
            return Optional.of(new Place.Setting());
        }
        boolean value =
                (shape.part(1).equals("to") || shape.part(1).equals("="))
                        && shape.part(2).equals("#");
        boolean more = shape.part(1).equals(",");
        int name = shape.parts().lastIndexOf("set") + 1;
        while (name < shape.parts().size() && !shape.parts().get(name).equals("#")) {
            name++;
        }
        boolean rename = shape.has("rename") || shape.has("owner");
        return (value || more) && !rename && name < shape.parts().size()
                ? Optional.of(new Place.SettingValue(dotted(shape.places().get(name))))
                : Optional.empty();
    }

    private String dotted(int at) {
        StringBuilder name = new StringBuilder(words.get(at).name());
        for (int i = at + 1; words.isMark(i, ".") && i + 1 < caret.at(); i += 2) {
            name.append('.').append(words.get(i + 1).name());
        }
        return name.toString();
    }

    private boolean endsAny(List<String> patterns) {
        return patterns.stream().anyMatch(shape::ends);
    }

    private Optional<Place> object() {
        Place place = null;
        boolean creates = shape.starts("create");
        if (shape.ends("call")) {
            place = new Place.Function(EnumSet.of(FunctionName.Kind.PROCEDURE), false);
        } else if (shape.ends("execute function") || shape.ends("execute procedure")) {
            place = new Place.Function(EnumSet.of(FunctionName.Kind.TRIGGER), false);
        } else if (endsAny(
                List.of(
                        "drop function",
                        "alter function",
                        "comment on function",
                        "on function",
                        "drop aggregate",
                        "drop procedure",
                        "alter procedure",
                        "on procedure",
                        "drop routine"))) {
            place = new Place.Function(EnumSet.allOf(FunctionName.Kind.class), true);
        } else if (endsAny(SCHEMA_BEFORE)) {
            place = new Place.Schema();
        } else if (isGrantee() || (endsAny(ROLE_BEFORE) && !shape.ends("create role"))) {
            place = new Place.Role();
        } else if (endsAny(TYPE_BEFORE)) {
            place = new Place.Type();
        } else if (endsAny(MATERIALIZED_BEFORE) && !creates) {
            place = new Objects(EnumSet.of(Kind.MATERIALIZED_VIEW));
        } else if (endsAny(VIEW_BEFORE)) {
            place = new Objects(EnumSet.of(Kind.VIEW));
        } else if (endsAny(INDEX_BEFORE)) {
            place = new Objects(EnumSet.of(Kind.INDEX));
        } else if (endsAny(SEQUENCE_BEFORE)) {
            place = new Objects(EnumSet.of(Kind.SEQUENCE));
        } else if (isTableNext(creates)) {
            place =
                    new Objects(
                            shape.starts("copy")
                                            || shape.starts("grant")
                                            || shape.starts("revoke")
                                            || shape.starts("comment")
                                            || shape.starts("create")
                                    ? ROWS
                                    : TABLES);
        }
        return Optional.ofNullable(place);
    }

    private boolean isGrantee() {
        return (shape.starts("grant") && shape.ends("to"))
                || (shape.starts("revoke") && shape.ends("from"))
                || (shape.has("policy") && shape.ends("to"));
    }

    private boolean isTableNext(boolean creates) {
        boolean creation = creates && shape.ends("table");
        boolean comment = shape.starts("comment") && shape.ends("on");
        boolean action = shape.ends("references # on") || shape.ends("references # () on");
        boolean on = shape.ends("on") && !comment && !action && !shape.starts("alter default");
        return !creation && (endsAny(TABLE_BEFORE) || on || shape.ends("comment on column"));
    }
}
