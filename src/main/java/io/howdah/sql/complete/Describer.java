package io.howdah.sql.complete;

import io.howdah.sql.complete.Candidate.Kind;
import io.howdah.sql.names.ColumnName;
import io.howdah.sql.names.FunctionName;
import io.howdah.sql.names.Quoting;
import io.howdah.sql.names.RelationName;
import io.howdah.sql.names.SchemaNames;
import io.howdah.sql.names.SettingName;
import io.howdah.sql.names.TypeName;
import io.howdah.sql.scope.Block;
import io.howdah.sql.scope.CaretStatement;
import io.howdah.sql.scope.CaretStatement.Quote;
import io.howdah.sql.scope.Cte;
import io.howdah.sql.scope.Scope;
import io.howdah.sql.scope.ScopeReader;
import io.howdah.sql.scope.Source;
import io.howdah.sql.scope.Words;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Tells what the name at a caret means: a column, a relation or its alias, a function, a type, a
/// setting. Works in broken statements like [Completer], and never fails.
public final class Describer {

    private final SchemaNames names;

    public Describer(SchemaNames names) {
        this.names = names;
    }

    /// The meaning of the word that the caret stands in or behind.
    public Optional<Description> describe(String text, int caret) {
        CaretStatement statement = CaretStatement.atWord(text, caret);
        boolean named = statement.quote() == Quote.NONE || statement.quote() == Quote.NAME;
        if (!named || statement.typed().isEmpty()) {
            return Optional.empty();
        }
        String name =
                statement.quote() == Quote.NAME
                        ? statement.typed()
                        : statement.typed().toLowerCase(Locale.ROOT);
        return declared(statement, text).or(() -> describe(Caret.of(statement, names), name));
    }

    /// What the name at the caret is given to, when the caret stands where an alias or the name of a
    /// WITH query is declared.
    private Optional<Description> declared(CaretStatement statement, String text) {
        Words words = statement.written(text);
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).start() == statement.start()) {
                return declared(ScopeReader.read(words, names, statement.inBody()), i);
            }
        }
        return Optional.empty();
    }

    private static Optional<Description> declared(Scope scope, int word) {
        for (Block block : scope.blocks()) {
            Optional<Description> found =
                    block.sources().stream()
                            .filter(source -> source.aliasAt() == word)
                            .map(Describer::source)
                            .findFirst()
                            .or(() ->
                                    block.ctes().stream()
                                            .filter(cte -> cte.at() == word)
                                            .map(Describer::cte)
                                            .findFirst());
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<Description> describe(Caret caret, String name) {
        String qualifier = caret.isQualified() ? caret.qualifiers().getLast() : null;
        if (caret.words().isMark(caret.words().caret() + 1, "(")) {
            Optional<Description> function = function(qualifier, name);
            if (function.isPresent()) {
                return function;
            }
        }
        return qualifier == null ? bare(caret, name) : member(caret, qualifier, name);
    }

    private Optional<Description> member(Caret caret, String qualifier, String name) {
        Block block = caret.block();
        Optional<Source> source = block == null ? Optional.empty() : block.source(qualifier);
        Optional<Description> column =
                source.flatMap(one -> one.column(name).map(found -> column(found, one)));
        return column.or(() -> names.relation(qualifier, name).map(Describer::relation))
                .or(() -> columnOf(caret, qualifier, name))
                .or(() -> names.type(qualifier + "." + name).map(Describer::type))
                .or(() -> function(qualifier, name));
    }

    private Optional<Description> columnOf(Caret caret, String relation, String name) {
        String schema = caret.qualifiers().size() > 1 ? caret.qualifiers().getFirst() : null;
        return names.relation(schema, relation)
                .flatMap(one -> one.column(name).map(column -> column(column, one)));
    }

    private Optional<Description> bare(Caret caret, String name) {
        Block block = caret.block();
        Optional<Description> local = Optional.empty();
        if (block != null) {
            local =
                    block.source(name)
                            .map(Describer::source)
                            .or(() -> cte(block, name))
                            .or(() -> column(block, name));
        }
        return local.or(() -> names.relation(null, name).map(Describer::relation))
                .or(() -> function(null, name))
                .or(() -> names.type(name).map(Describer::type))
                .or(() -> setting(name));
    }

    private static Optional<Description> cte(Block block, String name) {
        return block.ctes().reversed().stream()
                .filter(cte -> cte.name().equals(name))
                .findFirst()
                .map(Describer::cte);
    }

    private static Description cte(Cte cte) {
        return rows(cte.name(), Source.Kind.CTE, cte.columns());
    }

    private Optional<Description> column(Block block, String name) {
        for (Block here = block; here != null; here = here.outerBlock().orElse(null)) {
            for (Source source : here.sources()) {
                Optional<ColumnName> column = source.column(name);
                if (column.isPresent()) {
                    return Optional.of(column(column.get(), source));
                }
            }
        }
        return Optional.empty();
    }

    private static Description column(ColumnName column, Source source) {
        RelationName relation = source.relation();
        return relation == null
                ? column(column, source.name(), Optional.empty())
                : column(column, relation);
    }

    private static Description column(ColumnName column, RelationName relation) {
        return column(column, qualified(relation), Optional.of(qualified(relation)));
    }

    private static Description column(ColumnName column, String of, Optional<String> object) {
        return new Description(
                Kind.COLUMN,
                column.name(),
                column.type().isEmpty() ? of : column.type() + " · " + of,
                documentation(column),
                object);
    }

    /// What there is to say about a column.
    static String documentation(ColumnName column) {
        String comment = Objects.requireNonNullElse(column.comment(), "");
        String facts =
                column.key() ? "Primary key." : column.required() ? "Needs a value: NOT NULL." : "";
        return comment.isEmpty() || facts.isEmpty() ? comment + facts : comment + "\n\n" + facts;
    }

    private static Description source(Source source) {
        RelationName relation = source.relation();
        return relation == null
                ? rows(source.name(), source.kind(), source.columns())
                : relation(relation);
    }

    private static Description rows(String name, Source.Kind kind, List<ColumnName> columns) {
        String list =
                String.join(
                        "\n", columns.stream().map(one -> one.name() + " " + one.type()).toList());
        return new Description(Kind.ALIAS, name, kind.words(), list, Optional.empty());
    }

    private static Description relation(RelationName relation) {
        return new Description(
                Names.kind(relation.kind()),
                qualified(relation),
                relation.kind().words(),
                RelationOffers.documentation(relation),
                Optional.of(qualified(relation)));
    }

    private static String qualified(RelationName relation) {
        return qualified(relation.schema(), relation.name());
    }

    private static String qualified(String schema, String name) {
        return Quoting.name(schema) + "." + Quoting.member(name);
    }

    private Optional<Description> function(@Nullable String schema, String name) {
        List<FunctionName> known = names.functions(schema, name);
        List<FunctionName> overloads =
                known.isEmpty() && schema == null ? SyntaxFunctions.named(name) : known;
        if (overloads.isEmpty()) {
            return Optional.empty();
        }
        FunctionName first = overloads.getFirst();
        return Optional.of(
                new Description(
                        Kind.FUNCTION,
                        first.name(),
                        first.signature(),
                        documentation(overloads),
                        known.isEmpty()
                                ? Optional.empty()
                                : Optional.of(qualified(first.schema(), first.name()))));
    }

    /// The comments and signatures of all functions of a name.
    static String documentation(List<FunctionName> overloads) {
        List<String> comments =
                overloads.stream()
                        .map(one -> Objects.requireNonNullElse(one.comment(), ""))
                        .filter(comment -> !comment.isEmpty())
                        .distinct()
                        .toList();
        String comment = comments.isEmpty() ? "" : comments.getFirst();
        if (overloads.size() == 1) {
            return comment;
        }
        List<String> signatures = overloads.stream().map(FunctionName::signature).toList();
        return (comment.isEmpty() ? "" : comment + "\n\n") + String.join("\n", signatures);
    }

    private static Description type(TypeName type) {
        boolean labels = !type.labels().isEmpty();
        return new Description(
                Kind.TYPE,
                type.name(),
                type.kind().words() + " · " + type.schema(),
                labels
                        ? String.join("\n", type.labels())
                        : Objects.requireNonNullElse(type.comment(), ""),
                Names.isSystem(type.schema())
                        ? Optional.empty()
                        : Optional.of(qualified(type.schema(), type.name())));
    }

    private Optional<Description> setting(String name) {
        return names.settings().stream()
                .filter(setting -> setting.name().equalsIgnoreCase(name))
                .findFirst()
                .map(Describer::setting);
    }

    private static Description setting(SettingName setting) {
        return new Description(
                Kind.SETTING,
                setting.name(),
                "setting, now " + (setting.value().isEmpty() ? "empty" : setting.value()),
                setting.comment(),
                Optional.empty());
    }
}
