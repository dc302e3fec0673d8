package io.howdah.ui.plan;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;

/// One button for each way to look at a plan, side by side, exactly one of them pressed.
final class PlanTabs extends HBox {

    private final ObjectProperty<PlanTab> chosen;
    private final List<ToggleButton> buttons = new ArrayList<>();

    PlanTabs(ObjectProperty<PlanTab> chosen) {
        this.chosen = chosen;
        PlanTab[] tabs = PlanTab.values();
        for (PlanTab tab : tabs) {
            ToggleButton button = button(tab);
            boolean first = tab == tabs[0];
            boolean last = tab == tabs[tabs.length - 1];
            button.getStyleClass()
                    .add(first ? Styles.LEFT_PILL : last ? Styles.RIGHT_PILL : Styles.CENTER_PILL);
            buttons.add(button);
        }
        getChildren().addAll(buttons);
    }

    private ToggleButton button(PlanTab tab) {
        var button = new ToggleButton(tab.label());
        button.setId("plan-tab-" + tab.name().toLowerCase(Locale.ROOT));
        button.setMinWidth(USE_PREF_SIZE);
        button.setUserData(tab);
        button.setOnAction(event -> {
            // A second click must not leave all of them unpressed.
            button.setSelected(true);
            chosen.set(tab);
        });
        chosen.subscribe(now -> button.setSelected(now == tab));
        return button;
    }

    /// Says in a way's button how much there is to see.
    void label(PlanTab tab, String words) {
        for (ToggleButton button : buttons) {
            if (button.getUserData() == tab) {
                button.setText(words);
            }
        }
    }

    /// Shows or hides the button of a way that a plan may lack.
    void offer(PlanTab tab, boolean possible) {
        for (ToggleButton button : buttons) {
            if (button.getUserData() == tab) {
                button.setVisible(possible);
                button.setManaged(possible);
            }
        }
    }
}
