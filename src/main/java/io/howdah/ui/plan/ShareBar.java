package io.howdah.ui.plan;

import io.howdah.ui.control.FilledBar;

/// A bar that is filled to a share, in the colour of its heat.
final class ShareBar extends FilledBar {

    private static final String PLAIN = "plan-share-plain";

    ShareBar() {
        super(PlanStyles.SHARE_BAR, PlanStyles.SHARE_FILL);
    }

    /// @param share 0 to 1
    void showHeat(double share) {
        PlanStyles.heat(fill(), share);
        show(share);
    }

    /// In the colour of what is neither hot nor cold.
    ///
    /// @param share 0 to 1
    void showPlain(double share) {
        if (!fill().getStyleClass().contains(PLAIN)) {
            fill().getStyleClass().add(PLAIN);
        }
        show(share);
    }
}
