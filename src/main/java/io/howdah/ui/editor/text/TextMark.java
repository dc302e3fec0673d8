package io.howdah.ui.editor.text;

import io.howdah.ui.control.SqlStyles;

/// Why a part of the text is marked; later ones are painted over earlier ones.
public enum TextMark {
    /// What a search finds.
    MATCH("sql-match"),
    /// The match that the search is at.
    CURRENT_MATCH("sql-current-match"),
    /// A bracket or quote at the caret and the one that belongs to it.
    BRACKET("sql-bracket"),
    /// A bracket at the caret that nothing belongs to.
    LONE_BRACKET("sql-lone-bracket"),
    /// What the server would refuse.
    PROBLEM("sql-problem"),
    /// What the server refused when it ran.
    FAULT(SqlStyles.FAULT);

    private final String styleClass;

    TextMark(String styleClass) {
        this.styleClass = styleClass;
    }

    String styleClass() {
        return styleClass;
    }
}
