package io.howdah.sql.complete;

import io.howdah.sql.complete.Candidate.Kind;
import io.howdah.sql.names.ForeignKeyName;
import io.howdah.sql.names.RelationName;
import io.howdah.sql.scope.Block;
import io.howdah.sql.scope.Clause;
import io.howdah.sql.scope.Source;
import java.util.List;

/// Offers joins by foreign keys: the related tables with their condition, or the condition alone.
final class JoinOffers {

    private final Caret caret;
    private final Offering offering;
    private final KeywordOffers keywords;

    JoinOffers(Caret caret, Offering offering, KeywordOffers keywords) {
        this.caret = caret;
        this.offering = offering;
        this.keywords = keywords;
    }

    /// Behind JOIN: each table that a source refers to or that refers to a source.
    void joins() {
        Block block = caret.block();
        if (block == null) {
            return;
        }
        List<Source> sources =
                block.sources().stream().filter(source -> source.at() < caret.at()).toList();
        boolean aliases = sources.stream().anyMatch(Source::aliased);
        for (Source source : sources.reversed()) {
            RelationName known = source.relation();
            if (known != null) {
                for (ForeignKeyName key : caret.names().foreignKeys(known)) {
                    join(key, known, source, sources, aliases);
                }
            }
        }
    }

    private void join(
            ForeignKeyName key,
            RelationName known,
            Source source,
            List<Source> sources,
            boolean aliases) {
        if (key.isFrom(known)) {
            caret.names()
                    .relation(key.toSchema(), key.toTable())
                    .ifPresent(other -> offer(key, other, true, source, sources, aliases));
        }
        if (key.isTo(known)) {
            caret.names()
                    .relation(key.fromSchema(), key.fromTable())
                    .ifPresent(other -> offer(key, other, false, source, sources, aliases));
        }
    }

    /// The name that the statement's writer would give it: a short one when the others have one.
    private static String alias(RelationName other, List<Source> sources, boolean aliases) {
        boolean taken = sources.stream().anyMatch(one -> one.name().equals(other.name()));
        return aliases || taken ? Joins.alias(other.name(), sources) : other.name();
    }

    /// @param referred whether the key leads to the other relation
    private void offer(
            ForeignKeyName key,
            RelationName other,
            boolean referred,
            Source source,
            List<Source> sources,
            boolean aliases) {
        String alias = alias(other, sources, aliases);
        List<String> otherColumns = referred ? key.toColumns() : key.fromColumns();
        List<String> sourceColumns = referred ? key.fromColumns() : key.toColumns();
        String relation = Names.spelled(other, caret.names());
        String text =
                (alias.equals(other.name()) ? relation : relation + " " + alias)
                        + keywords.cased(" ON ")
                        + and(Joins.text(alias, otherColumns, source.name(), sourceColumns));
        boolean repeated = sources.stream().anyMatch(one -> other.equals(one.relation()));
        offering.add(
                other.name(),
                Weight.JOIN + (repeated ? 1 : 0),
                new Candidate(
                        Kind.JOIN,
                        text,
                        Template.plain(text),
                        "foreign key",
                        key.name() + "\n\n" + RelationOffers.documentation(other)));
    }

    private String and(String condition) {
        return condition.replace(" AND ", keywords.cased(" AND "));
    }

    /// Behind ON: the conditions that foreign keys or names suggest. Behind WHERE: those of sources that
    /// commas, UPDATE … FROM or DELETE … USING put together.
    void conditions() {
        conditions("");
    }

    /// Behind the joined relation: the same with ON before it.
    void conditionsWithOn() {
        conditions(keywords.cased("ON "));
    }

    private void conditions(String prefix) {
        Block block = caret.block();
        if (block == null || caret.isQualified()) {
            return;
        }
        List<Joins.Condition> suggested =
                block.clauseAt(caret.at()) == Clause.WHERE
                        ? Joins.listed(caret.names(), caret.words(), block)
                        : Joins.conditions(caret.names(), block, caret.at());
        for (Joins.Condition condition : suggested) {
            String text = prefix + and(condition.text());
            boolean byName = condition.key().equals(Joins.SAME_NAME);
            offering.add(
                    text,
                    byName ? Weight.ALIAS : Weight.JOIN,
                    new Candidate(
                            Kind.JOIN,
                            text,
                            Template.plain(text),
                            byName ? condition.key() : "foreign key",
                            byName ? "Both columns have this name and type." : condition.key()));
        }
    }
}
