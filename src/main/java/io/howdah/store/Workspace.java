package io.howdah.store;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the window looked like, to be restored at the next start.
///
/// @param window null before a window was ever placed
/// @param tabs in their order
/// @param selected index of the tab in front; -1 when there is none
/// @param splitters divider position, 0 to 1, by the splitter's name
/// @param place title of the place on show; null before one was chosen
/// @param hidden names of the side panes that the user has hidden
/// @param theme the theme's name, or null to follow the system
/// @param textScale 1 is the normal size
public record Workspace(
        @Nullable Window window,
        List<Tab> tabs,
        int selected,
        Map<String, Double> splitters,
        @Nullable String place,
        Set<String> hidden,
        @Nullable String theme,
        double textScale) {

    public Workspace {
        tabs = List.copyOf(tabs);
        splitters = Map.copyOf(splitters);
        hidden = Set.copyOf(hidden);
    }

    /// A workspace never changed by the user.
    public static Workspace initial() {
        return new Workspace(null, List.of(), -1, Map.of(), null, Set.of(), null, 1);
    }

    /// The same look with nothing open.
    public Workspace withoutTabs() {
        return new Workspace(window, List.of(), -1, splitters, place, hidden, theme, textScale);
    }

    /// Bounds in logical pixels of the screen.
    public record Window(double x, double y, double width, double height, boolean maximised) {}

    /// @param kind which feature opens it, for example `editor`
    /// @param payload JSON that only the feature reads; an editor's holds its draft's id
    public record Tab(String kind, String title, String payload) {}
}
