package io.howdah.ui.explorer.change;

import io.howdah.catalog.change.ObjectChange;
import io.howdah.catalog.tree.CatalogObject;
import io.howdah.ui.theme.Icon;

/// What the dialog is about.
public enum ChangeKind {
    RENAME("Rename", Icon.RENAME),
    COMMENT("Comment", Icon.COMMENT),
    TRUNCATE("Truncate", Icon.TRUNCATE),
    DROP("Drop", Icon.REMOVE);

    private final String word;
    private final Icon icon;

    ChangeKind(String word, Icon icon) {
        this.word = word;
        this.icon = icon;
    }

    /// The word on the button.
    public String word() {
        return word;
    }

    public Icon icon() {
        return icon;
    }

    public boolean fits(CatalogObject object) {
        return switch (this) {
            case RENAME -> ObjectChange.mayRename(object);
            case COMMENT -> ObjectChange.mayComment(object);
            case TRUNCATE -> ObjectChange.mayTruncate(object);
            case DROP -> ObjectChange.mayDrop(object);
        };
    }

    /// Whether something is lost for good.
    boolean destroys() {
        return this == DROP || this == TRUNCATE;
    }
}
