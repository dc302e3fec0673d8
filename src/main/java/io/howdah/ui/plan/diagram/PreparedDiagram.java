package io.howdah.ui.plan.diagram;

import io.howdah.ui.plan.words.Heat;

/// A plan that is folded and laid out, ready to be shown at once.
public final class PreparedDiagram {

    private final Heat heat;
    private final Picture picture;

    private PreparedDiagram(Heat heat, Picture picture) {
        this.heat = heat;
        this.picture = picture;
    }

    /// Takes time linear in the plan's nodes; call it in the background.
    public static PreparedDiagram of(Heat heat) {
        return new PreparedDiagram(heat, Picture.of(heat, Folding.NONE));
    }

    public Heat heat() {
        return heat;
    }

    Picture picture() {
        return picture;
    }

    /// The node at which to start looking: the most expensive one of the most expensive card, so
    /// that many cheap partitions together come before a single node that costs less than they.
    public int hottestNode() {
        Box hottest = picture.tree().box(0);
        for (Box box : picture.tree().boxes()) {
            if (picture.share(box) > picture.share(hottest)) {
                hottest = box;
            }
        }
        return picture.hottest(hottest);
    }
}
