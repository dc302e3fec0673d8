package io.howdah.ui.editor.complete;

import io.howdah.sql.complete.Candidate;
import io.howdah.sql.complete.Description;
import io.howdah.ui.theme.Styles;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/// A page about one thing: its name, what it is, and what there is to read about it.
final class Documentation extends ScrollPane {

    private final Label title = new Label();
    private final Label detail = new Label();
    private final Label text = new Label();
    private final VBox page;

    Documentation() {
        title.getStyleClass().add("completion-title");
        title.setWrapText(true);
        detail.getStyleClass().add(Styles.MUTED);
        detail.setWrapText(true);
        text.setWrapText(true);
        page = new VBox(4, title, detail, text);
        page.getStyleClass().add("completion-page");
        setContent(page);
        setFitToWidth(true);
        setFocusTraversable(false);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().add("completion-documentation");
    }

    void show(Candidate candidate) {
        show(candidate.kind(), candidate.text(), candidate.detail(), candidate.documentation());
    }

    void show(Description description) {
        show(
                description.kind(),
                description.title(),
                description.detail(),
                description.documentation());
    }

    private void show(Candidate.Kind kind, String name, String what, String documentation) {
        title.setText(name);
        detail.setText(what);
        text.setText(documentation);
        text.getStyleClass().setAll("label", isCode(kind) ? Styles.CODE : "completion-prose");
        setVvalue(0);
    }

    private static boolean isCode(Candidate.Kind kind) {
        return switch (kind) {
            case SNIPPET, TABLE, VIEW, JOIN, COLUMNS, TYPE, ALIAS -> true;
            default -> false;
        };
    }

    /// As wide as asked for and as high as its page, up to a limit; both in em.
    void fit(double width, double height) {
        double em = em();
        page.applyCss();
        setPrefSize(em * width, Math.min(em * height, page.prefHeight(em * width) + 2));
    }

    /// The size of its text.
    double em() {
        return title.getFont().getSize();
    }
}
