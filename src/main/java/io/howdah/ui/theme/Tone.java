package io.howdah.ui.theme;

import javafx.scene.paint.Color;

/// Every colour of the program, by what it is for, in both schemes.
///
/// The style sheets see each one as a looked-up colour under [#variable()]. Texts keep a contrast
/// of at least 4.5 : 1 on the backgrounds that they are meant for (WCAG 2.1, success criterion
/// 1.4.3); a test computes it.
public enum Tone {
    BACKGROUND("-color-bg-default", "#ffffff", "#14181f"),
    BACKGROUND_SUBTLE("-color-bg-subtle", "#f6f7f9", "#1a1f27"),
    BACKGROUND_INSET("-color-bg-inset", "#eef0f3", "#0e1116"),
    BACKGROUND_OVERLAY("-color-bg-overlay", "#ffffff", "#1d232c"),

    TEXT("-color-fg-default", "#1c2128", "#e3e8ef"),
    TEXT_MUTED("-color-fg-muted", "#57606a", "#a3adba"),
    TEXT_SUBTLE("-color-fg-subtle", "#646d78", "#8f99a8"),
    TEXT_ON_ACCENT("-color-fg-emphasis", "#ffffff", "#ffffff"),

    BORDER("-color-border-default", "#d0d7de", "#343c48"),
    BORDER_MUTED("-color-border-muted", "#dfe3e8", "#2a313b"),
    BORDER_SUBTLE("-color-border-subtle", "#eceff2", "#222831"),

    ACCENT("-color-accent-fg", "#2757c9", "#84a9ff"),
    ACCENT_STRONG("-color-accent-emphasis", "#2f62d9", "#3a68d6"),
    ACCENT_MUTED("-color-accent-muted", "#a9c1f5", "#2b457f"),
    ACCENT_SUBTLE("-color-accent-subtle", "#e8effd", "#1b2740"),

    SUCCESS("-color-success-fg", "#19702f", "#6fcf87"),
    WARNING("-color-warning-fg", "#8a5a00", "#e3b341"),
    DANGER("-color-danger-fg", "#c62828", "#ff8f88"),

    DEVELOPMENT("-howdah-development", "#19702f", "#6fcf87"),
    STAGING("-howdah-staging", "#8a5a00", "#e3b341"),
    PRODUCTION("-howdah-production", "#c62828", "#ff8f88"),

    SYNTAX_KEYWORD("-howdah-syntax-keyword", "#0b57b0", "#82b1ff"),
    SYNTAX_STRING("-howdah-syntax-string", "#19702f", "#8fd19e"),
    SYNTAX_NUMBER("-howdah-syntax-number", "#9a4a00", "#f0b072"),
    SYNTAX_COMMENT("-howdah-syntax-comment", "#646d78", "#8f99a8"),
    SYNTAX_IDENTIFIER("-howdah-syntax-identifier", "#1c2128", "#e3e8ef"),
    SYNTAX_QUOTED("-howdah-syntax-quoted", "#6b4c00", "#e6cf9a"),
    SYNTAX_OPERATOR("-howdah-syntax-operator", "#57606a", "#a3adba"),
    SYNTAX_PARAMETER("-howdah-syntax-parameter", "#a02c6d", "#f19cc8"),
    SYNTAX_META("-howdah-syntax-meta", "#7a3ea8", "#c9a6f5"),
    SYNTAX_ERROR("-howdah-syntax-error", "#c62828", "#ff8f88"),
    CURRENT_STATEMENT("-howdah-current-statement", "#f1f5fe", "#181f2d"),
    SELECTION("-howdah-selection", "#c9dafc", "#2b457f"),
    MATCH("-howdah-match", "#fbe9b0", "#4a3d14"),
    CURRENT_MATCH("-howdah-current-match", "#f7cf5b", "#6e5a12"),
    BRACKET("-howdah-bracket", "#d7e3fb", "#2a3a5c"),

    HEAT_0("-howdah-heat-0", "#eef0f3", "#262d37"),
    HEAT_1("-howdah-heat-1", "#fdf0cf", "#40361c"),
    HEAT_2("-howdah-heat-2", "#fbd38a", "#6b4c14"),
    HEAT_3("-howdah-heat-3", "#f29d49", "#a8590f"),
    HEAT_4("-howdah-heat-4", "#c2410c", "#f07a2b"),

    CELL_CHANGED("-howdah-cell-changed", "#fff1cc", "#41361a"),
    CELL_ADDED("-howdah-cell-added", "#ddf4e1", "#1a3824"),
    CELL_DELETED("-howdah-cell-deleted", "#fbe3e1", "#402123"),
    CELL_FAULT("-howdah-cell-fault", "#f8bdb8", "#7a2a2a"),

    KEY("-howdah-key", "#8a5a00", "#e3b341"),
    FOREIGN_KEY("-howdah-foreign-key", "#2757c9", "#84a9ff");

    private final String variable;
    private final Color light;
    private final Color dark;

    Tone(String variable, String light, String dark) {
        this.variable = variable;
        this.light = Color.web(light);
        this.dark = Color.web(dark);
    }

    /// Name of the looked-up colour in style sheets, with its leading dash.
    public String variable() {
        return variable;
    }

    public Color in(Scheme scheme) {
        return scheme == Scheme.LIGHT ? light : dark;
    }

    /// The heat of a share of the whole: none below 1 %, then four steps at 1, 5, 15 and 40 %.
    public static Tone heat(double share) {
        if (share >= 0.40) {
            return HEAT_4;
        } else if (share >= 0.15) {
            return HEAT_3;
        } else if (share >= 0.05) {
            return HEAT_2;
        }
        return share >= 0.01 ? HEAT_1 : HEAT_0;
    }
}
