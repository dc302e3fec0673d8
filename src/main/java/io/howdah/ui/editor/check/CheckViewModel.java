package io.howdah.ui.editor.check;

import io.howdah.query.StatementCheck;
import io.howdah.query.Verdict;
import io.howdah.sql.ScriptItem;
import io.howdah.sql.Splitter;
import io.howdah.sql.edit.TextRange;
import io.howdah.ui.fx.Background;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// What is wrong with a text, as far as the server can tell without running it.
///
/// After a pause the statements that were not checked yet are: all of a script of usual size, the one
/// at the caret in a large one. Without a connection nothing is said.
public final class CheckViewModel {

    private static final Duration PAUSE = Duration.ofMillis(500);

    /// After the server could not be reached.
    private static final Duration SILENCE = Duration.ofSeconds(30);

    /// Characters of a script that is checked as a whole.
    private static final int WHOLE = 100_000;

    /// Statements that are checked over one lease.
    private static final int BATCH = 50;

    private static final int REMEMBERED = 500;

    private final WrittenText text;
    private final Checker checker;
    private final Background background;
    private final InstantSource clock;
    private final ReadOnlyObjectWrapper<List<Problem>> problems =
            new ReadOnlyObjectWrapper<>(List.of());
    private Map<String, Verdict> verdicts = new LinkedHashMap<>();
    private Background.@Nullable Handle pending;
    private Instant silentUntil = Instant.MIN;
    private int revision;
    private boolean asking;
    private boolean wanted = true;

    public CheckViewModel(
            WrittenText text, Checker checker, Background background, InstantSource clock) {
        this.text = text;
        this.checker = checker;
        this.background = background;
        this.clock = clock;
    }

    /// In the order of the text, where they are now.
    public ReadOnlyObjectProperty<List<Problem>> problemsProperty() {
        return problems.getReadOnlyProperty();
    }

    /// `removed` characters at `position` have become `inserted` ones.
    public void edited(int position, int removed, int inserted) {
        if (!problems.get().isEmpty()) {
            problems.set(
                    problems.get().stream()
                            .flatMap(
                                    problem -> moved(problem, position, removed, inserted).stream())
                            .toList());
        }
        revision++;
        schedule();
    }

    private static Optional<Problem> moved(
            Problem problem, int position, int removed, int inserted) {
        TextRange range = problem.range();
        if (range.end() <= position) {
            return Optional.of(problem);
        }
        if (range.start() < position + removed || range.start() < position) {
            return Optional.empty();
        }
        return Optional.of(
                new Problem(range.moved(inserted - removed), problem.message(), problem.hint()));
    }

    /// What the server said may no longer be true: something has run, or it is another server.
    public void outdated() {
        verdicts = new LinkedHashMap<>();
        silentUntil = Instant.MIN;
        revision++;
        schedule();
    }

    /// Whether anything is checked at all; what was found goes when it is not.
    public void want(boolean checking) {
        wanted = checking;
        problems.set(List.of());
        outdated();
    }

    private void schedule() {
        stop();
        if (!wanted) {
            return;
        }
        pending = background.after(PAUSE, this::check);
    }

    /// Checks no more until the next change.
    public void stop() {
        if (pending != null) {
            pending.cancel();
        }
    }

    private void check() {
        if (asking) {
            schedule();
            return;
        }
        if (text.length() > WHOLE) {
            ask(text.stepsAtCaret(), false);
            return;
        }
        Supplier<String> written = text.snapshot();
        int asked = revision;
        background.submit(
                () -> Splitter.split(written.get()),
                items -> {
                    if (asked == revision) {
                        ask(items, true);
                    }
                });
    }

    private void ask(List<ScriptItem> items, boolean whole) {
        List<ScriptItem> unknown =
                items.stream()
                        .filter(item -> item.kind() == ScriptItem.Kind.STATEMENT)
                        .filter(item -> !verdicts.containsKey(item.text()))
                        .limit(BATCH)
                        .toList();
        if (unknown.isEmpty()) {
            show(items, whole);
            return;
        }
        if (clock.instant().isBefore(silentUntil)) {
            problems.set(List.of());
            return;
        }
        asking = true;
        int asked = revision;
        Map<String, Verdict> answers = verdicts;
        background.submit(
                checker.ask(unknown),
                found -> {
                    asking = false;
                    for (int i = 0; i < unknown.size(); i++) {
                        remember(answers, unknown.get(i).text(), found.get(i));
                    }
                    if (asked == revision) {
                        show(items, whole);
                        if (unknown.size() == BATCH && items.size() <= REMEMBERED) {
                            ask(items, whole);
                        }
                    }
                },
                offline -> {
                    asking = false;
                    silentUntil = clock.instant().plus(SILENCE);
                    problems.set(List.of());
                });
    }

    private static void remember(Map<String, Verdict> answers, String statement, Verdict verdict) {
        if (answers.size() >= REMEMBERED) {
            answers.remove(answers.keySet().iterator().next());
        }
        answers.put(statement, verdict);
    }

    private void show(List<ScriptItem> items, boolean whole) {
        List<Problem> found = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            ScriptItem item = items.get(i);
            Verdict verdict = verdicts.get(item.text());
            if (verdict != null && (whole || !mayBeMade(verdict))) {
                ProblemReader.problem(item, verdict, whole ? items.subList(0, i) : List.of())
                        .ifPresent(found::add);
            }
        }
        problems.set(List.copyOf(found));
    }

    /// Of a large script nobody looks through what comes before.
    private static boolean mayBeMade(Verdict verdict) {
        return verdict instanceof Verdict.Refused refused
                && StatementCheck.isUndefined(refused.error());
    }

    /// The next problem behind a caret, from the last on to the first.
    public Optional<Problem> next(int caret) {
        List<Problem> all = problems.get();
        return all.stream()
                .filter(problem -> problem.range().start() > caret)
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    /// The problem before a caret, from the first on to the last.
    public Optional<Problem> previous(int caret) {
        List<Problem> all = problems.get().reversed();
        return all.stream()
                .filter(problem -> problem.range().start() < caret)
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    /// The problem at a place.
    public Optional<Problem> at(int offset) {
        return problems.get().stream()
                .filter(problem -> problem.range().touches(offset))
                .findFirst();
    }
}
