package io.howdah.ui.plan.query;

import io.howdah.plan.PlanNode;
import io.howdah.plan.PlanTree;
import io.howdah.sql.Lexer;
import io.howdah.ui.control.IconButton;
import io.howdah.ui.control.SqlStyles;
import io.howdah.ui.fx.Background;
import io.howdah.ui.theme.Icon;
import io.howdah.ui.theme.Styles;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Subscription;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.LineNumberFactory;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;
import org.jspecify.annotations.Nullable;

/// The query in its colours, with the selected node's part marked; a click selects the node of a part.
public final class QueryView extends BorderPane {

    /// Nobody reads longer queries in colours.
    private static final int LONGEST_COLOURED = 100_000;

    private static final String PART = "plan-query-part";

    private final IntegerProperty selected;
    private final Background background;
    private final CodeArea area = new CodeArea();
    private final Label caption = new Label();
    private String query = "";
    private @Nullable PlanTree tree;
    private @Nullable QueryParts parts;
    private Background.@Nullable Handle matching;
    private @Nullable Subscription following;

    /// @param selected the id of the node that all views of the plan have selected
    /// @param copy puts the query on the clipboard
    public QueryView(IntegerProperty selected, Runnable copy, Background background) {
        this.selected = selected;
        this.background = background;
        setId("plan-query");
        getStyleClass().add("plan-raw");
        area.setId("plan-query-text");
        area.setEditable(false);
        area.setWrapText(true);
        area.getStyleClass().addAll(Styles.CODE, SqlStyles.AREA);
        area.setAccessibleText("Query");
        area.setParagraphGraphicFactory(LineNumberFactory.get(area));
        area.addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
        caption.setId("plan-query-caption");
        caption.getStyleClass().add(Styles.MUTED);
        caption.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(caption, Priority.ALWAYS);
        var button = new IconButton(Icon.COPY, "Copy query", copy);
        button.setId("plan-copy-query");
        var bar = new HBox(8, caption, button);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("plan-query-bar");
        setTop(bar);
        setCenter(new VirtualizedScrollPane<>(area));
    }

    /// Begins to follow the selection.
    public void attach() {
        following = selected.subscribe(this::mark);
    }

    public void detach() {
        if (following != null) {
            following.unsubscribe();
        }
        stopMatching();
    }

    public void show(String wanted, PlanTree plan) {
        if (wanted.equals(query) && plan == tree) {
            return;
        }
        query = wanted;
        tree = plan;
        area.replaceText(wanted);
        parts = null;
        stopMatching();
        if (wanted.length() <= LONGEST_COLOURED) {
            matching =
                    background.submit(
                            () -> QueryParts.of(wanted, plan),
                            matched -> {
                                parts = matched;
                                mark();
                            });
        }
        mark();
    }

    private void stopMatching() {
        if (matching != null) {
            matching.cancel();
            matching = null;
        }
    }

    private void mark() {
        PlanTree plan = tree;
        int id = selected.get();
        if (plan == null || query.isEmpty() || query.length() > LONGEST_COLOURED) {
            return;
        }
        List<Span> spans = parts == null || id < 0 ? List.of() : parts.of(id);
        StyleSpans<Collection<String>> plain =
                SqlStyles.of(new Lexer(true).lex(query), query.length());
        area.setStyleSpans(0, plain.overlay(overlay(spans), QueryView::together));
        if (!spans.isEmpty()) {
            area.moveTo(spans.getFirst().start());
            area.requestFollowCaret();
        }
        boolean known = parts != null && id >= 0 && id < plan.size();
        caption.setText(known ? words(plan.node(id), spans) : "");
    }

    private static String words(PlanNode node, List<Span> spans) {
        return spans.isEmpty()
                ? "Which part of the query " + node.title() + " stands for cannot be told for sure."
                : node.title() + " stands for what is marked.";
    }

    private StyleSpans<Collection<String>> overlay(List<Span> spans) {
        var styles = new StyleSpansBuilder<Collection<String>>();
        int at = 0;
        for (Span span : spans) {
            styles.add(List.of(), span.start() - at);
            styles.add(List.of(PART), span.length());
            at = span.end();
        }
        styles.add(List.of(), query.length() - at);
        return styles.create();
    }

    private static Collection<String> together(Collection<String> one, Collection<String> other) {
        if (other.isEmpty()) {
            return one;
        }
        var all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }

    private void click(MouseEvent event) {
        QueryParts known = parts;
        if (event.getButton() == MouseButton.PRIMARY
                && event.isStillSincePress()
                && area.getSelection().getLength() == 0
                && known != null) {
            area.hit(event.getX(), event.getY())
                    .getCharacterIndex()
                    .ifPresent(offset -> known.nodeAt(offset).ifPresent(selected::set));
        }
    }

    @Override
    public void requestFocus() {
        area.requestFocus();
    }
}
