package io.howdah.sql.rename;

import io.howdah.sql.edit.TextEdit;
import io.howdah.sql.edit.TextRange;
import io.howdah.sql.names.SchemaNames;
import io.howdah.sql.scope.Block;
import io.howdah.sql.scope.CaretStatement;
import io.howdah.sql.scope.Clause;
import io.howdah.sql.scope.Cte;
import io.howdah.sql.scope.Scope;
import io.howdah.sql.scope.ScopeReader;
import io.howdah.sql.scope.Word;
import io.howdah.sql.scope.Words;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// An alias or the name of a WITH query, with all the places of the statement that mean it. An inner
/// query that gives the same name to something else is left alone, and so are columns, functions and
/// types of that name.
public final class LocalName {

    private final Words words;
    private final List<Bound> bound;
    private final List<Reference> references;
    private final List<Bound> carriers;
    private final @Nullable Cte cte;
    private final int declaration;

    private LocalName(Words words, Scope scope, int declaration, @Nullable Cte cte) {
        this.words = words;
        this.declaration = declaration;
        this.cte = cte;
        bound = bound(scope);
        references = new References(words, scope).all();
        carriers = bound.stream().filter(this::carries).toList();
    }

    /// The name that the caret stands in or behind, at its declaration or at a use; empty when the
    /// statement does not give it.
    ///
    /// @param names tells columns from rows where both could be meant
    public static Optional<LocalName> at(String text, int caret, SchemaNames names) {
        CaretStatement statement = CaretStatement.atWord(text, caret);
        Words words = statement.written(text);
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).start() == statement.start() && words.get(i).isName()) {
                Scope scope = ScopeReader.read(words, names, statement.inBody());
                return at(words, scope, i);
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalName> at(Words words, Scope scope, int word) {
        List<Bound> bound = bound(scope);
        Optional<Cte> named =
                scope.blocks().stream()
                        .flatMap(block -> block.ctes().stream())
                        .filter(cte -> cte.at() == word)
                        .findFirst();
        Optional<Cte> read =
                bound.stream()
                        .filter(one -> one.nameAt(words) == word)
                        .flatMap(one -> one.cte(words).stream())
                        .findFirst();
        Optional<Cte> cte = named.or(() -> read);
        if (cte.isPresent()) {
            return cte.map(one -> new LocalName(words, scope, one.at(), one));
        }
        Optional<Bound> given =
                bound.stream().filter(one -> one.source().aliasAt() == word).findFirst();
        Optional<Bound> source =
                given.or(() ->
                        new References(words, scope)
                                .all().stream()
                                        .filter(reference -> reference.word() == word)
                                        .findFirst()
                                        .flatMap(one -> Bound.resolve(one.block(), one.name())));
        return source.flatMap(one ->
                one.source().aliased()
                        ? Optional.of(new LocalName(words, scope, one.source().aliasAt(), null))
                        : one.cte(words).map(it -> new LocalName(words, scope, it.at(), it)));
    }

    private static List<Bound> bound(Scope scope) {
        return scope.blocks().stream()
                .flatMap(block -> block.sources().stream().map(one -> new Bound(block, one)))
                .toList();
    }

    /// Whether the source goes by this name.
    private boolean carries(Bound one) {
        return cte == null
                ? one.source().aliasAt() == declaration
                : !one.source().aliased() && reads(one);
    }

    private boolean reads(Bound one) {
        return one.cte(words).filter(it -> it.at() == declaration).isPresent();
    }

    /// What the server reads: without quotes.
    public String name() {
        return words.get(declaration).name();
    }

    /// The name as the statement spells it.
    public String spelled() {
        return words.get(declaration).text();
    }

    /// Whether it names a query of a WITH; an alias otherwise.
    public boolean isQuery() {
        return cte != null;
    }

    public TextRange declaration() {
        return range(declaration);
    }

    /// The declaration and the uses, in the order of the text.
    public List<TextRange> places() {
        var places = new TreeSet<Integer>();
        places.add(declaration);
        if (cte != null) {
            bound.stream().filter(this::reads).map(one -> one.nameAt(words)).forEach(places::add);
        }
        references.stream().filter(this::means).map(Reference::word).forEach(places::add);
        return places.stream().map(this::range).toList();
    }

    private TextRange range(int index) {
        Word word = words.get(index);
        return new TextRange(word.start(), word.end());
    }

    private boolean means(Reference reference) {
        return reference.name().equals(name())
                && Bound.resolve(reference.block(), name())
                        .filter(found -> carriers.stream().anyMatch(found::is))
                        .isPresent();
    }

    /// Why it cannot be called so: one sentence, empty when it can.
    public Optional<String> obstacle(String typed) {
        NewName wanted = NewName.of(typed);
        Optional<String> fault = wanted.fault();
        if (fault.isPresent() || wanted.name().equals(name())) {
            return fault;
        }
        if (references.stream().anyMatch(this::namesInnerColumn)) {
            return Optional.of(
                    "\"%s\" also names a column of an inner query. Name that column with AS first."
                            .formatted(name()));
        }
        boolean taken =
                carriers.stream().anyMatch(one -> Bound.in(one.block(), wanted.name()).isPresent())
                        || references.stream().anyMatch(one -> clashes(one, wanted.name()))
                        || (cte != null && hidesQuery(cte, wanted.name()));
        return taken
                ? Optional.of(
                        "\"%s\" already means something else where \"%s\" is used."
                                .formatted(wanted.name(), name()))
                : Optional.empty();
    }

    /// Whether a query within the statement has a column that is called after this name.
    private boolean namesInnerColumn(Reference reference) {
        int at = reference.word();
        Word next = words.get(at + 1);
        return reference.bare()
                && words.around(at) >= 0
                && words.around(at) == words.around(reference.block().start())
                && reference.block().clauseAt(at) == Clause.SELECT
                && means(reference)
                && !next.is("as")
                && reference.block().outputs().stream()
                        .anyMatch(column -> column.name().equals(name()));
    }

    /// Whether the reference would mean something else when the name were `wanted`.
    private boolean clashes(Reference reference, String wanted) {
        if (means(reference)) {
            boolean column = reference.bare() && reference.block().column(wanted).isPresent();
            return column || isNearer(reference.block(), wanted);
        }
        return reference.name().equals(wanted)
                && Bound.resolve(reference.block(), name(), wanted)
                        .filter(found -> carriers.stream().anyMatch(found::is))
                        .isPresent();
    }

    /// Whether `wanted` is found before this name is, from inside out.
    private boolean isNearer(Block from, String wanted) {
        return Bound.resolve(from, name(), wanted)
                .filter(found -> found.source().name().equals(wanted))
                .isPresent();
    }

    /// Whether a query of the same WITH has the name, or what is read somewhere would be another query.
    private boolean hidesQuery(Cte renamed, String wanted) {
        boolean beside =
                bound.stream()
                        .flatMap(one -> one.block().ctes().stream())
                        .filter(other -> other.name().equals(wanted))
                        .anyMatch(other -> words.around(other.at()) == words.around(renamed.at()));
        return beside || bound.stream().anyMatch(one -> changesWhatIsRead(one, wanted));
    }

    private boolean changesWhatIsRead(Bound one, String wanted) {
        List<Cte> known = one.block().ctes();
        int here = indexOf(known, declaration);
        if (reads(one)) {
            return known.stream().skip(here + 1L).anyMatch(it -> it.name().equals(wanted));
        }
        int at = one.nameAt(words);
        boolean named = words.get(at).name().equals(wanted) && !words.isMark(at + 1, ".");
        return here >= 0
                && named
                && one.cte(words).map(it -> indexOf(known, it.at()) < here).orElse(true);
    }

    private static int indexOf(List<Cte> queries, int declaration) {
        for (int i = queries.size() - 1; i >= 0; i--) {
            if (queries.get(i).at() == declaration) {
                return i;
            }
        }
        return -1;
    }

    /// One edit that puts another name at all places.
    ///
    /// @param text what the name was found in
    /// @param caret where the caret is and stays, in its word if it is in one
    /// @throws IllegalArgumentException when there is an obstacle
    public TextEdit renamed(String text, int caret, String typed) {
        obstacle(typed)
                .ifPresent(obstacle -> {
                    throw new IllegalArgumentException(obstacle);
                });
        String spelled = NewName.of(typed).spelled();
        List<TextRange> places = places();
        int start = places.getFirst().start();
        int end = places.getLast().end();
        var result = new StringBuilder();
        int from = start;
        int moved = caret;
        for (TextRange place : places) {
            result.append(text, from, place.start());
            if (place.touches(caret)) {
                moved = start + result.length() + spelled.length();
            } else if (place.end() < caret) {
                moved += spelled.length() - place.length();
            }
            result.append(spelled);
            from = place.end();
        }
        return new TextEdit(start, end, result.toString(), moved, moved);
    }
}
