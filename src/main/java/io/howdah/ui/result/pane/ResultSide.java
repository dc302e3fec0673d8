package io.howdah.ui.result.pane;

import io.howdah.ui.theme.Icon;

/// A way to look at a result.
public enum ResultSide {
    GRID("Grid", Icon.TABLE),
    RECORD("Row", Icon.RECORD),
    CHART("Chart", Icon.CHART),
    GROUPS("Groups", Icon.GROUPED),
    COMPARISON("Compare", Icon.SWAP);

    private final String title;
    private final Icon icon;

    ResultSide(String title, Icon icon) {
        this.title = title;
        this.icon = icon;
    }

    String title() {
        return title;
    }

    Icon icon() {
        return icon;
    }
}
