package io.howdah.ui.designer;

import io.howdah.schema.QualifiedName;
import io.howdah.schema.layout.DiagramLayout;
import io.howdah.ui.control.EmptyState;
import io.howdah.ui.control.IconButton;
import io.howdah.ui.theme.Icon;
import io.howdah.ui.theme.Styles;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// The navigator of the place Designer: the tables of a diagram, to go to by name.
final class DesignerNavigator extends BorderPane {

    private final ObservableList<QualifiedName> tables = FXCollections.observableArrayList();
    private final FilteredList<QualifiedName> filtered = new FilteredList<>(tables);
    private final ListView<QualifiedName> list = new ListView<>(filtered);
    private Subscription subscription = Subscription.EMPTY;
    private @Nullable DiagramDocument shown;

    DesignerNavigator(Runnable draw) {
        var title = new Label("Designer");
        title.getStyleClass().add(Styles.HEADING);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var head =
                new HBox(
                        4,
                        title,
                        space,
                        new IconButton(Icon.ADD, "Draw the database (Ctrl+Shift+D)", draw));
        head.getStyleClass().add("navigator-head");
        var field = new TextField();
        field.setPromptText("Find a table");
        field.setAccessibleText("Find a table");
        field.textProperty().subscribe(this::filter);
        var top = new VBox(4, head, field);
        top.getStyleClass().add("explorer-head");
        setTop(top);
        list.setId("designer-tables");
        list.getStyleClass().add("history-list");
        list.setAccessibleText("Tables of the diagram");
        list.setPlaceholder(
                new EmptyState(
                        Icon.DESIGNER,
                        "Draw the tables of a database.",
                        EmptyState.action("Draw the database", draw)));
        list.setCellFactory(_ ->
                new ListCell<>() {
                    @Override
                    protected void updateItem(@Nullable QualifiedName name, boolean empty) {
                        super.updateItem(name, empty);
                        setText(empty || name == null ? null : name.toString());
                        setGraphic(empty ? null : Icon.TABLE.node());
                    }
                });
        list.getSelectionModel().selectedItemProperty().subscribe(this::go);
        setCenter(list);
    }

    private void filter(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        filtered.setPredicate(name -> name.toString().toLowerCase(Locale.ROOT).contains(wanted));
    }

    private void go(@Nullable QualifiedName name) {
        if (name != null && shown != null && !name.equals(shown.model().selectedProperty().get())) {
            shown.select(name);
        }
    }

    /// Lists the tables of a diagram from now on.
    void show(DiagramDocument document) {
        subscription.unsubscribe();
        shown = document;
        subscription = document.model().layoutProperty().subscribe(this::list);
    }

    private void list(DiagramLayout layout) {
        List<QualifiedName> names =
                layout.nodes().stream()
                        .map(node -> node.name())
                        .sorted(Comparator.naturalOrder())
                        .toList();
        if (!names.equals(tables)) {
            tables.setAll(names);
        }
    }
}
