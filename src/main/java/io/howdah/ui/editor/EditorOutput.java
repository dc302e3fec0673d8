package io.howdah.ui.editor;

import io.howdah.ui.fx.Background;
import io.howdah.ui.result.ResultViewModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;

/// What came of an editor's last run: results, messages, and the place of an error in the text.
final class EditorOutput {

    /// No fault to show.
    static final int NO_FAULT = -1;

    private final Background background;
    private final ObservableList<ResultViewModel> results = FXCollections.observableArrayList();
    private final ObservableList<Message> messages = FXCollections.observableArrayList();
    private final ObservableList<ResultViewModel> resultsView =
            FXCollections.unmodifiableObservableList(results);
    private final ObservableList<Message> messagesView =
            FXCollections.unmodifiableObservableList(messages);
    private final ObservableSet<ResultViewModel> pinned = FXCollections.observableSet();
    private final ObservableSet<ResultViewModel> pinnedView =
            FXCollections.unmodifiableObservableSet(pinned);

    /// Results of the run before, and whether they had unapplied changes when it was over.
    private final Map<ResultViewModel, Boolean> outdated = new LinkedHashMap<>();

    private final ReadOnlyIntegerWrapper fault = new ReadOnlyIntegerWrapper(NO_FAULT);

    EditorOutput(Background background) {
        this.background = background;
    }

    /// Adds a result, in the place of the first one of the run before.
    void add(ResultViewModel result) {
        List<ResultViewModel> old = takeOutdated();
        if (old.isEmpty()) {
            results.add(result);
        } else {
            remove(old.subList(1, old.size()));
            results.set(results.indexOf(old.getFirst()), result);
            free(old.subList(0, 1));
        }
    }

    void add(Message message) {
        remove(takeOutdated());
        messages.add(message);
    }

    /// Adds a message and points at the place in the text that it is about, if it names one.
    void addFault(Message message) {
        add(message);
        if (message.kind() == Message.Kind.ERROR && message.hasPlace()) {
            fault.set(message.position());
        }
    }

    /// Whether removing the results would lose changes to their rows.
    boolean hasUnapplied() {
        return results.stream()
                .filter(result -> !pinned.contains(result))
                .anyMatch(result -> result.unappliedProperty().get());
    }

    /// Keeps a result when others are removed, until it is closed.
    void pin(ResultViewModel result, boolean pin) {
        if (pin) {
            pinned.add(result);
        } else {
            pinned.remove(result);
        }
    }

    boolean isPinned(ResultViewModel result) {
        return pinned.contains(result);
    }

    /// Forgets what the last run said. Its results, but for pinned ones, stay until the next has
    /// something to show, so that nothing flickers where a statement is run again and again.
    void beginRun() {
        forgetMessages();
        outdated.clear();
        for (ResultViewModel result : results) {
            if (!pinned.contains(result)) {
                outdated.put(result, result.unappliedProperty().get());
            }
        }
    }

    /// Whether a result is of the run before, and waits to be replaced.
    boolean isOutdated(ResultViewModel result) {
        return outdated.containsKey(result) && !pinned.contains(result);
    }

    /// The run is over; results that nothing came to replace are to stay.
    void endRun() {
        outdated.clear();
    }

    void forgetMessages() {
        messages.clear();
        fault.set(NO_FAULT);
    }

    /// What is to be replaced now. A result whose rows were changed since the run began is kept as a
    /// pinned one: nobody was asked about these changes.
    private List<ResultViewModel> takeOutdated() {
        List<ResultViewModel> taken = new ArrayList<>();
        outdated.forEach((result, wasUnapplied) -> {
            if (!results.contains(result) || pinned.contains(result)) {
                return;
            }
            if (result.unappliedProperty().get() && !wasUnapplied) {
                pinned.add(result);
            } else {
                taken.add(result);
            }
        });
        outdated.clear();
        return taken;
    }

    /// Removes one result, pinned or not.
    void close(ResultViewModel result) {
        remove(List.of(result));
    }

    /// Removes pinned results too: the editor is closed.
    void end() {
        messages.clear();
        remove(List.copyOf(results));
    }

    private void remove(List<ResultViewModel> old) {
        if (!old.isEmpty()) {
            results.removeAll(old);
            old.forEach(pinned::remove);
            free(old);
        }
    }

    private void free(List<ResultViewModel> old) {
        background.submit(
                () -> {
                    for (ResultViewModel result : old) {
                        result.rows().close();
                    }
                    return old.size();
                },
                closed -> {});
    }

    ObservableList<ResultViewModel> results() {
        return resultsView;
    }

    /// Results that stay until they are closed.
    ObservableSet<ResultViewModel> pinned() {
        return pinnedView;
    }

    ObservableList<Message> messages() {
        return messagesView;
    }

    /// Offset in the text that the last error is about, or [#NO_FAULT].
    ReadOnlyIntegerProperty faultProperty() {
        return fault.getReadOnlyProperty();
    }
}
