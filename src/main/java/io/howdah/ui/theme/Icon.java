package io.howdah.ui.theme;

import javafx.scene.Node;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/// Every icon of the program, by what it stands for. One pack: Bootstrap Icons.
public enum Icon {
    EXPLORER(BootstrapIcons.HDD_STACK),
    SQL(BootstrapIcons.TERMINAL),
    DESIGNER(BootstrapIcons.BOUNDING_BOX_CIRCLES),
    PLAN(BootstrapIcons.DIAGRAM_3),
    MAINTENANCE(BootstrapIcons.CALENDAR2_CHECK),
    SETTINGS(BootstrapIcons.GEAR),
    PALETTE(BootstrapIcons.COMMAND),
    LIGHT(BootstrapIcons.SUN),
    DARK(BootstrapIcons.MOON),

    SERVER(BootstrapIcons.SERVER),
    DATABASE(BootstrapIcons.HDD),
    SCHEMA(BootstrapIcons.COLLECTION),
    GROUP(BootstrapIcons.FOLDER),
    TABLE(BootstrapIcons.TABLE),
    PARTITIONED_TABLE(BootstrapIcons.LAYOUT_SPLIT),
    FOREIGN_TABLE(BootstrapIcons.BOX_ARROW_IN_RIGHT),
    VIEW(BootstrapIcons.EYE),
    MATERIALIZED_VIEW(BootstrapIcons.EYE_FILL),
    COLUMN(BootstrapIcons.DASH),
    KEY(BootstrapIcons.KEY),
    INDEX(BootstrapIcons.LIST_OL),
    FUNCTION(BootstrapIcons.CODE_SLASH),
    SEQUENCE(BootstrapIcons.ARROW_RIGHT_SHORT),
    TYPE(BootstrapIcons.ASTERISK),
    TRIGGER(BootstrapIcons.LIGHTNING),
    LINK(BootstrapIcons.LINK_45DEG),
    KEYWORD(BootstrapIcons.FONTS),
    VALUE(BootstrapIcons.CHAT_QUOTE),
    SNIPPET(BootstrapIcons.FILE_EARMARK_CODE),

    ROLE(BootstrapIcons.PEOPLE),
    USER(BootstrapIcons.PERSON),
    USER_MAPPING(BootstrapIcons.PERSON_LINES_FILL),
    TABLESPACE(BootstrapIcons.LAYERS),
    EXTENSION(BootstrapIcons.PUZZLE),
    FOREIGN_SERVER(BootstrapIcons.HDD_NETWORK),
    PUBLICATION(BootstrapIcons.BROADCAST),
    SUBSCRIPTION(BootstrapIcons.RSS),
    EVENT_TRIGGER(BootstrapIcons.LIGHTNING_FILL),
    LANGUAGE(BootstrapIcons.BRACES),
    ACCESS_METHOD(BootstrapIcons.CPU),
    OPERATOR(BootstrapIcons.CALCULATOR),
    COLLATION(BootstrapIcons.SORT_ALPHA_DOWN),
    TEXT_SEARCH(BootstrapIcons.BINOCULARS),
    CONSTRAINT(BootstrapIcons.CHECK2_SQUARE),
    POLICY(BootstrapIcons.SHIELD_LOCK),
    RULE(BootstrapIcons.SIGNPOST_SPLIT),
    STATISTICS(BootstrapIcons.BAR_CHART),
    RENAME(BootstrapIcons.INPUT_CURSOR_TEXT),
    COMMENT(BootstrapIcons.CHAT_LEFT_TEXT),
    TRUNCATE(BootstrapIcons.ERASER),

    RUN(BootstrapIcons.PLAY_FILL),
    RUN_ALL(BootstrapIcons.COLLECTION_PLAY),
    STOP(BootstrapIcons.STOP_FILL),
    REFRESH(BootstrapIcons.ARROW_CLOCKWISE),
    SWAP(BootstrapIcons.ARROW_LEFT_RIGHT),
    ADD(BootstrapIcons.PLUS),
    EDIT(BootstrapIcons.PENCIL),
    REMOVE(BootstrapIcons.TRASH),
    DUPLICATE(BootstrapIcons.FILES),
    UNDO(BootstrapIcons.ARROW_COUNTERCLOCKWISE),
    REDO(BootstrapIcons.ARROW_CLOCKWISE),
    SEARCH(BootstrapIcons.SEARCH),
    FILTER(BootstrapIcons.FUNNEL),
    SORT(BootstrapIcons.SORT_DOWN),
    CHART(BootstrapIcons.GRAPH_UP),
    RECORD(BootstrapIcons.CARD_LIST),
    GROUPED(BootstrapIcons.LAYERS),
    COPY(BootstrapIcons.CLIPBOARD),
    PASTE(BootstrapIcons.CLIPBOARD_PLUS),
    OPEN(BootstrapIcons.FOLDER2_OPEN),
    SAVE(BootstrapIcons.SAVE),
    EXPORT(BootstrapIcons.DOWNLOAD),
    IMPORT(BootstrapIcons.UPLOAD),
    HISTORY(BootstrapIcons.CLOCK_HISTORY),
    ZOOM_IN(BootstrapIcons.ZOOM_IN),
    ZOOM_OUT(BootstrapIcons.ZOOM_OUT),
    ZOOM_FIT(BootstrapIcons.ASPECT_RATIO),
    LAYOUT(BootstrapIcons.COLUMNS_GAP),
    INSPECTOR(BootstrapIcons.LAYOUT_SIDEBAR_REVERSE),
    NAVIGATOR(BootstrapIcons.LAYOUT_SIDEBAR),
    CLOSE(BootstrapIcons.X),
    PIN(BootstrapIcons.PIN_ANGLE),
    PINNED(BootstrapIcons.PIN_ANGLE_FILL),
    MORE(BootstrapIcons.THREE_DOTS),
    NEXT(BootstrapIcons.CHEVRON_DOWN),
    PREVIOUS(BootstrapIcons.CHEVRON_UP),
    FOLDED(BootstrapIcons.CHEVRON_RIGHT),
    FORWARD(BootstrapIcons.SKIP_END),
    BACK(BootstrapIcons.SKIP_START),

    CONNECTED(BootstrapIcons.PLUG_FILL),
    DISCONNECTED(BootstrapIcons.PLUG),
    LOCKED(BootstrapIcons.LOCK),
    HOT(BootstrapIcons.THERMOMETER_HIGH),
    CLOCK(BootstrapIcons.CLOCK),
    SUCCESS(BootstrapIcons.CHECK_CIRCLE),
    INFORMATION(BootstrapIcons.INFO_CIRCLE),
    WARNING(BootstrapIcons.EXCLAMATION_TRIANGLE),
    ERROR(BootstrapIcons.X_OCTAGON),
    UNKNOWN(BootstrapIcons.QUESTION_CIRCLE);

    private final BootstrapIcons glyph;

    Icon(BootstrapIcons glyph) {
        this.glyph = glyph;
    }

    /// A new node that shows it in the size and colour of its surroundings.
    public Node node() {
        return new FontIcon(glyph);
    }
}
