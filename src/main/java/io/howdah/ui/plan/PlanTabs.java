package io.howdah.ui.plan;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;

/// One button for each way to look at a plan, exactly one of them pressed. The toolbar places them one
/// by one, so that they wrap where it is narrow.
final class PlanTabs {

    private static final String STYLE = "plan-tab";

    private final ObjectProperty<PlanTab> chosen;
    private final List<ToggleButton> buttons = new ArrayList<>();
    private final List<RadioMenuItem> items = new ArrayList<>();
    private final MenuButton menu = new MenuButton();
    private final Set<PlanTab> impossible = EnumSet.noneOf(PlanTab.class);
    private boolean folded;

    PlanTabs(ObjectProperty<PlanTab> chosen) {
        this.chosen = chosen;
        for (PlanTab tab : PlanTab.values()) {
            buttons.add(button(tab));
            items.add(item(tab));
        }
        menu.setId("plan-tabs");
        menu.setAccessibleText("How to look at the plan");
        menu.getItems().addAll(items);
        chosen.subscribe(this::name);
        show();
    }

    /// All ways in one menu, for a window in which the buttons would fill rows.
    MenuButton menu() {
        return menu;
    }

    /// Shows the menu instead of the buttons.
    void fold(boolean wanted) {
        if (wanted != folded) {
            folded = wanted;
            show();
        }
    }

    private void show() {
        for (ToggleButton button : buttons) {
            boolean shown = !folded && !impossible.contains((PlanTab) button.getUserData());
            button.setVisible(shown);
            button.setManaged(shown);
        }
        items.forEach(item -> item.setVisible(!impossible.contains((PlanTab) item.getUserData())));
        menu.setVisible(folded);
        menu.setManaged(folded);
    }

    private void name() {
        items.stream()
                .filter(item -> item.getUserData() == chosen.get())
                .forEach(item -> menu.setText(item.getText()));
    }

    private RadioMenuItem item(PlanTab tab) {
        var item = new RadioMenuItem(tab.label());
        item.setUserData(tab);
        item.setOnAction(event -> {
            item.setSelected(true);
            chosen.set(tab);
        });
        chosen.subscribe(now -> item.setSelected(now == tab));
        return item;
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
        items.stream()
                .filter(item -> item.getUserData() == tab)
                .forEach(item -> item.setText(words));
        name();
    }

    /// Shows or hides the button of a way that a plan may lack.
    void offer(PlanTab tab, boolean possible) {
        if (possible ? impossible.remove(tab) : impossible.add(tab)) {
            show();
        }
    }
}
