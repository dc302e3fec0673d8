package io.howdah.ui.shell;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The command palette and quick open: a line of text above what fits it.
public final class PaletteViewModel {

    private static final int MOST = 60;

    private final StringProperty text = new SimpleStringProperty("");
    private final StringProperty prompt = new SimpleStringProperty("");
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final ObservableList<PaletteEntry> entries = FXCollections.observableArrayList();
    private Function<String, List<PaletteEntry>> source = letters -> List.of();

    public PaletteViewModel() {
        text.subscribe(this::refresh);
    }

    /// Opens the palette on the commands that are there now.
    public void openCommands(List<Command> commands) {
        List<PaletteEntry> all = commands.stream().map(PaletteEntry::of).toList();
        open("Type a command", letters -> ranked(all, letters));
    }

    /// Opens the palette on objects; `finder` is asked at every letter and ranks by itself.
    public void openObjects(Function<String, List<QuickOpenEntry>> finder) {
        open(
                "Go to a table, view, function, file or diagram",
                letters -> finder.apply(letters).stream().map(PaletteEntry::of).toList());
    }

    private void open(String newPrompt, Function<String, List<PaletteEntry>> newSource) {
        source = newSource;
        prompt.set(newPrompt);
        text.set("");
        refresh("");
        open.set(true);
    }

    public void choose(PaletteEntry entry) {
        open.set(false);
        entry.action().run();
    }

    public void close() {
        open.set(false);
    }

    private void refresh(String letters) {
        List<PaletteEntry> found = source.apply(letters);
        entries.setAll(found.subList(0, Math.min(MOST, found.size())));
    }

    private static List<PaletteEntry> ranked(List<PaletteEntry> all, String letters) {
        record Rated(PaletteEntry entry, int rating) {}
        return all.stream()
                .map(entry -> new Rated(entry, FuzzyMatch.rate(letters, entry.title())))
                .filter(rated -> rated.rating() != FuzzyMatch.NONE)
                .sorted(Comparator.comparingInt(Rated::rating).reversed())
                .map(Rated::entry)
                .toList();
    }

    public StringProperty textProperty() {
        return text;
    }

    public StringProperty promptProperty() {
        return prompt;
    }

    public BooleanProperty openProperty() {
        return open;
    }

    public ObservableList<PaletteEntry> entries() {
        return entries;
    }
}
