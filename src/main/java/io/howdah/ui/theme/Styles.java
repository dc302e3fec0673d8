package io.howdah.ui.theme;

/// Style classes that several rooms share. A room's own classes stand in the room.
public final class Styles {

    public static final String TOOLBAR = "howdah-toolbar";
    public static final String NAVIGATOR = "howdah-navigator";
    public static final String HEADING = "howdah-heading";
    public static final String MUTED = "howdah-muted";
    public static final String NUMBER = "howdah-number";
    public static final String CODE = "howdah-code";
    public static final String EMPTY_STATE = "howdah-empty-state";
    public static final String ERROR_TEXT = "howdah-error-text";
    public static final String WARNING_TEXT = "howdah-warning-text";
    public static final String SUCCESS_TEXT = "howdah-success-text";

    private Styles() {}
}
