package io.howdah.query.edit;

import io.howdah.query.ResultColumn;
import io.howdah.query.edit.Editability.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Looks for a key of one table that a result shows wholly.
final class KeySearch {

    sealed interface Result {}

    record Found(EditableTable table) implements Result {}

    record Missing(Refusal refusal) implements Result {}

    private final TableFacts table;
    private final Map<Integer, List<Integer>> places = new HashMap<>();
    private final Map<Integer, TableFacts.Column> columns;

    KeySearch(TableFacts table, List<ResultColumn> result) {
        this.table = table;
        for (int i = 0; i < result.size(); i++) {
            if (result.get(i).tableOid() == table.name().oid()) {
                places.computeIfAbsent(result.get(i).attributeNumber(), _ -> new ArrayList<>())
                        .add(i);
            }
        }
        columns =
                table.columns().stream()
                        .collect(Collectors.toMap(TableFacts.Column::attribute, column -> column));
    }

    Result search() {
        List<TableFacts.Key> usable =
                table.keys().stream().filter(key -> flaw(key).isEmpty()).toList();
        return usable.stream()
                .filter(key -> places.keySet().containsAll(key.attributes()))
                .findFirst()
                .<Result>map(key -> new Found(editable(key)))
                .orElseGet(() -> new Missing(refusal(usable)));
    }

    private Refusal refusal(List<TableFacts.Key> usable) {
        String name = table.name().sql();
        if (!usable.isEmpty()) {
            String missing =
                    usable.getFirst().attributes().stream()
                            .filter(attribute -> !places.containsKey(attribute))
                            .map(this::name)
                            .collect(Collectors.joining(", "));
            return new Refusal(
                    "Rows of %s cannot be edited: their key is incomplete without %s."
                            .formatted(name, missing),
                    "Add %s to the select list.".formatted(missing));
        }
        String hint = "Add a primary key to it.";
        return table.keys().stream()
                .map(key -> key.name() + " " + flaw(key).orElse(""))
                .findFirst()
                .map(flaw ->
                        new Refusal(
                                "%s has no key that tells its rows apart: %s."
                                        .formatted(name, flaw),
                                hint))
                .orElseGet(() ->
                        new Refusal(
                                "%s has no primary key or unique index, so its rows cannot be told apart."
                                        .formatted(name),
                                hint));
    }

    private String name(int attribute) {
        TableFacts.Column column = columns.get(attribute);
        return column == null ? "column " + attribute : column.sql();
    }

    /// Why a unique index is no key that can be relied on.
    private Optional<String> flaw(TableFacts.Key key) {
        if (key.partial()) {
            return Optional.of("covers a part of the rows only");
        } else if (key.expression()) {
            return Optional.of("is on an expression");
        } else if (!key.valid()) {
            return Optional.of("is not valid");
        } else if (!key.immediate()) {
            return Optional.of("is deferrable");
        }
        return key.attributes().stream()
                .map(columns::get)
                .filter(column -> !column.flags().notNull())
                .findFirst()
                .map(column -> "allows NULL in " + column.sql());
    }

    private EditableTable editable(TableFacts.Key key) {
        List<EditableColumn> shown =
                table.columns().stream()
                        .filter(column -> places.containsKey(column.attribute()))
                        .map(this::column)
                        .toList();
        List<Integer> attributes = shown.stream().map(EditableColumn::attribute).toList();
        return new EditableTable(
                table.name(),
                shown,
                key.attributes().stream().map(attributes::indexOf).toList(),
                rules());
    }

    private EditableTable.Rules rules() {
        String name = table.name().sql();
        return new EditableTable.Rules(
                refused(table.privileges().insert(), "You may not insert into %s.".formatted(name)),
                refused(table.privileges().delete(), "You may not delete from %s.".formatted(name)),
                table.constraints());
    }

    private static Optional<String> refused(boolean allowed, String sentence) {
        return allowed ? Optional.empty() : Optional.of(sentence);
    }

    private EditableColumn column(TableFacts.Column column) {
        TableFacts.Flags flags = column.flags();
        Optional<String> never =
                flags.computed()
                        ? Optional.of("%s is computed by the server.".formatted(column.sql()))
                        : refused(
                                !flags.always(),
                                "%s is always numbered by the server.".formatted(column.sql()));
        return new EditableColumn(
                column.attribute(),
                column.name(),
                column.sql(),
                column.type(),
                places.getOrDefault(column.attribute(), List.of()),
                column.comparison(),
                new EditableColumn.Rules(
                        flags.notNull(),
                        flags.computed() ? "" : flags.defaultValue(),
                        flags.computed() || flags.identity(),
                        column.labels(),
                        never.or(() -> refused(flags.update(), forbidden("change", column))),
                        never.or(() -> refused(flags.insert(), forbidden("give", column)))));
    }

    private static String forbidden(String verb, TableFacts.Column column) {
        return "You may not %s %s: the privilege is missing.".formatted(verb, column.sql());
    }
}
