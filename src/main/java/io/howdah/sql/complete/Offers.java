package io.howdah.sql.complete;

import io.howdah.sql.complete.Candidate.Kind;
import io.howdah.sql.scope.Block;
import io.howdah.sql.scope.Clause;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Asks for the candidates of a place.
final class Offers {

    private static final int MOST = 150;

    private final Caret caret;
    private final Offering offering;
    private final KeywordOffers keywords;

    Offers(Caret caret) {
        this.caret = caret;
        this.offering = new Offering(caret.typed());
        this.keywords = new KeywordOffers(caret, offering);
    }

    List<Candidate> candidates() {
        if (caret.inString()) {
            new ValueOffers(caret, offering).inString();
        } else {
            offer(place());
        }
        return offering.candidates();
    }

    private Place place() {
        if (caret.before().isMark("::")) {
            return new Place.Type();
        }
        int open = caret.words().around(caret.words().caret());
        boolean casts = open > 0 && caret.words().is(open - 1, "cast") && caret.before().is("as");
        if (casts) {
            return new Place.Type();
        }
        Block block = caret.block();
        return block == null ? new DdlPlaces(caret).read() : new QueryPlaces(caret, block).read();
    }

    private void offer(Place place) {
        var columns = new ColumnOffers(caret, offering);
        var relations = new RelationOffers(caret, offering, MOST);
        var functions = new FunctionOffers(caret, offering, MOST);
        switch (place) {
            case Place.Nothing() -> {}
            case Place.StatementStart() -> {
                keywords.add(Snippets.STATEMENTS, Weight.EXPECTED);
                if (caret.statement().inBody()) {
                    keywords.add(Snippets.BODY_STATEMENTS, Weight.EXPECTED);
                }
                new Snippets(offering, keywords).statements();
            }
            case Place.Source source -> source(source, relations, functions);
            case Place.Objects(var kinds) -> relations.objects(kinds);
            case Place.Operand operand -> operand(operand, columns, relations, functions);
            case Place.Words(var list) -> words(list);
            case Place.JoinWords(var list) -> {
                new JoinOffers(caret, offering, keywords).conditionsWithOn();
                words(joinWords(list));
            }
            case Place.Columns(var list, var all) -> columns.list(list, all);
            case Place.RowExpression(var list) -> {
                columns.list(list, false);
                operand(
                        new Place.Operand(false, Operands.opening()),
                        columns,
                        relations,
                        functions);
            }
            case Place.Row(var list) -> new ValueOffers(caret, offering).row(list);
            case Place.Type() -> new TypeOffers(caret, offering).types();
            case Place.Function(var kinds, var bare) -> functions.objects(kinds, bare);
            case Place.Setting() -> new SettingOffers(caret, offering).names();
            case Place.SettingValue(var name) -> new SettingOffers(caret, offering).values(name);
            case Place.Schema() -> relations.schemas(Weight.COLUMN);
            case Place.Role() -> caret.names().roles().forEach(this::role);
        }
    }

    private static List<String> joinWords(List<String> list) {
        List<String> all = new ArrayList<>(List.of("ON", "USING"));
        all.addAll(list);
        return all;
    }

    private void role(String role) {
        offering.add(role, Weight.COLUMN, Names.candidate(Kind.ROLE, role, "role"));
    }

    private void words(List<String> list) {
        if (!caret.isQualified()) {
            keywords.add(list, Weight.EXPECTED);
        }
    }

    private void source(Place.Source place, RelationOffers relations, FunctionOffers functions) {
        if (place.joined() && !caret.isQualified()) {
            new JoinOffers(caret, offering, keywords).joins();
        }
        relations.sources(place.read());
        if (place.read()) {
            functions.sources();
            keywords.add(
                    caret.isQualified() ? List.of() : QueryPlaces.fromWords(), Weight.FUNCTION);
        }
    }

    private boolean beginsGroupCondition() {
        Block block = caret.block();
        return block != null
                && block.clauseAt(caret.at()) == Clause.HAVING
                && Stream.of("having", "and", "or", "not").anyMatch(caret.before()::is);
    }

    private void operand(
            Place.Operand place,
            ColumnOffers columns,
            RelationOffers relations,
            FunctionOffers functions) {
        if (caret.isQualified()) {
            if (!columns.qualified()) {
                functions.calls();
                relations.qualifiers();
            }
            return;
        }
        new ValueOffers(caret, offering).values();
        if (place.condition()) {
            new JoinOffers(caret, offering, keywords).conditions();
        }
        if (beginsGroupCondition()) {
            functions.aggregates();
        }
        columns.visible();
        functions.calls();
        keywords.add(place.keywords(), Weight.KEYWORD);
        boolean nothingRead = caret.block() == null || caret.block().sources().isEmpty();
        if (nothingRead && !caret.typed().isEmpty()) {
            relations.qualifiers();
        }
        relations.schemas(Weight.RARE);
    }
}
