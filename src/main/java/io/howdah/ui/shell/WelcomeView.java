package io.howdah.ui.shell;

import io.howdah.ui.theme.Styles;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/// What the centre shows while no document is open: the first things to do.
public final class WelcomeView extends VBox {

    private static final double ICON_SIZE = 96;

    /// @param starts commands that open something, most useful first
    public WelcomeView(Image logo, List<Command> starts) {
        super(20);
        getStyleClass().add("welcome");
        setAlignment(Pos.CENTER);
        var picture = new ImageView(logo);
        picture.setFitWidth(ICON_SIZE);
        picture.setFitHeight(ICON_SIZE);
        picture.setSmooth(true);
        var title = new Label("Howdah");
        title.getStyleClass().add("welcome-title");
        var sentence = new Label("Query, explain, draw and maintain PostgreSQL.");
        sentence.getStyleClass().add(Styles.MUTED);
        getChildren().addAll(picture, title, sentence, links(starts));
    }

    private static GridPane links(List<Command> starts) {
        var grid = new GridPane(24, 6);
        grid.setAlignment(Pos.CENTER);
        for (int row = 0; row < starts.size(); row++) {
            Command start = starts.get(row);
            var link = new Hyperlink(start.title(), start.icon().node());
            link.setOnAction(event -> start.run());
            var keys = new Label(start.shortcut().map(KeyCombination::getDisplayText).orElse(""));
            keys.getStyleClass().add(Styles.MUTED);
            grid.addRow(row, link, keys);
        }
        return grid;
    }
}
