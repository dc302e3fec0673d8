package io.howdah.ui.shell;

import io.howdah.ui.control.Failure;
import io.howdah.ui.fx.FxThread;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The messages that are on show, newest first.
public final class Notices {

    private static final Logger LOG = LoggerFactory.getLogger(Notices.class);
    private static final int MOST = 4;

    private final FxThread fx;
    private final ObservableList<Notice> shown = FXCollections.observableArrayList();
    private final ObservableList<Notice> view = FXCollections.unmodifiableObservableList(shown);

    public Notices(FxThread fx) {
        this.fx = fx;
    }

    /// Shows a message; may be called on any thread.
    public void show(Notice notice) {
        fx.run(() -> {
            shown.remove(notice);
            shown.addFirst(notice);
            if (shown.size() > MOST) {
                shown.removeLast();
            }
        });
    }

    /// Shows a failure that nobody expected, with its stack trace folded, and logs it.
    public void unexpected(Throwable failure) {
        LOG.error("Unexpected failure", failure);
        show(Notice.error(Failure.sentence(failure), Failure.trace(failure)));
    }

    public void dismiss(Notice notice) {
        fx.require();
        shown.remove(notice);
    }

    public ObservableList<Notice> shown() {
        return view;
    }
}
