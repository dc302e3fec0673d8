package io.howdah.ui.explorer.tree;

import io.howdah.catalog.tree.CatalogKind;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.TreeItem;

/// Finds the line of a filtered tree that somebody means who goes on without looking.
final class FilterHit {

    private FilterHit() {}

    /// The first line whose name has the words in it, else the first one that leads to no other.
    static Optional<TreeItem<ExplorerNode>> first(TreeItem<ExplorerNode> root, String words) {
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        return named(root, wanted).or(() -> last(root));
    }

    private static Optional<TreeItem<ExplorerNode>> named(
            TreeItem<ExplorerNode> above, String wanted) {
        return above.getChildren().stream()
                .flatMap(item ->
                        fits(item, wanted)
                                ? Optional.of(item).stream()
                                : named(item, wanted).stream())
                .findFirst();
    }

    private static boolean fits(TreeItem<ExplorerNode> item, String wanted) {
        return item.getValue().item() instanceof ExplorerItem.Entry entry
                && entry.object().kind() != CatalogKind.DATABASE
                && entry.object().path().toLowerCase(Locale.ROOT).contains(wanted);
    }

    private static Optional<TreeItem<ExplorerNode>> last(TreeItem<ExplorerNode> above) {
        TreeItem<ExplorerNode> item = above;
        while (!item.getChildren().isEmpty()) {
            item = item.getChildren().getFirst();
        }
        return item == above ? Optional.empty() : Optional.of(item);
    }
}
