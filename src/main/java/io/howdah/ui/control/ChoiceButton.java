package io.howdah.ui.control;

import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;

/// A button that tells what is chosen of several things and whose menu changes it. It stays the same node
/// when the choice changes, so that the keyboard does not lose its place.
public final class ChoiceButton<T> extends MenuButton {

    /// A longer menu cannot be read.
    private static final int MOST = 200;

    /// Names that the button tells; the menu has them all.
    private static final int MOST_TOLD = 3;

    private final Function<? super T, String> words;
    private final BiConsumer<? super T, Boolean> onChoose;
    private List<T> possible = List.of();

    /// @param name for those who do not see the button's place
    /// @param onChoose hears of a thing whether it is chosen now
    public ChoiceButton(
            String id,
            String name,
            Function<? super T, String> words,
            BiConsumer<? super T, Boolean> onChoose) {
        this.words = words;
        this.onChoose = onChoose;
        setId(id);
        setAccessibleText(name);
        setMnemonicParsing(false);
        setMinWidth(USE_PREF_SIZE);
    }

    /// Shows what can be chosen and what is.
    ///
    /// @param nothing what the button tells when nothing is chosen
    public void offer(List<T> things, Collection<? extends T> chosen, String nothing) {
        if (!things.equals(possible) || getItems().isEmpty()) {
            possible = List.copyOf(things);
            getItems().setAll(things.stream().limit(MOST).map(this::item).toList());
            if (things.size() > MOST) {
                var more = new MenuItem("The other " + (things.size() - MOST) + " are not listed");
                more.setDisable(true);
                getItems().add(more);
            }
        }
        for (int i = 0; i < Math.min(MOST, possible.size()); i++) {
            ((CheckMenuItem) getItems().get(i)).setSelected(chosen.contains(possible.get(i)));
        }
        setText(chosen.isEmpty() ? nothing : told(chosen));
    }

    private CheckMenuItem item(T thing) {
        var item = new CheckMenuItem(words.apply(thing));
        item.setMnemonicParsing(false);
        item.setOnAction(event -> onChoose.accept(thing, item.isSelected()));
        return item;
    }

    private String told(Collection<? extends T> chosen) {
        String first =
                chosen.stream().limit(MOST_TOLD).map(words).collect(Collectors.joining(", "));
        int more = chosen.size() - MOST_TOLD;
        return more > 0 ? first + " and " + more + " more" : first;
    }
}
