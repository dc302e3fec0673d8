package io.howdah.ui.shell;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// What a feature may ask of the window around it. Used on the FX thread.
public interface Workbench {

    /// Adds a tab, or brings it to the front when it is there already.
    void open(Document document);

    /// The first open document that fits.
    Optional<Document> find(Predicate<? super Document> wanted);

    /// The open documents, oldest first.
    List<Document> documents();

    /// The document in front.
    Optional<Document> front();

    /// The connection of the document in front.
    Optional<ConnectionStatus> frontConnection();

    /// Closes a tab without asking.
    void close(Document document);

    /// Shows a place's navigator.
    void show(Place place);

    /// Asks whichever feature serves it; see [Request].
    void request(Request request);

    /// What is running, shown in the status bar.
    Tasks tasks();

    /// Short messages that need no answer.
    Notices notices();

    /// What the user chose.
    Preferences preferences();

    /// Questions that need an answer.
    Prompts prompts();

    /// Tells that a document's [Document#payload()] changed, so that the session is saved soon.
    void touched(Document document);
}
