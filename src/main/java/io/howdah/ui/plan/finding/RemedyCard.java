package io.howdah.ui.plan.finding;

import io.howdah.plan.find.Remedy;
import io.howdah.ui.theme.Icon;
import io.howdah.ui.theme.Styles;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// One remedy with its SQL and what can be done with it.
final class RemedyCard extends VBox {

    /// @param best whether it is the one to begin with
    RemedyCard(Remedy remedy, FindingActions actions, boolean best) {
        super(8);
        getStyleClass().add(FindingStyles.REMEDY);
        getChildren()
                .addAll(
                        FindingStyles.text(remedy.title(), FindingStyles.TITLE),
                        FindingStyles.text(remedy.why()));
        String sql = sql(remedy);
        if (sql.isEmpty()) {
            return;
        }
        getChildren().add(FindingStyles.text(sql, Styles.CODE, FindingStyles.SQL));
        if (!remedy.caution().isEmpty()) {
            getChildren().add(FindingStyles.text(remedy.caution(), Styles.MUTED));
        }
        var buttons = new FlowPane(8, 8);
        // Else the widest button would push words out of a narrow pane.
        buttons.setMinWidth(0);
        if (canTry(remedy)) {
            Button tryIt = button("Try it", Icon.RUN, () -> actions.tryOut(remedy));
            if (best) {
                tryIt.setId("finding-try");
                tryIt.getStyleClass().add(atlantafx.base.theme.Styles.ACCENT);
            }
            buttons.getChildren().add(tryIt);
        }
        Button copy = button("Copy", Icon.COPY, () -> actions.copy(sql));
        buttons.getChildren().add(copy);
        if (best) {
            copy.setId("finding-copy");
        }
        if (remedy instanceof Remedy.CreateIndex index) {
            buttons.getChildren()
                    .add(
                            button(
                                    "Copy for a busy server",
                                    Icon.COPY,
                                    () -> actions.copy(index.concurrently() + ";\n")));
        }
        if (actions.canEdit()) {
            buttons.getChildren()
                    .add(button("Open in editor", Icon.SQL, () -> actions.edit(remedy)));
        }
        getChildren().add(buttons);
    }

    /// VACUUM and session settings for looking inside cannot be part of a trial.
    /// Another text for the query is a person's to write; what cannot be undone asks first.
    private static boolean canTry(Remedy remedy) {
        return !(remedy instanceof Remedy.Rewrite);
    }

    static String sql(Remedy remedy) {
        return remedy.statements().stream()
                .map(statement -> statement + ";")
                .collect(Collectors.joining("\n"));
    }

    private static Button button(String words, Icon icon, Runnable action) {
        var button = new Button(words, icon.node());
        button.setOnAction(event -> action.run());
        return button;
    }
}
