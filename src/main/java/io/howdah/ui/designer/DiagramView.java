package io.howdah.ui.designer;

import io.howdah.schema.diagram.Detail;
import io.howdah.ui.control.EmptyState;
import io.howdah.ui.control.ErrorState;
import io.howdah.ui.control.IconButton;
import io.howdah.ui.control.Quantity;
import io.howdah.ui.theme.Icon;
import io.howdah.ui.theme.Styles;
import java.util.Map;
import javafx.collections.FXCollections;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.Separator;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/// The diagram under its toolbar, or why there is none.
final class DiagramView extends BorderPane {

    private static final double STEP = 1.25;
    private static final Map<Detail, String> DETAILS =
            Map.of(
                    Detail.ALL_COLUMNS, "All columns",
                    Detail.KEY_COLUMNS, "Key columns",
                    Detail.NAME_ONLY, "Names only");

    private final DiagramViewModel model;
    private final DiagramCanvas canvas;
    private final Label facts = new Label();

    DiagramView(DiagramViewModel model, DiagramCanvas canvas, DiagramActions actions) {
        this.model = model;
        this.canvas = canvas;
        getStyleClass().add("diagram");
        setTop(toolbar(actions));
        model.stateProperty().subscribe(this::show);
        model.layoutProperty()
                .subscribe(layout ->
                        facts.setText(
                                Quantity.count(layout.nodes().size())
                                        + " tables · "
                                        + Quantity.count(layout.edges().size())
                                        + " foreign keys"));
    }

    private HBox toolbar(DiagramActions actions) {
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        facts.getStyleClass().add(Styles.MUTED);
        facts.setId("diagram-facts");
        var bar =
                new HBox(
                        new IconButton(Icon.ZOOM_FIT, "Show everything (F)", canvas::fit),
                        new IconButton(Icon.ZOOM_IN, "Zoom in (+)", () -> canvas.zoom(STEP)),
                        new IconButton(Icon.ZOOM_OUT, "Zoom out (-)", () -> canvas.zoom(1 / STEP)),
                        new IconButton(Icon.LAYOUT, "Lay out anew", model::layOut),
                        new IconButton(Icon.REFRESH, "Read the database again", model::read),
                        new Separator(Orientation.VERTICAL),
                        detailChoice(),
                        new Separator(Orientation.VERTICAL),
                        new IconButton(Icon.EXPORT, "Export as SVG or PNG…", actions::export),
                        new IconButton(Icon.COPY, "Copy as picture", actions::copyImage),
                        new IconButton(Icon.SQL, "Open the DDL of the diagram", actions::openDdl),
                        space,
                        facts);
        bar.getStyleClass().add(Styles.TOOLBAR);
        return bar;
    }

    private ChoiceBox<Detail> detailChoice() {
        var box = new ChoiceBox<>(FXCollections.observableArrayList(Detail.values()));
        box.setTooltip(new Tooltip("How much of each table is drawn"));
        box.setAccessibleText("Detail");
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(Detail detail) {
                        return DETAILS.getOrDefault(detail, "");
                    }

                    @Override
                    public Detail fromString(String text) {
                        throw new UnsupportedOperationException("Nothing is typed here.");
                    }
                });
        box.valueProperty().bindBidirectional(model.detailProperty());
        return box;
    }

    private void show(DiagramViewModel.State state) {
        Node content =
                switch (state) {
                    case DiagramViewModel.State.Reading _ -> reading();
                    case DiagramViewModel.State.Ready _ -> canvas;
                    case DiagramViewModel.State.Empty _ ->
                            new EmptyState(
                                    Icon.DESIGNER,
                                    "There is no table here yet.",
                                    EmptyState.action("Read again", model::read));
                    case DiagramViewModel.State.Failed failed ->
                            new ErrorState(
                                    failed.sentence(),
                                    failed.details(),
                                    EmptyState.action("Try again", model::read));
                };
        setCenter(new StackPane(content));
    }

    private static Node reading() {
        var label = new Label("Reading the schemas…");
        label.getStyleClass().add(Styles.MUTED);
        var box = new VBox(12, new ProgressIndicator(), label);
        box.getStyleClass().add(Styles.EMPTY_STATE);
        box.setAlignment(javafx.geometry.Pos.CENTER);
        return box;
    }

    @Override
    public void requestFocus() {
        canvas.requestFocus();
    }
}
