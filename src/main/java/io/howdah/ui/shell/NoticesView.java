package io.howdah.ui.shell;

import atlantafx.base.controls.Notification;
import io.howdah.ui.theme.Icon;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// The notices in the lower right corner, newest lowest; details open in a dialog.
final class NoticesView extends VBox {

    private final Notices notices;
    private final Dialogs dialogs;
    private final Duration rest;
    private final Map<Notice, PauseTransition> leaving = new HashMap<>();

    /// @param rest how long good news stays
    NoticesView(Notices notices, Dialogs dialogs, Duration rest) {
        super(8);
        this.rest = rest;
        this.notices = notices;
        this.dialogs = dialogs;
        getStyleClass().add("notices");
        setAlignment(Pos.BOTTOM_RIGHT);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        setPickOnBounds(false);
        notices.shown().subscribe(this::refresh);
        refresh();
    }

    private void refresh() {
        leaving.keySet().removeIf(notice -> !notices.shown().contains(notice));
        List<Node> cards = new ArrayList<>();
        for (Notice notice : notices.shown().reversed()) {
            cards.add(card(notice));
        }
        getChildren().setAll(cards);
    }

    private Node card(Notice notice) {
        var card = new Notification(notice.sentence(), icon(notice.severity()).node());
        card.getStyleClass()
                .addAll("notice", "notice-" + notice.severity().name().toLowerCase(Locale.ROOT));
        card.setOnClose(event -> notices.dismiss(notice));
        List<Button> buttons = new ArrayList<>();
        notice.action()
                .ifPresent(command ->
                        buttons.add(
                                button(
                                        command.title(),
                                        () -> {
                                            notices.dismiss(notice);
                                            command.run();
                                        })));
        if (!notice.details().isBlank()) {
            buttons.add(button("Details", () -> dialogs.details(notice)));
        }
        card.getPrimaryActions().setAll(buttons);
        if (isNews(notice)) {
            PauseTransition leave = leaving.computeIfAbsent(notice, this::leave);
            // Nobody may take it away from under the reader's mouse.
            card.hoverProperty()
                    .subscribe(hovered -> {
                        if (hovered) {
                            leave.stop();
                        } else {
                            leave.playFromStart();
                        }
                    });
        }
        return card;
    }

    /// Whether all is well and there is nothing to do about it: then it need not be put away.
    private static boolean isNews(Notice notice) {
        boolean well =
                notice.severity() == Notice.Severity.SUCCESS
                        || notice.severity() == Notice.Severity.INFORMATION;
        return well && notice.action().isEmpty() && notice.details().isBlank();
    }

    private PauseTransition leave(Notice notice) {
        var leave = new PauseTransition(rest);
        leave.setOnFinished(event -> notices.dismiss(notice));
        return leave;
    }

    private static Button button(String words, Runnable action) {
        var button = new Button(words);
        button.setOnAction(event -> action.run());
        return button;
    }

    private static Icon icon(Notice.Severity severity) {
        return switch (severity) {
            case INFORMATION -> Icon.INFORMATION;
            case SUCCESS -> Icon.SUCCESS;
            case WARNING -> Icon.WARNING;
            case ERROR -> Icon.ERROR;
        };
    }
}
