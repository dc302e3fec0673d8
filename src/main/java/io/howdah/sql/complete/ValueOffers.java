package io.howdah.sql.complete;

import io.howdah.sql.complete.Candidate.Kind;
import io.howdah.sql.names.ColumnName;
import io.howdah.sql.names.Quoting;
import io.howdah.sql.names.RelationName;
import io.howdah.sql.names.SettingName;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Offers constants that fit the place: an enum's labels, true and false, names of objects where a
/// function takes one as text.
final class ValueOffers {

    private static final int MOST = 150;
    private static final Set<String> SETTING_FUNCTIONS = Set.of("current_setting", "set_config");
    private static final Set<String> SEQUENCE_FUNCTIONS =
            Set.of("nextval", "currval", "setval", "pg_sequence_last_value");

    private final Caret caret;
    private final Offering offering;

    ValueOffers(Caret caret, Offering offering) {
        this.caret = caret;
        this.offering = offering;
    }

    /// Constants for the beginning of an operand.
    void values() {
        String type = new Compared(caret).type();
        labels(type);
        if (type.equals("boolean")) {
            offering.add(Kind.VALUE, "true", Weight.VALUE, type);
            offering.add(Kind.VALUE, "false", Weight.VALUE, type);
        }
    }

    private void labels(String type) {
        for (String label : Compared.labels(caret.names(), type)) {
            String text = Quoting.literal(label);
            offering.add(label, Weight.VALUE, Names.candidate(Kind.VALUE, text, type, ""));
        }
    }

    /// Constants for a place whose quote is typed already.
    void inString() {
        String type = new Compared(caret).type();
        labels(type);
        Optional<CallAtCaret> call = CallAtCaret.of(caret);
        if (call.isPresent() && call.get().argument() == 0) {
            String function = call.get().function();
            if (SETTING_FUNCTIONS.contains(function)) {
                caret.names().settings().forEach(this::setting);
            } else if (SEQUENCE_FUNCTIONS.contains(function)) {
                relations(Set.of(RelationName.Kind.SEQUENCE));
            }
        }
        if (type.equals("regclass") && offering.candidates().isEmpty()) {
            relations(Set.of(RelationName.Kind.values()));
        }
        settingOfStatement();
    }

    private void settingOfStatement() {
        if (caret.block() == null
                && new DdlPlaces(caret).read() instanceof Place.SettingValue(String name)) {
            new SettingOffers(caret, offering).values(name);
        }
    }

    private void setting(SettingName setting) {
        offering.add(
                setting.name(),
                Weight.COLUMN,
                Names.candidate(
                        Kind.SETTING,
                        Quoting.literal(setting.name()),
                        setting.value(),
                        setting.comment()));
    }

    private void relations(Set<RelationName.Kind> kinds) {
        caret.names().findRelations(null, caret.typed(), MOST).stream()
                .filter(relation -> kinds.contains(relation.kind()))
                .forEach(relation ->
                        offering.add(
                                relation.name(),
                                Weight.RELATION
                                        + (Names.isSystem(relation.schema())
                                                ? Weight.SYSTEM_STEP
                                                : 0),
                                Names.candidate(
                                        Names.kind(relation.kind()),
                                        Quoting.literal(Names.spelled(relation, caret.names())),
                                        relation.kind().words() + " · " + relation.schema(),
                                        "")));
    }

    /// The beginning of a row of values: all of it, then the first value.
    void row(List<ColumnName> columns) {
        if (columns.size() > 1 && caret.typed().isEmpty()) {
            String pattern =
                    columns.stream()
                            .map(column -> "${" + column.name().replace("}", "") + "}")
                            .collect(Collectors.joining(", "));
            offering.add(
                    "values",
                    Weight.VALUE,
                    new Candidate(
                            Kind.SNIPPET,
                            columns.stream()
                                    .map(ColumnName::name)
                                    .collect(Collectors.joining(", ")),
                            Template.of(pattern),
                            "one value for each column",
                            columns.stream()
                                    .map(column -> column.name() + " " + column.type())
                                    .collect(Collectors.joining("\n"))));
        }
        values();
        new FunctionOffers(caret, offering, MOST).calls();
        new KeywordOffers(caret, offering).add(List.of("DEFAULT"), Weight.ALIAS);
        new KeywordOffers(caret, offering).add(Operands.opening(), Weight.KEYWORD);
    }
}
