package io.howdah.ui.editor.find;

import io.howdah.sql.edit.TextEdit;
import io.howdah.sql.edit.TextRange;
import io.howdah.sql.edit.TextSearch;
import io.howdah.sql.edit.TextSearch.Matches;
import io.howdah.ui.fx.Background;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/// A search in one text: what is searched for, what was found, where the search is.
///
/// The text is searched in the background; a search that is overtaken by the next one is given up.
public final class FindViewModel {

    private static final Duration CALM = Duration.ofMillis(150);

    private final SearchedText text;
    private final Background background;
    private final FindQuery query = new FindQuery();
    private final BooleanProperty inSelection = new SimpleBooleanProperty();
    private final BooleanProperty active = new SimpleBooleanProperty();
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper faulty = new ReadOnlyBooleanWrapper();
    private Matches matches = Matches.NONE;
    private AtomicBoolean overtaken = new AtomicBoolean();
    private @Nullable TextRange part;
    private Background.@Nullable Handle pending;
    private int origin;
    private int revision;

    /// How many the text has been rid of since it was last searched, which is told until it changes.
    private int replaced;

    public FindViewModel(SearchedText text, Background background) {
        this.text = text;
        this.background = background;
        query.onChange(() -> search(true));
        inSelection.subscribe(on -> {
            part = on ? text.selection() : null;
            search(true);
        });
    }

    /// Begins to search, for the selection if it is part of one line.
    public void open() {
        TextRange selected = text.selection();
        origin = selected.start();
        active.set(true);
        String words = selected.length() > 1000 ? "\n" : selection(selected);
        if (!words.isEmpty() && !words.contains("\n") && !query.regexProperty().get()) {
            query.textProperty().set(words);
        }
        search(false);
    }

    private String selection(TextRange selected) {
        return selected.isEmpty()
                ? ""
                : text.snapshot().get().substring(selected.start(), selected.end());
    }

    /// Ends the search and its marks.
    public void close() {
        active.set(false);
        overtaken.set(true);
        inSelection.set(false);
        matches = Matches.NONE;
        text.mark(List.of(), Optional.empty());
    }

    /// The text has changed.
    public void edited() {
        revision++;
        if (!active.get()) {
            return;
        }
        if (pending != null) {
            pending.cancel();
        }
        pending = background.after(CALM, () -> search(false));
    }

    /// @param jump whether to go to the first match from where the search began
    private void search(boolean jump) {
        replaced = 0;
        start(jump);
    }

    private void start(boolean jump) {
        overtaken.set(true);
        if (!active.get()) {
            return;
        }
        Optional<TextSearch> search = prepare();
        if (search.isEmpty()) {
            show(Matches.NONE);
            return;
        }
        var mine = new AtomicBoolean();
        overtaken = mine;
        int searched = revision;
        Supplier<String> whole = text.snapshot();
        TextRange wanted = part;
        background.submit(
                () -> {
                    String words = whole.get();
                    TextRange all = new TextRange(0, words.length());
                    return search.get().in(words, wanted == null ? all : wanted, mine::get);
                },
                found -> {
                    if (!mine.get() && searched == revision) {
                        show(found);
                        if (jump) {
                            from(origin).ifPresent(this::goTo);
                        }
                    }
                },
                failure -> {
                    if (!(failure instanceof CancellationException)) {
                        fail(failure);
                    }
                });
    }

    /// The search, or nothing when there is nothing or something faulty to search for.
    private Optional<TextSearch> prepare() {
        faulty.set(false);
        if (query.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(query.search());
        } catch (IllegalArgumentException e) {
            faulty.set(true);
            show(Matches.NONE);
            status.set(e.getMessage());
            return Optional.empty();
        }
    }

    private void fail(Throwable failure) {
        faulty.set(true);
        boolean deep = failure instanceof StackOverflowError;
        status.set(
                deep
                        ? "The regular expression is too deeply nested for this text."
                        : String.valueOf(failure.getMessage()));
    }

    private void show(Matches found) {
        matches = found;
        refresh();
    }

    private void refresh() {
        Optional<TextRange> current = current();
        text.mark(matches.ranges(), current);
        if (faulty.get()) {
            return;
        }
        String count = "%,d%s".formatted(matches.ranges().size(), matches.all() ? "" : "+");
        if (query.isEmpty()) {
            status.set("");
        } else if (replaced > 0) {
            status.set("%,d replaced".formatted(replaced));
        } else if (matches.ranges().isEmpty()) {
            status.set("No results");
        } else {
            status.set(
                    current.map(at ->
                                    "%,d of %s".formatted(matches.ranges().indexOf(at) + 1, count))
                            .orElse(
                                    count
                                            + (matches.ranges().size() == 1
                                                    ? " result"
                                                    : " results")));
        }
    }

    private Optional<TextRange> current() {
        TextRange selected = text.selection();
        return matches.ranges().stream().filter(selected::equals).findFirst();
    }

    private Optional<TextRange> from(int offset) {
        return matches.ranges().stream()
                .filter(match -> match.start() >= offset)
                .findFirst()
                .or(() -> matches.ranges().stream().findFirst());
    }

    private void goTo(TextRange match) {
        text.select(match);
        refresh();
    }

    /// Goes to the next match behind the selection, from the end on to the first.
    public void next() {
        from(Math.max(text.selection().end(), text.selection().start())).ifPresent(this::move);
    }

    /// Goes to the match before the selection, from the start on to the last.
    public void previous() {
        int start = text.selection().start();
        List<TextRange> all = matches.ranges();
        all.reversed().stream()
                .filter(match -> match.end() <= start)
                .findFirst()
                .or(() -> all.reversed().stream().findFirst())
                .ifPresent(this::move);
    }

    private void move(TextRange match) {
        origin = match.start();
        goTo(match);
    }

    /// Replaces the match that is selected and goes to the next; selects one first if none is.
    public void replace() {
        Optional<TextRange> current = current();
        if (current.isEmpty()) {
            next();
            return;
        }
        replace(List.of(current.get()))
                .ifPresent(edit -> {
                    text.apply(edit);
                    origin = edit.caret();
                    search(true);
                });
    }

    /// Replaces all matches as one step of undo.
    public void replaceAll() {
        int count = matches.ranges().size();
        replace(matches.ranges())
                .ifPresent(edit -> {
                    text.apply(edit);
                    if (pending != null) {
                        pending.cancel();
                    }
                    replaced = count;
                    start(false);
                });
    }

    private Optional<TextEdit> replace(List<TextRange> ranges) {
        try {
            return query.search()
                    .replace(text.snapshot().get(), ranges, query.replacementProperty().get());
        } catch (IllegalArgumentException e) {
            status.set(e.getMessage());
            return Optional.empty();
        }
    }

    /// What is searched for.
    public FindQuery query() {
        return query;
    }

    public BooleanProperty inSelectionProperty() {
        return inSelection;
    }

    /// How many matches there are and which one the search is at, or what is wrong.
    public ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }

    /// Whether what is searched for is no valid expression.
    public ReadOnlyBooleanProperty faultyProperty() {
        return faulty.getReadOnlyProperty();
    }
}
