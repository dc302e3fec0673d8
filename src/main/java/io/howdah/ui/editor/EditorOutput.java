package io.howdah.ui.editor;

import io.howdah.ui.fx.Background;
import io.howdah.ui.result.ResultViewModel;
import java.util.List;
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
    private final ReadOnlyIntegerWrapper fault = new ReadOnlyIntegerWrapper(NO_FAULT);

    EditorOutput(Background background) {
        this.background = background;
    }

    void add(ResultViewModel result) {
        results.add(result);
    }

    void add(Message message) {
        messages.add(message);
    }

    /// Adds a message and points at the place in the text that it is about, if it names one.
    void addFault(Message message) {
        messages.add(message);
        if (message.position() >= 0) {
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

    /// Removes everything but pinned results and frees the rows' memory.
    void clear() {
        messages.clear();
        fault.set(NO_FAULT);
        remove(results.stream().filter(result -> !pinned.contains(result)).toList());
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
        results.removeAll(old);
        old.forEach(pinned::remove);
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

    ObservableList<Message> messages() {
        return messagesView;
    }

    /// Offset in the text that the last error is about, or [#NO_FAULT].
    ReadOnlyIntegerProperty faultProperty() {
        return fault.getReadOnlyProperty();
    }
}
