package io.howdah.ui.shell;

import io.howdah.connect.Environment;
import io.howdah.ui.theme.Icon;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// The documents in tabs. A tab that talks to a database wears its environment's colour.
final class DocumentTabs extends TabPane {

    private final MainViewModel model;
    private final Map<Document, Tab> tabs = new HashMap<>();
    private boolean synchronising;

    DocumentTabs(MainViewModel model) {
        this.model = model;
        getStyleClass().add("documents");
        setTabDragPolicy(TabDragPolicy.REORDER);
        setTabClosingPolicy(TabClosingPolicy.ALL_TABS);
        model.documents().forEach(this::add);
        model.documents().addListener(this::onChange);
        model.selectedProperty().subscribe(this::select);
        getSelectionModel().selectedItemProperty().subscribe(this::onSelected);
        model.selectedProperty().subscribe(this::onFront);
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::onClicked);
    }

    private void onChange(ListChangeListener.Change<? extends Document> change) {
        synchronising = true;
        while (change.next()) {
            change.getRemoved().forEach(document -> getTabs().remove(tabs.remove(document)));
            change.getAddedSubList().forEach(this::add);
        }
        synchronising = false;
        select(model.selectedProperty().get());
    }

    private void add(Document document) {
        var tab = new Tab();
        tab.textProperty().bind(document.title());
        tab.setGraphic(document.icon().node());
        tab.setContent(framed(document));
        tab.setUserData(document);
        tab.setOnCloseRequest(event -> {
            event.consume();
            model.closeByUser(document);
        });
        tabs.put(document, tab);
        getTabs().add(tab);
    }

    /// The document under a thin band in the colour of the environment that it talks to.
    private static BorderPane framed(Document document) {
        var frame = new BorderPane(document.view());
        if (document.view() instanceof Region view) {
            // In a narrow window its parts give way, rather than all of it reaching beyond the
            // edge.
            view.setMinSize(0, 0);
        }
        var band = new Region();
        band.getStyleClass().add("environment-band");
        document.connection()
                .subscribe(status -> {
                    frame.setTop(status == null ? null : band);
                    band.getStyleClass().removeIf(name -> name.startsWith("environment-is-"));
                    if (status != null) {
                        band.getStyleClass().add(styleClass(status.profile().environment()));
                    }
                });
        return frame;
    }

    static String styleClass(Environment environment) {
        return switch (environment) {
            case DEVELOPMENT -> "environment-is-development";
            case STAGING -> "environment-is-staging";
            case PRODUCTION -> "environment-is-production";
        };
    }

    private void select(@Nullable Document document) {
        Tab tab = document == null ? null : tabs.get(document);
        if (tab != null && !tab.equals(getSelectionModel().getSelectedItem())) {
            getSelectionModel().select(tab);
        }
    }

    private void onSelected(@Nullable Tab tab) {
        if (!synchronising && tab != null && tab.getUserData() instanceof Document document) {
            model.selectedProperty().set(document);
        }
    }

    /// The keyboard goes where a person looks, except while arrow keys go from tab to tab.
    private void onFront(@Nullable Document document) {
        if (document != null && !isFocused()) {
            document.focus();
        }
    }

    /// A click on a tab goes on in its document.
    private void onClicked(MouseEvent click) {
        Document front = model.selectedProperty().get();
        if (isFocused() && front != null) {
            front.focus();
        }
    }

    /// The documents in the order of their tabs, which the user may have changed.
    java.util.List<Document> inOrder() {
        return getTabs().stream()
                .map(tab -> (Document) Objects.requireNonNull(tab.getUserData()))
                .toList();
    }

    /// The icon that says that nothing is open.
    static Icon emptyIcon() {
        return Icon.SQL;
    }
}
