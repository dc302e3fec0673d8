package io.howdah.ui.plan.finding;

import io.howdah.plan.find.Severity;
import io.howdah.ui.theme.Icon;
import io.howdah.ui.theme.Styles;
import javafx.scene.Node;
import javafx.scene.control.Label;

/// Style classes of findings, and what a severity looks like.
final class FindingStyles {

    static final String VIEW = "finding-view";
    static final String LIST = "finding-list";
    static final String CELL = "finding-cell";
    static final String TITLE = "finding-title";
    static final String DETAIL = "finding-detail";
    static final String SQL = "finding-sql";
    static final String REMEDY = "finding-remedy";
    static final String BAR = "finding-bar";
    static final String FILL = "finding-fill";
    static final String MISSING = "finding-missing";

    private FindingStyles() {}

    static Icon icon(Severity severity) {
        return switch (severity) {
            case CRITICAL -> Icon.ERROR;
            case WARNING -> Icon.WARNING;
            case NOTE -> Icon.INFORMATION;
        };
    }

    /// Icon and word, in the severity's colour.
    static Label badge(Severity severity) {
        var label = new Label(severity.word(), icon(severity).node());
        label.setMinWidth(Label.USE_PREF_SIZE);
        label.getStyleClass()
                .addAll(
                        "finding-severity",
                        switch (severity) {
                            case CRITICAL -> Styles.ERROR_TEXT;
                            case WARNING -> Styles.WARNING_TEXT;
                            case NOTE -> Styles.MUTED;
                        });
        return label;
    }

    static Label text(String words, String... classes) {
        var label = new Label(words);
        label.setWrapText(true);
        label.getStyleClass().addAll(classes);
        return label;
    }

    static <T extends Node> T styled(T node, String style) {
        node.getStyleClass().add(style);
        return node;
    }
}
