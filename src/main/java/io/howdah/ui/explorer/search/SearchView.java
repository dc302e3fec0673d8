package io.howdah.ui.explorer.search;

import io.howdah.query.search.SearchListener;
import io.howdah.ui.control.EmptyState;
import io.howdah.ui.explorer.entry.KindIcon;
import io.howdah.ui.explorer.entry.Origin;
import io.howdah.ui.explorer.object.Lists;
import io.howdah.ui.theme.Icon;
import io.howdah.ui.theme.Styles;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/// A field with choices above the list of what was found, and below what was left out.
final class SearchView extends BorderPane {

    private static final String ALL_DATABASES = "All opened databases";
    private static final String ALL_SCHEMAS = "All schemas";
    private static final double GAPS_HEIGHT = 180;

    private final SearchViewModel model;
    private final TextField field = new TextField();

    SearchView(SearchViewModel model, Consumer<Finding> open) {
        this.model = model;
        getStyleClass().add("search-page");
        TableView<Finding> table = findings(open);
        setTop(head(table));
        setCenter(table);
        setBottom(gaps());
    }

    private Node head(TableView<Finding> table) {
        field.setId("search-words");
        field.setPromptText("Search names, definitions, comments and rows");
        field.setAccessibleText("Search for");
        field.textProperty().bindBidirectional(model.wordsProperty());
        field.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                model.searchRows();
                event.consume();
            } else if (event.getCode() == KeyCode.DOWN) {
                table.requestFocus();
                table.getSelectionModel().selectFirst();
                event.consume();
            }
        });
        HBox.setHgrow(field, Priority.ALWAYS);
        var rows = new Button("Search rows", Icon.TABLE.node());
        rows.setId("search-rows");
        rows.disableProperty()
                .bind(
                        model.searchingProperty()
                                .or(
                                        Bindings.createBooleanBinding(
                                                () -> model.wordsProperty().get().isBlank(),
                                                model.wordsProperty())));
        rows.setOnAction(event -> model.searchRows());
        var stop = new Button("Stop", Icon.STOP.node());
        stop.setId("search-stop");
        stop.visibleProperty().bind(model.searchingProperty());
        stop.managedProperty().bind(stop.visibleProperty());
        stop.setOnAction(event -> model.stop());
        var line = new HBox(8, field, rows, stop);
        line.setAlignment(Pos.CENTER_LEFT);
        var where =
                new HBox(
                        16,
                        choice("Names", model.scope().namesProperty()),
                        choice("Definitions", model.scope().definitionsProperty()),
                        choice("Comments", model.scope().commentsProperty()),
                        databases(),
                        schemas(),
                        only());
        where.setAlignment(Pos.CENTER_LEFT);
        var summary = new Label();
        summary.setId("search-summary");
        summary.getStyleClass().add(Styles.MUTED);
        summary.textProperty().bind(model.summaryProperty());
        var head = new VBox(8, line, where, summary);
        head.getStyleClass().add("search-head");
        return head;
    }

    private static CheckBox choice(String words, BooleanProperty chosen) {
        var box = new CheckBox(words);
        box.selectedProperty().bindBidirectional(chosen);
        return box;
    }

    private Node databases() {
        var box = new ComboBox<Optional<Origin>>();
        box.setId("search-database");
        box.setAccessibleText("Database");
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(Optional<Origin> origin) {
                        return origin == null
                                ? ALL_DATABASES
                                : origin.map(Origin::words).orElse(ALL_DATABASES);
                    }

                    @Override
                    public Optional<Origin> fromString(String words) {
                        return Optional.empty();
                    }
                });
        Runnable fill =
                () -> {
                    Optional<Origin> chosen = model.scope().databaseProperty().get();
                    box.getItems().clear();
                    box.getItems().add(Optional.empty());
                    model.databases().forEach(origin -> box.getItems().add(Optional.of(origin)));
                    box.setValue(chosen);
                };
        model.databases().subscribe(fill);
        model.scope().databaseProperty().subscribe(chosen -> fill.run());
        box.valueProperty()
                .subscribe((_, chosen) -> {
                    if (chosen != null) {
                        model.scope().databaseProperty().set(chosen);
                    }
                });
        return box;
    }

    /// The only table that is searched, until the button is pressed.
    private Node only() {
        var only = new Button(null, Icon.CLOSE.node());
        only.setId("search-only");
        only.setOnAction(event -> model.scope().tableProperty().set(Optional.empty()));
        model.scope()
                .tableProperty()
                .subscribe(table -> {
                    only.setText(table.map(one -> "Only " + one.path()).orElse(""));
                    only.setVisible(table.isPresent());
                    only.setManaged(table.isPresent());
                });
        return only;
    }

    private Node schemas() {
        var box = new ComboBox<String>();
        box.setId("search-schema");
        box.setAccessibleText("Schema");
        Runnable fill =
                () -> {
                    String chosen = model.scope().schemaProperty().get();
                    box.getItems().setAll(ALL_SCHEMAS);
                    box.getItems().addAll(model.schemas());
                    box.setValue(model.schemas().contains(chosen) ? chosen : ALL_SCHEMAS);
                };
        model.schemas().subscribe(fill);
        model.scope().schemaProperty().subscribe(chosen -> fill.run());
        box.valueProperty()
                .subscribe((_, chosen) -> {
                    if (chosen != null) {
                        model.scope()
                                .schemaProperty()
                                .set(chosen.equals(ALL_SCHEMAS) ? "" : chosen);
                    }
                });
        return box;
    }

    private TableView<Finding> findings(Consumer<Finding> open) {
        TableView<Finding> table = Lists.table("search-findings", "Found", open);
        table.getColumns().add(Lists.column("Where", 300, Finding::name, SearchView::icon));
        table.getColumns().add(Lists.column("What", 150, Finding::what));
        table.getColumns().add(Lists.column("Text", 460, Finding::text));
        table.getColumns().add(Lists.column("Database", 110, Finding::database));
        table.setItems(model.findings());
        table.setPlaceholder(
                new EmptyState(
                        Icon.SEARCH,
                        "Type what you look for. Every word must occur; a dot looks through full names."));
        return table;
    }

    private static Node icon(Finding finding) {
        return switch (finding) {
            case Finding.InCatalog found -> KindIcon.of(found.object()).node();
            case Finding.InRows _ -> Icon.TABLE.node();
        };
    }

    private Node gaps() {
        TableView<SearchListener.Gap> table = Lists.table("search-gaps", "Not searched", gap -> {});
        table.getColumns().add(Lists.column("Table", 300, SearchListener.Gap::table));
        table.getColumns().add(Lists.column("Why", 600, SearchListener.Gap::reason));
        table.setItems(model.gaps());
        table.setPrefHeight(GAPS_HEIGHT);
        var pane = new TitledPane("", table);
        pane.setId("search-gaps-pane");
        pane.setExpanded(false);
        pane.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> "Not searched, or not all of it: " + model.gaps().size(),
                                model.gaps()));
        pane.visibleProperty().bind(Bindings.isNotEmpty(model.gaps()));
        pane.managedProperty().bind(pane.visibleProperty());
        return pane;
    }

    void start() {
        field.requestFocus();
    }
}
