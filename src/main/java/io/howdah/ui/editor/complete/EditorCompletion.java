package io.howdah.ui.editor.complete;

import io.howdah.sql.complete.Candidate;
import io.howdah.sql.complete.Template;
import io.howdah.sql.edit.TextEdit;
import io.howdah.sql.edit.TextRange;
import io.howdah.sql.names.SchemaNames;
import io.howdah.ui.editor.complete.CompletionViewModel.Insertion;
import io.howdah.ui.editor.complete.CompletionViewModel.Question;
import io.howdah.ui.editor.complete.CompletionViewModel.Reason;
import io.howdah.ui.editor.text.SqlArea;
import io.howdah.ui.fx.Background;
import io.howdah.ui.fx.FxThread;
import io.howdah.ui.shell.Command;
import io.howdah.ui.theme.Icon;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.PlainTextChange;
import org.jspecify.annotations.Nullable;

/// Completion in one editor: Ctrl+Space and typing bring the list up, arrows move in it, Enter inserts
/// the candidate, Tab puts it in place of the whole word, Escape closes it. Behind an inserted
/// template Tab goes from place to place.
public final class EditorCompletion {

    /// Lines on each side of the caret that are looked at.
    private static final int LINES = 1000;

    private static final int PAGE = 9;

    private final SqlArea text;
    private final CodeArea area;
    private final FxThread fx;
    private final CompletionViewModel model;
    private @Nullable TemplateStops stops;
    private boolean inserting;

    /// @param names the database that the editor works in now
    /// @param seen its names as the editor's session sees them
    public EditorCompletion(
            SqlArea text,
            Supplier<NamesOfDatabase> names,
            UnaryOperator<SchemaNames> seen,
            Background background,
            FxThread fx) {
        this.text = text;
        this.area = text.area();
        this.fx = fx;
        this.model = new CompletionViewModel(names, seen, background);
        new CompletionPopup(model, area, () -> insert(false));
        new ArgumentPopup(model, area);
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::onPressed);
        area.addEventFilter(KeyEvent.KEY_TYPED, this::onTyped);
        area.plainTextChanges().subscribe(this::onChange);
        area.caretPositionProperty().subscribe(caret -> onCaret(caret));
        area.focusedProperty().subscribe(focused -> onFocus(focused));
        text.carets().activeProperty().subscribe(many -> hideFor(many));
    }

    CompletionViewModel model() {
        return model;
    }

    /// What a person can do, as the palette lists it.
    ///
    /// @param active whether the keyboard is in the text
    public List<Command> commands(ObservableBooleanValue active) {
        return List.of(
                Command.of("Complete", Icon.SNIPPET, () -> ask(Reason.WANTED))
                        .key("Ctrl+Space")
                        .when(active),
                Command.of("Show arguments", Icon.FUNCTION, this::showArguments)
                        .key("Ctrl+Shift+Space")
                        .when(active));
    }

    /// Hides everything and lets go of the names.
    public void detach() {
        stops = null;
        model.detach();
    }

    private void showArguments() {
        model.wantHelp(true);
        ask(Reason.MOVED);
    }

    /// What is proposed for one caret would be written at all.
    private void hideFor(boolean manyCarets) {
        if (manyCarets) {
            stops = null;
            model.wantHelp(false);
            model.hide();
        }
    }

    private void ask(Reason reason) {
        if (text.carets().activeProperty().get()) {
            return;
        }
        TextRange around = text.aroundCaret(LINES);
        model.ask(
                new Question(
                        area.getText(around.start(), around.end()),
                        around.start(),
                        area.getCaretPosition(),
                        reason));
    }

    private void onPressed(KeyEvent event) {
        boolean plain = !event.isControlDown() && !event.isAltDown() && !event.isMetaDown();
        if (event.getCode() == KeyCode.SPACE && event.isControlDown()) {
            if (event.isShiftDown()) {
                showArguments();
            } else {
                ask(Reason.WANTED);
            }
            event.consume();
        } else if (plain && model.openProperty().get()) {
            inList(event);
        } else if (plain) {
            inText(event);
        }
    }

    private void inList(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> model.move(1);
            case UP -> model.move(-1);
            case PAGE_DOWN -> model.move(PAGE);
            case PAGE_UP -> model.move(-PAGE);
            case ESCAPE -> model.hide();
            case TAB -> insert(true);
            case ENTER -> {
                if (model.isComplete() || model.selection().isEmpty()) {
                    model.hide();
                    return;
                }
                insert(false);
            }
            case BACK_SPACE, DELETE -> {
                fx.later(() -> ask(Reason.TYPED));
                return;
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void inText(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && (model.wantsHelp() || stops != null)) {
            model.wantHelp(false);
            stops = null;
            event.consume();
        } else if (event.getCode() == KeyCode.TAB && stops != null) {
            if (go(event.isShiftDown())) {
                event.consume();
            }
        }
    }

    private void onTyped(KeyEvent event) {
        String typed = event.getCharacter();
        boolean shortcut = event.isControlDown() || event.isMetaDown();
        if (typed.length() == 1 && !shortcut && typed.charAt(0) >= ' ') {
            fx.later(() -> typed(typed.charAt(0)));
        }
    }

    private void typed(char c) {
        if (c == '(' || c == ',') {
            model.wantHelp(true);
        } else if (c == ';') {
            model.wantHelp(false);
        }
        boolean word = Character.isLetterOrDigit(c) || c == '_' || c == '.';
        if (word || c == '\'' || c == '"') {
            ask(Reason.TYPED);
        } else {
            model.hide();
            askForHelp();
        }
    }

    private void askForHelp() {
        if (model.wantsHelp()) {
            ask(Reason.MOVED);
        }
    }

    private void onCaret(int caret) {
        if (model.openProperty().get() && !model.covers(caret)) {
            model.hide();
        }
        if (stops != null && !inserting && !stops.contains(caret)) {
            // The caret arrives before the change does; what left the template shows behind both.
            fx.later(this::leave);
        }
        if (model.wantsHelp() && !model.openProperty().get()) {
            fx.later(this::askForHelp);
        }
    }

    private void leave() {
        if (stops != null && !stops.contains(area.getCaretPosition())) {
            stops = null;
        }
    }

    private void onFocus(boolean focused) {
        if (!focused) {
            model.hide();
            model.wantHelp(false);
        }
    }

    private void onChange(PlainTextChange change) {
        if (stops != null && !inserting) {
            stops.edited(
                    change.getPosition(),
                    change.getRemoved().length(),
                    change.getInserted().length());
        }
    }

    private void insert(boolean wholeWord) {
        model.accept(wholeWord).ifPresent(this::insert);
    }

    private void insert(Insertion insertion) {
        Template template = Indented.of(insertion.template(), indentation(insertion.start()));
        inserting = true;
        text.apply(TextEdit.of(insertion.start(), insertion.end(), template.text()));
        inserting = false;
        stops = null;
        if (!template.stops().isEmpty()) {
            stops = TemplateStops.of(template, insertion.start());
            go(false);
        }
        if (insertion.candidate().kind() == Candidate.Kind.FUNCTION) {
            model.wantHelp(true);
            askForHelp();
        }
    }

    /// The white space that the line of an offset begins with.
    private String indentation(int offset) {
        int line = text.lines().lineAt(offset);
        String content = text.lines().line(line);
        return content.substring(0, content.length() - content.stripLeading().length());
    }

    /// Goes to the next place of the template, or to the one before.
    private boolean go(boolean back) {
        TemplateStops here = stops;
        if (here == null) {
            return false;
        }
        Optional<TextRange> stop = back ? here.previous() : here.next();
        inserting = true;
        stop.ifPresent(range -> area.selectRange(range.start(), range.end()));
        inserting = false;
        area.requestFollowCaret();
        if (here.isAtLast()) {
            stops = null;
        }
        return stop.isPresent();
    }
}
