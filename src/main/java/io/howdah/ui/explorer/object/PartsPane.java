package io.howdah.ui.explorer.object;

import io.howdah.catalog.tree.CatalogKind;
import io.howdah.catalog.tree.CatalogObject;
import io.howdah.ui.control.Quantity;
import io.howdah.ui.explorer.entry.KindIcon;
import io.howdah.ui.theme.Icon;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;

/// The parts of a relation, a table for each kind: columns first.
final class PartsPane extends VBox {

    private static final double ROW = 28;
    private static final double HEAD = 32;
    private static final int MOST_ROWS = 16;

    private final Consumer<CatalogObject> open;

    PartsPane(Consumer<CatalogObject> open) {
        super(8);
        this.open = open;
        setId("object-parts");
    }

    void show(List<CatalogObject> parts) {
        Map<CatalogKind, List<CatalogObject>> byKind = new EnumMap<>(CatalogKind.class);
        parts.forEach(
                part -> byKind.computeIfAbsent(part.kind(), _ -> new ArrayList<>()).add(part));
        getChildren().clear();
        byKind.forEach((kind, members) -> {
            getChildren().add(Lists.heading(kind.plural() + "  " + Quantity.count(members.size())));
            getChildren().add(table(kind, members));
        });
    }

    private TableView<CatalogObject> table(CatalogKind kind, List<CatalogObject> members) {
        TableView<CatalogObject> table =
                Lists.table("object-parts-" + kind.catalog(), kind.plural(), open);
        table.setFixedCellSize(ROW);
        table.getColumns().add(Lists.column("Name", 200, CatalogObject::name, PartsPane::icon));
        switch (kind) {
            case COLUMN -> {
                table.getColumns().add(Lists.column("Type", 230, part -> part.words().detail()));
                addUsed(table, members, "Default", PartsPane::definition);
            }
            case INDEX -> {
                table.getColumns().add(Lists.column("Method", 110, part -> part.words().detail()));
                table.getColumns()
                        .add(
                                Lists.numbers(
                                        "Size",
                                        80,
                                        part ->
                                                part.extent().bytes() < 0
                                                        ? ""
                                                        : Quantity.bytes(part.extent().bytes())));
                table.getColumns().add(Lists.column("Definition", 300, PartsPane::keys));
            }
            default -> {
                table.getColumns().add(Lists.column("What", 140, part -> part.words().detail()));
                table.getColumns().add(Lists.column("Definition", 320, PartsPane::definition));
            }
        }
        addUsed(table, members, "Comment", PartsPane::comment);
        Lists.fill(table, members);
        double height = HEAD + ROW * Math.min(members.size(), MOST_ROWS) + 2;
        table.setMinHeight(height);
        table.setPrefHeight(height);
        return table;
    }

    /// A column that would be empty takes room from the others.
    private static void addUsed(
            TableView<CatalogObject> table,
            List<CatalogObject> members,
            String title,
            Function<CatalogObject, String> words) {
        if (members.stream().anyMatch(part -> !words.apply(part).isEmpty())) {
            table.getColumns().add(Lists.column(title, 150, words));
        }
    }

    /// What is indexed: the statement's beginning repeats the other columns.
    private static String keys(CatalogObject index) {
        String definition = definition(index);
        int keys = definition.indexOf('(', Math.max(0, definition.indexOf(" USING ")));
        return keys < 0 ? definition : definition.substring(keys);
    }

    private static Node icon(CatalogObject part) {
        Icon icon = KindIcon.of(part);
        Node node = icon.node();
        if (icon == Icon.KEY) {
            node.getStyleClass().add("explorer-key");
        } else if (icon == Icon.LINK) {
            node.getStyleClass().add("explorer-foreign-key");
        }
        return node;
    }

    private static String definition(CatalogObject part) {
        return Objects.requireNonNullElse(part.words().definition(), "");
    }

    private static String comment(CatalogObject part) {
        return Objects.requireNonNullElse(part.words().comment(), "");
    }
}
