package io.howdah.ui.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;

/// One button for each way to look at a plan, exactly one of them pressed. The toolbar places them one
/// by one, so that they wrap where it is narrow.
final class PlanTabs {

    private static final String STYLE = "plan-tab";

    private final ObjectProperty<PlanTab> chosen;
    private final List<ToggleButton> buttons = new ArrayList<>();

    PlanTabs(ObjectProperty<PlanTab> chosen) {
        this.chosen = chosen;
        for (PlanTab tab : PlanTab.values()) {
            buttons.add(button(tab));
        }
    }

    List<ToggleButton> buttons() {
        return List.copyOf(buttons);
    }

    private ToggleButton button(PlanTab tab) {
        var button = new ToggleButton(tab.label());
        button.setId("plan-tab-" + tab.name().toLowerCase(Locale.ROOT));
        button.getStyleClass().add(STYLE);
        button.setMinWidth(Region.USE_PREF_SIZE);
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
