package io.howdah.ui.explorer.object;

import io.howdah.catalog.definition.ObjectFacts.Link;
import io.howdah.catalog.definition.ObjectFacts.Privilege;
import io.howdah.ui.control.EmptyState;
import io.howdah.ui.control.ErrorState;
import io.howdah.ui.explorer.entry.SqlText;
import io.howdah.ui.fx.Background;
import io.howdah.ui.result.ResultViewModel;
import io.howdah.ui.result.pane.ResultPane;
import io.howdah.ui.result.view.ValuePane;
import io.howdah.ui.theme.Appearance;
import io.howdah.ui.theme.Styles;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// A page with tabs under a head.
final class ObjectView extends BorderPane {

    private static final double FACTS_WIDTH = 340;

    private final ObjectViewModel model;
    private final ObjectActions actions;
    private final Appearance appearance;
    private final Background background;
    private final TabPane tabs = new TabPane();
    private final FactsPane facts = new FactsPane();
    private final PartsPane parts;
    private final SqlText sql = new SqlText("SQL").numbered();
    private final StackPane data = new StackPane();
    private final TableView<Link> needs;
    private final TableView<Link> neededBy;
    private final TableView<Privilege> privileges;
    private final StackPane body = new StackPane();
    private Subscription following = Subscription.EMPTY;
    private final ValuePane value;
    private final SimpleObjectProperty<@Nullable Node> inspector = new SimpleObjectProperty<>();
    private @Nullable ResultPane result;

    ObjectView(
            ObjectViewModel model,
            ObjectActions actions,
            Appearance appearance,
            Background background) {
        this.model = model;
        this.actions = actions;
        this.appearance = appearance;
        this.background = background;
        value = new ValuePane(background, appearance);
        parts = new PartsPane(part -> actions.open(model.origin(), part));
        needs = links("object-needs", "Needs");
        neededBy = links("object-needed-by", "Needed by");
        privileges = privileges();
        getStyleClass().add("object-page");
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.setId("object-tabs");
        tabs.getTabs()
                .setAll(
                        tab("Overview", overview()),
                        tab("SQL", sql),
                        tab("Dependencies", dependencies()),
                        tab("Privileges", privileges));
        if (model.hasRows()) {
            Tab rows = tab("Data", data);
            rows.selectedProperty()
                    .subscribe(selected -> {
                        if (selected && model.rowsProperty().get().isEmpty()) {
                            model.readRows();
                        }
                    });
            tabs.getTabs().add(2, rows);
            inspector.bind(rows.selectedProperty().map(selected -> selected ? value : null));
        }
        setTop(new ObjectHead(model, actions));
        setCenter(body);
    }

    private static Tab tab(String words, Node content) {
        var tab = new Tab(words, content);
        tab.setId("object-tab-" + words.toLowerCase(Locale.ROOT));
        return tab;
    }

    private Node overview() {
        var left = new VBox(8, facts);
        left.setPadding(new Insets(16));
        left.setMinWidth(FACTS_WIDTH);
        left.setPrefWidth(FACTS_WIDTH);
        left.setMaxWidth(FACTS_WIDTH);
        parts.setPadding(new Insets(16, 16, 16, 8));
        HBox.setHgrow(parts, Priority.ALWAYS);
        var both = new HBox(left, parts);
        var scroll = new ScrollPane(both);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("object-scroll");
        return scroll;
    }

    private TableView<Link> links(String id, String name) {
        TableView<Link> table =
                Lists.table(
                        id,
                        name,
                        link ->
                                actions.find(model.origin(), link)
                                        .ifPresent(object -> actions.open(model.origin(), object)));
        table.getColumns().add(Lists.column("Object", 320, Link::identity));
        table.getColumns().add(Lists.column("Kind", 150, Link::type));
        table.getColumns().add(Lists.column("Columns", 200, Link::columns));
        table.getColumns().add(Lists.column("How", 180, Link::words));
        return table;
    }

    private Node dependencies() {
        needs.setPlaceholder(new Label("It needs nothing but PostgreSQL itself."));
        neededBy.setPlaceholder(new Label("Nothing needs it: it can be dropped alone."));
        var both =
                new VBox(
                        8,
                        Lists.heading("It needs"),
                        needs,
                        Lists.heading("What needs it"),
                        neededBy);
        both.setPadding(new Insets(16));
        VBox.setVgrow(needs, Priority.ALWAYS);
        VBox.setVgrow(neededBy, Priority.ALWAYS);
        return both;
    }

    private static TableView<Privilege> privileges() {
        TableView<Privilege> table = Lists.table("object-privileges", "Privileges", _ -> {});
        table.getColumns().add(Lists.column("Role", 180, Privilege::grantee));
        table.getColumns().add(Lists.column("May", 420, Privilege::privileges));
        table.getColumns().add(Lists.column("On the column", 160, Privilege::column));
        table.getColumns()
                .add(Lists.column("May pass on", 110, one -> one.grantable() ? "yes" : ""));
        table.getColumns().add(Lists.column("Granted by", 160, Privilege::grantor));
        table.setPlaceholder(new Label("Objects of this kind have no privileges of their own."));
        return table;
    }

    void attach() {
        following =
                Subscription.combine(
                        model.pageProperty().subscribe(page -> show()),
                        model.problemProperty().subscribe(words -> show()),
                        model.rowsProperty().subscribe(this::showRows),
                        model.rowsProblemProperty()
                                .subscribe(words -> showRows(model.rowsProperty().get())));
    }

    private void show() {
        Optional<ObjectViewModel.Page> page = model.pageProperty().get();
        String problem = model.problemProperty().get();
        if (!problem.isEmpty()) {
            body.getChildren()
                    .setAll(
                            new ErrorState(
                                    problem, "", EmptyState.action("Try again", model::read)));
        } else if (page.isPresent()) {
            facts.show(page.get().facts().facts());
            parts.show(page.get().facts().parts());
            sql.show(page.get().script());
            Lists.fill(needs, page.get().facts().needs());
            Lists.fill(neededBy, page.get().facts().neededBy());
            Lists.fill(privileges, page.get().facts().privileges());
            body.getChildren().setAll(tabs);
        } else {
            var label = new Label("Reading…");
            label.getStyleClass().add(Styles.MUTED);
            body.getChildren().setAll(label);
        }
    }

    private void showRows(Optional<ResultViewModel> rows) {
        if (result != null) {
            result.detach();
            result = null;
        }
        String problem = model.rowsProblemProperty().get();
        if (rows.isPresent() && problem.isEmpty()) {
            result = new ResultPane(rows.get(), appearance, background);
            long count = rows.get().rowCountProperty().get();
            Runnable open = () -> actions.showRows(model.origin(), model.object());
            result.grid().setOnActivate(open);
            result.grid().selectedProperty().subscribe(value::show);
            var note = new PreviewNote(count < Preview.MOST_ROWS, open);
            data.getChildren().setAll(new BorderPane(result, note, null, null, null));
        } else if (!problem.isEmpty()) {
            data.getChildren()
                    .setAll(
                            new ErrorState(
                                    problem, "", EmptyState.action("Try again", model::readRows)));
        } else {
            data.getChildren().setAll(new Label("Reading…"));
        }
    }

    /// Reads the value under the cursor in full while rows are on show.
    ObservableValue<@Nullable Node> inspectorProperty() {
        return inspector;
    }

    void select(String tab) {
        tabs.getTabs().stream()
                .filter(one -> one.getText().equals(tab))
                .findFirst()
                .ifPresent(tabs.getSelectionModel()::select);
    }

    String selected() {
        return tabs.getSelectionModel().getSelectedItem().getText();
    }

    @Override
    public void requestFocus() {
        tabs.requestFocus();
    }

    void detach() {
        following.unsubscribe();
        if (result != null) {
            result.detach();
            result = null;
        }
    }
}
