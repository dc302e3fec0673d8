package io.howdah.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

/// Light or dark.
public enum Scheme {
    LIGHT(new PrimerLight().getUserAgentStylesheet()),
    DARK(new PrimerDark().getUserAgentStylesheet());

    private final String controls;

    Scheme(String controls) {
        this.controls = controls;
    }

    /// Address of the stylesheet that styles the toolkit's own controls.
    String controls() {
        return controls;
    }
}
