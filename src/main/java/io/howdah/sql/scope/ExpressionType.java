package io.howdah.sql.scope;

import io.howdah.sql.names.ColumnName;
import io.howdah.sql.names.FunctionName;
import io.howdah.sql.names.SchemaNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Works out the type and the name of an expression where they follow from known columns, constants,
/// casts, operators and functions; "" is the type of everything else.
public final class ExpressionType {

    private static final String BOOLEAN = "boolean";
    private static final String TEXT = "text";
    private static final int DEEPEST = 40;

    private static final Set<String> LOGIC =
            Set.of(
                    "and", "or", "is", "in", "like", "ilike", "between", "similar", "isnull",
                    "notnull");

    private static final Set<String> COMPARISONS =
            Set.of(
                    "=", "<>", "!=", "<", ">", "<=", ">=", "~", "~*", "!~", "!~*", "@>", "<@", "&&",
                    "?", "?|", "?&", "@@", "@?", "~~", "^@");

    private static final Set<String> ARITHMETIC = Set.of("+", "-", "*", "/", "%", "^", "||", "|");

    /// What a JSON operator gives whatever stands to its right.
    private static final Set<String> JSON_TEXT = Set.of("->>", "#>>");

    private static final Map<String, String> CONSTANTS =
            Map.ofEntries(
                    Map.entry("true", BOOLEAN),
                    Map.entry("false", BOOLEAN),
                    Map.entry("not", BOOLEAN),
                    Map.entry("exists", BOOLEAN),
                    Map.entry("current_date", "date"),
                    Map.entry("current_time", "time with time zone"),
                    Map.entry("current_timestamp", "timestamp with time zone"),
                    Map.entry("localtime", "time without time zone"),
                    Map.entry("localtimestamp", "timestamp without time zone"),
                    Map.entry("current_user", "name"),
                    Map.entry("session_user", "name"),
                    Map.entry("user", "name"),
                    Map.entry("current_role", "name"),
                    Map.entry("current_schema", "name"),
                    Map.entry("current_catalog", "name"),
                    Map.entry("extract", "numeric"),
                    Map.entry("position", "integer"),
                    Map.entry("substring", TEXT),
                    Map.entry("trim", TEXT),
                    Map.entry("overlay", TEXT),
                    Map.entry("row", "record"),
                    Map.entry("interval", "interval"));

    private static final Set<String> OF_FIRST = Set.of("coalesce", "greatest", "least", "nullif");

    private static final Map<String, String> SPELLINGS =
            Map.ofEntries(
                    Map.entry("int", "integer"),
                    Map.entry("int4", "integer"),
                    Map.entry("int8", "bigint"),
                    Map.entry("int2", "smallint"),
                    Map.entry("bool", BOOLEAN),
                    Map.entry("decimal", "numeric"),
                    Map.entry("float8", "double precision"),
                    Map.entry("float4", "real"),
                    Map.entry("varchar", "character varying"),
                    Map.entry("timestamptz", "timestamp with time zone"),
                    Map.entry("timestamp", "timestamp without time zone"));

    private final Words words;
    private final SchemaNames names;
    private final @Nullable Block block;
    private final java.util.function.IntFunction<Optional<Block>> inside;
    private int depth;

    ExpressionType(ScopeReader reader, Block block) {
        this.words = reader.words();
        this.names = reader.names();
        this.block = block;
        this.inside = reader::inside;
    }

    /// For the expressions of a statement whose queries are read.
    public ExpressionType(Words words, SchemaNames names, Scope scope, @Nullable Block block) {
        this.words = words;
        this.names = names;
        this.block = block;
        this.inside = scope::inside;
    }

    /// The type of the expression in `[from, to)`, spelled as `format_type` does.
    public String of(int from, int to) {
        if (from >= to || depth >= DEEPEST) {
            return "";
        }
        depth++;
        try {
            return binary(from, to);
        } finally {
            depth--;
        }
    }

    private String binary(int from, int to) {
        int arithmetic = -1;
        boolean json = false;
        int cases = 0;
        for (int i = from; i < to; i = words.next(i)) {
            Word word = words.get(i);
            cases += word.is("case") ? 1 : word.is("end") ? -1 : 0;
            if (cases > 0) {
                continue;
            }
            boolean logic = word.isKeyword() && LOGIC.contains(word.name());
            if (logic || (word.isOperator() && COMPARISONS.contains(word.text()))) {
                return BOOLEAN;
            }
            if (word.isOperator() && i > from) {
                json |= JSON_TEXT.contains(word.text());
                boolean lower = arithmetic < 0 || !"*/%^".contains(word.text());
                if (ARITHMETIC.contains(word.text()) && lower) {
                    arithmetic = i;
                }
            }
        }
        if (arithmetic > 0) {
            String operator = words.get(arithmetic).text();
            return Arithmetic.type(of(from, arithmetic), operator, of(arithmetic + 1, to));
        }
        return json ? TEXT : postfix(from, to);
    }

    private String postfix(int from, int to) {
        for (int i = to - 1; i > from; i--) {
            if (words.isMark(i, "::") && words.around(i) == words.around(from)) {
                return type(i + 1, to);
            }
        }
        int zone = words.find(from, to, Set.of("at"));
        if (zone > from && words.matches(zone, "at", "time", "zone")) {
            return Arithmetic.atTimeZone(of(from, zone));
        }
        return primary(from, to);
    }

    private String primary(int from, int to) {
        Word first = words.get(from);
        if (first.isOperator()) {
            return of(from + 1, to);
        }
        if (first.isNumber()) {
            return number(first.text());
        }
        if (first.isString()) {
            return TEXT;
        }
        if (words.isMark(from, "(")) {
            return inside.apply(from)
                    .map(ExpressionType::firstOutput)
                    .orElseGet(() -> of(from + 1, words.close(from)));
        }
        if (first.isKeyword() && !words.isMark(from + 1, ".")) {
            String type = keyword(first.name(), from, to);
            if (type != null) {
                return type;
            }
        }
        return named(from, to);
    }

    private static String firstOutput(Block query) {
        return query.outputs().isEmpty() ? "" : query.outputs().getFirst().type();
    }

    private static String number(String text) {
        boolean whole = text.chars().allMatch(Character::isDigit);
        return !whole ? "numeric" : text.length() < 10 ? "integer" : "bigint";
    }

    private @Nullable String keyword(String name, int from, int to) {
        boolean call = words.isMark(from + 1, "(");
        if (name.equals("case")) {
            int then = words.find(from + 1, to, Set.of("then"));
            int end = then < 0 ? -1 : words.find(then + 1, to, Set.of("when", "else", "end"));
            return then < 0 ? "" : of(then + 1, end < 0 ? to : end);
        }
        if (name.equals("cast") && call) {
            int as = words.find(from + 2, words.close(from + 1), Set.of("as"));
            return as < 0 ? "" : type(as + 1, words.close(from + 1));
        }
        if (name.equals("array") && words.isOpen(from + 1)) {
            String element =
                    inside.apply(from + 1)
                            .map(ExpressionType::firstOutput)
                            .orElseGet(() -> argument(from + 1));
            return element.isEmpty() ? "" : element + "[]";
        }
        if (OF_FIRST.contains(name) && call) {
            return argument(from + 1);
        }
        return CONSTANTS.get(name);
    }

    private String argument(int open) {
        return of(open + 1, Columns.itemEnd(words, open + 1, words.close(open)));
    }

    /// A column, a call, or a type before its constant.
    private String named(int from, int to) {
        int name = from;
        while (name + 2 < to && words.isMark(name + 1, ".")) {
            name += 2;
        }
        String schema = name > from ? words.get(name - 2).name() : null;
        if (name + 1 < to && words.isMark(name + 1, "(")) {
            return call(name, names.functions(schema, words.get(name).name()));
        }
        if (name + 1 < to && words.get(name + 1).isString()) {
            return spelled(words.get(name).name());
        }
        String type = column(schema, words.get(name).name()).map(ColumnName::type).orElse("");
        boolean element = name + 1 < to && words.isMark(name + 1, "[");
        return element && type.endsWith("[]") ? type.substring(0, type.length() - 2) : type;
    }

    private Optional<ColumnName> column(@Nullable String source, String name) {
        if (block == null) {
            return Optional.empty();
        }
        return source == null
                ? block.column(name)
                : block.source(source).flatMap(one -> one.column(name));
    }

    /// The type that a call of one of the functions gives.
    String call(int name, List<FunctionName> overloads) {
        List<String> arguments = new ArrayList<>();
        int close = words.close(name + 1);
        for (int from = name + 2; from < close; ) {
            int to = Columns.itemEnd(words, from, close);
            arguments.add(of(from, to));
            from = to + 1;
        }
        return Overloads.result(overloads, arguments);
    }

    /// A type that the statement spells, as `format_type` spells it.
    String type(int from, int to) {
        return spelled(Columns.text(words, from, to));
    }

    private static String spelled(String type) {
        return SPELLINGS.getOrDefault(type, type);
    }

    /// The name that the server gives to the column of an expression.
    String name(int from, int to) {
        int cast = -1;
        for (int i = from; i < to; i = words.next(i)) {
            if (words.isMark(i, "::")) {
                cast = cast < 0 ? i : cast;
            } else if (words.get(i).isOperator() && cast < 0) {
                return "?column?";
            }
        }
        int end = cast < 0 ? to : cast;
        Word first = words.get(from);
        if (first.is("case") || first.is("exists") || first.is("array")) {
            return first.name();
        }
        if (words.isMark(from, "(")) {
            return inside.apply(from)
                    .filter(query -> !query.outputs().isEmpty())
                    .map(query -> query.outputs().getFirst().name())
                    .orElse("?column?");
        }
        int name = from;
        while (name + 2 < end && words.isMark(name + 1, ".")) {
            name += 2;
        }
        Word last = words.get(name);
        if (name >= end || last.isNumber() || last.isString() || name == words.caret()) {
            return cast < 0 ? (last.name().isEmpty() ? "" : "?column?") : type(cast + 1, to);
        }
        return last.name();
    }
}
