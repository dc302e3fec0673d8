package io.howdah.ui.editor.complete;

import io.howdah.sql.complete.ArgumentHelp;
import io.howdah.sql.complete.Candidate;
import io.howdah.sql.complete.Completer;
import io.howdah.sql.complete.Completion;
import io.howdah.sql.complete.Template;
import io.howdah.sql.names.SchemaNames;
import io.howdah.ui.editor.complete.NamesOfDatabase.State;
import io.howdah.ui.fx.Background;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// Which candidates are on offer, and which of them is chosen.
///
/// Candidates are worked out in the background; an answer that comes after the next question is
/// forgotten.
final class CompletionViewModel {

    /// Why somebody asks.
    enum Reason {
        /// They want the list.
        WANTED,
        /// They type, which shows the list when it helps.
        TYPED,
        /// They moved within a call: only the help with its arguments may change.
        MOVED
    }

    /// A question.
    ///
    /// @param text the lines around the caret
    /// @param start where these begin in the whole text
    /// @param caret offset in the whole text
    record Question(String text, int start, int caret, Reason reason) {}

    /// What to put into the text.
    record Insertion(int start, int end, Template template, Candidate candidate) {}

    private final Supplier<NamesOfDatabase> names;
    private final UnaryOperator<SchemaNames> seen;
    private final Background background;
    private final ObservableList<Candidate> candidates = FXCollections.observableArrayList();
    private final ObservableList<Candidate> view =
            FXCollections.unmodifiableObservableList(candidates);
    private final SimpleIntegerProperty selected = new SimpleIntegerProperty(-1);
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable ArgumentHelp> help =
            new ReadOnlyObjectWrapper<>();
    private final BooleanProperty helpWanted = new SimpleBooleanProperty();
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
    private @Nullable Question asked;
    private boolean waiting;
    private @Nullable Completion answer;
    private boolean moved;
    private Subscription following = Subscription.EMPTY;
    private @Nullable NamesOfDatabase followed;

    /// @param seen the names as the editor's session sees them
    CompletionViewModel(
            Supplier<NamesOfDatabase> names,
            UnaryOperator<SchemaNames> seen,
            Background background) {
        this.names = names;
        this.seen = seen;
        this.background = background;
    }

    /// Asks for candidates.
    void ask(Question question) {
        if (question.reason() == Reason.MOVED && isAnsweredSoon(question)) {
            return;
        }
        NamesOfDatabase database = names.get();
        follow(database);
        database.want();
        work(question, database.stateProperty().get());
    }

    /// Whether the answer that is under way says the same, and brings the list besides.
    private boolean isAnsweredSoon(Question question) {
        Question last = asked;
        return waiting
                && last != null
                && last.caret() == question.caret()
                && last.start() == question.start()
                && last.text().equals(question.text());
    }

    private void work(Question question, State state) {
        asked = question;
        waiting = true;
        SchemaNames known = seen.apply(state.names());
        background.submit(
                () ->
                        new Completer(known)
                                .complete(question.text(), question.caret() - question.start()),
                found -> {
                    if (question.equals(asked)) {
                        waiting = false;
                        show(question, found, state);
                    }
                });
    }

    /// Hears when the names of the database become known while the list is up.
    private void follow(NamesOfDatabase database) {
        if (database != followed) {
            following.unsubscribe();
            followed = database;
            following = database.stateProperty().subscribe((before, now) -> onNames(now));
        }
    }

    private void onNames(State state) {
        Question last = asked;
        if (open.get() && last != null) {
            work(last, state);
        }
    }

    private void show(Question question, Completion found, State state) {
        help.set(helpWanted.get() ? found.arguments().orElse(null) : null);
        if (question.reason() == Reason.MOVED) {
            return;
        }
        note.set(
                state.reading()
                        ? "Reading the names of the database…"
                        : state.problem().isEmpty() ? "" : "No names: " + state.problem());
        boolean shows =
                question.reason() == Reason.WANTED || new TypedWord(question, found).wantsList();
        if (!shows) {
            hide();
            return;
        }
        String keep = moved && open.get() ? selectedText() : "";
        answer = found;
        // New candidates have no selection, even where it would be the same row as before.
        selected.set(-1);
        candidates.setAll(found.candidates());
        int same = indexOf(keep);
        moved = same > 0;
        selected.set(candidates.isEmpty() ? -1 : Math.max(0, same));
        open.set(true);
    }

    private String selectedText() {
        return selection().map(Candidate::text).orElse("");
    }

    private int indexOf(String text) {
        for (int i = 0; !text.isEmpty() && i < candidates.size(); i++) {
            if (candidates.get(i).text().equals(text)) {
                return i;
            }
        }
        return -1;
    }

    Optional<Candidate> selection() {
        int index = selected.get();
        return index >= 0 && index < candidates.size()
                ? Optional.of(candidates.get(index))
                : Optional.empty();
    }

    /// Moves the selection; it stops at both ends.
    void move(int by) {
        if (!candidates.isEmpty()) {
            moved = true;
            selected.set(Math.clamp((long) selected.get() + by, 0, candidates.size() - 1));
        }
    }

    /// What the selected candidate puts into the text, and closes the list.
    ///
    /// @param wholeWord whether the rest of the word under the caret goes too
    Optional<Insertion> accept(boolean wholeWord) {
        Question question = asked;
        Completion found = answer;
        Optional<Candidate> chosen = selection();
        if (!open.get() || question == null || found == null || chosen.isEmpty()) {
            return Optional.empty();
        }
        hide();
        boolean quoted = new TypedWord(question, found).isQuoted();
        int end = wholeWord || quoted ? found.end() : found.caret();
        return Optional.of(
                new Insertion(
                        question.start() + found.start(),
                        question.start() + end,
                        chosen.get().insert(),
                        chosen.get()));
    }

    /// Whether Enter means a new line: the word is typed already and nobody looked at the others.
    boolean isComplete() {
        Question question = asked;
        Completion found = answer;
        return question != null
                && found != null
                && !moved
                && selection().filter(new TypedWord(question, found)::is).isPresent();
    }

    /// Whether a caret there is still in the word that the list is about.
    boolean covers(int caret) {
        Question question = asked;
        Completion found = answer;
        return question != null
                && found != null
                && caret >= question.start() + found.start()
                && caret <= question.caret() + 1;
    }

    void hide() {
        open.set(false);
        moved = false;
    }

    /// Whether help with the arguments of the call around the caret is shown as soon as there is one.
    void wantHelp(boolean wanted) {
        helpWanted.set(wanted);
        if (!wanted) {
            help.set(null);
        }
    }

    boolean wantsHelp() {
        return helpWanted.get();
    }

    /// Forgets everything: the editor is closed.
    void detach() {
        following.unsubscribe();
        followed = null;
        asked = null;
        hide();
        wantHelp(false);
    }

    ObservableList<Candidate> candidates() {
        return view;
    }

    SimpleIntegerProperty selectedProperty() {
        return selected;
    }

    ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable ArgumentHelp> helpProperty() {
        return help.getReadOnlyProperty();
    }

    /// What is the matter with the names, "" when all is well.
    ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }

    /// Where the typed part begins in the whole text.
    int wordStart() {
        Question question = asked;
        Completion found = answer;
        return question == null || found == null ? 0 : question.start() + found.start();
    }
}
