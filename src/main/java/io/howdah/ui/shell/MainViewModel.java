package io.howdah.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What the window shows: features, open documents, the chosen place and the visible side panes.
public final class MainViewModel implements Workbench {

    private final List<Feature> features = new ArrayList<>();
    private final ObservableList<Document> documents = FXCollections.observableArrayList();
    private final ObservableList<Place> places = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Document> selected = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Place> place = new SimpleObjectProperty<>();
    private final BooleanProperty navigatorVisible = new SimpleBooleanProperty(true);
    private final BooleanProperty inspectorVisible = new SimpleBooleanProperty(true);
    private final BooleanProperty presenting = new SimpleBooleanProperty();
    private final Tasks tasks;
    private final Notices notices;
    private final Prompts prompts;
    private final Preferences preferences;
    private Runnable sessionChanged = () -> {};

    public MainViewModel(Tasks tasks, Notices notices, Prompts prompts, Preferences preferences) {
        this.tasks = tasks;
        this.notices = notices;
        this.prompts = prompts;
        this.preferences = preferences;
    }

    /// Adds the features in the order of the rail; called once.
    public void install(List<? extends Feature> parts) {
        features.addAll(parts);
        parts.forEach(feature -> feature.place().ifPresent(places::add));
        if (!places.isEmpty()) {
            show(places.getFirst());
        }
    }

    /// Called whenever what a session restore needs has changed.
    public void onSessionChange(Runnable listener) {
        sessionChanged = listener;
    }

    @Override
    public void open(Document document) {
        if (!documents.contains(document)) {
            documents.add(document);
            document.attach();
        }
        selected.set(document);
        sessionChanged.run();
    }

    @Override
    public Optional<Document> find(Predicate<? super Document> wanted) {
        return documents.stream().filter(wanted).findFirst();
    }

    @Override
    public void close(Document document) {
        int index = documents.indexOf(document);
        if (index < 0) {
            return;
        }
        documents.remove(index);
        if (selected.get() == document) {
            selected.set(
                    documents.isEmpty()
                            ? null
                            : documents.get(Math.min(index, documents.size() - 1)));
        }
        document.detach();
        sessionChanged.run();
    }

    /// Closes a tab if the document agrees.
    public boolean closeByUser(Document document) {
        boolean agreed = document.mayClose();
        if (agreed) {
            close(document);
        }
        return agreed;
    }

    /// Asks the user before the program ends, if something would be lost. False keeps it open.
    public boolean mayEnd() {
        String losses =
                documents.stream()
                        .filter(document -> !document.lossesAtExit().isEmpty())
                        .map(document ->
                                "\n%s: %s"
                                        .formatted(
                                                document.title().getValue(),
                                                String.join(" ", document.lossesAtExit())))
                        .collect(Collectors.joining());
        return losses.isEmpty()
                || prompts.confirm(
                        new Prompts.Question("Close Howdah?" + losses, "", "Close", true));
    }

    @Override
    public void show(Place wanted) {
        place.set(wanted);
        navigatorVisible.set(true);
        wanted.shown();
        sessionChanged.run();
    }

    /// Shows a place, or hides the navigator when it is on show already.
    public void toggle(Place wanted) {
        if (place.get() == wanted && navigatorVisible.get()) {
            navigatorVisible.set(false);
        } else {
            show(wanted);
        }
    }

    @Override
    public void request(Request request) {
        for (Feature feature : features) {
            if (feature.serve(request)) {
                return;
            }
        }
        throw new IllegalStateException("No feature serves " + request.getClass().getSimpleName());
    }

    /// Opens a document of an earlier session; false when no feature knows its kind.
    boolean restore(String kind, String payload) {
        for (Feature feature : features) {
            Optional<Document> document = feature.restore(kind, payload);
            if (document.isPresent()) {
                open(document.get());
                return true;
            }
        }
        return false;
    }

    /// Ends every feature, then every document, without asking.
    public void shutDown() {
        features.forEach(Feature::shutDown);
        List.copyOf(documents).forEach(this::close);
    }

    /// Every command that there is now: the features', then those of the document in front.
    public List<Command> commands() {
        List<Command> all = new ArrayList<>();
        Document front = selected.get();
        if (front != null) {
            all.addAll(front.commands());
        }
        features.forEach(feature -> all.addAll(feature.commands()));
        return all;
    }

    /// What quick open finds in all features.
    public List<QuickOpenEntry> quickOpen(String letters) {
        List<QuickOpenEntry> all = new ArrayList<>();
        features.forEach(feature -> all.addAll(feature.quickOpen(letters)));
        return all;
    }

    @Override
    public void touched(Document document) {
        sessionChanged.run();
    }

    @Override
    public Tasks tasks() {
        return tasks;
    }

    @Override
    public Notices notices() {
        return notices;
    }

    @Override
    public Preferences preferences() {
        return preferences;
    }

    @Override
    public Prompts prompts() {
        return prompts;
    }

    @Override
    public Optional<Document> front() {
        return Optional.ofNullable(selected.get());
    }

    @Override
    public Optional<ConnectionStatus> frontConnection() {
        return front().map(front -> front.connection().getValue());
    }

    @Override
    public ObservableList<Document> documents() {
        return documents;
    }

    public ObservableList<Place> places() {
        return places;
    }

    public ObjectProperty<@Nullable Document> selectedProperty() {
        return selected;
    }

    public ObjectProperty<@Nullable Place> placeProperty() {
        return place;
    }

    public BooleanProperty navigatorVisibleProperty() {
        return navigatorVisible;
    }

    public BooleanProperty inspectorVisibleProperty() {
        return inspectorVisible;
    }

    /// Presentation mode: chrome hidden, everything larger.
    public BooleanProperty presentingProperty() {
        return presenting;
    }
}
