package io.howdah.ui.plan.diagram;

import io.howdah.plan.PlanNode;
import io.howdah.plan.measure.NodeMeasures;
import io.howdah.ui.plan.words.Heat;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A diagram that is ready to be painted: cards in their places and the words on them.
final class Picture {

    private final Layout layout;
    private final Heat heat;
    private final CardTexts texts;

    Picture(Layout layout, Heat heat) {
        this.layout = layout;
        this.heat = heat;
        texts = new CardTexts(heat, layout.tree());
    }

    /// Folds, lays out and names a plan; takes time linear in its nodes.
    static Picture of(Heat heat, Folding folding) {
        BoxTree tree = BoxTree.of(heat.measures().plan().tree(), folding);
        return new Picture(TidyLayout.of(tree, CardSize.NORMAL), heat);
    }

    boolean samePlan(Picture other) {
        return heat.measures() == other.heat.measures();
    }

    /// Nodes of the plan, folded ones included.
    int nodes() {
        return heat.measures().nodes().size();
    }

    Layout layout() {
        return layout;
    }

    BoxTree tree() {
        return layout.tree();
    }

    CardText text(Box box) {
        return texts.of(box);
    }

    /// The card's part of the metric, without writing its words.
    double share(Box box) {
        if (!box.stack()) {
            return heat.share(node(box.first()));
        }
        return heat.share(heat.metric().together(box.members().stream().map(this::node)));
    }

    /// Cards that belong together though no edge of the tree joins them: a common table expression
    /// and its scans.
    List<Box> partners(Box box) {
        PlanNode node = node(box.first()).node();
        String computed = node.place().cte();
        String scanned = scanned(node);
        List<Box> partners = new ArrayList<>();
        if (computed == null && scanned == null) {
            return partners;
        }
        for (Box other : tree().boxes()) {
            PlanNode there = node(other.first()).node();
            boolean computes = scanned != null && scanned.equals(there.place().cte());
            boolean scans = computed != null && computed.equals(scanned(there));
            if (computes || scans) {
                partners.add(other);
            }
        }
        return partners;
    }

    private static @Nullable String scanned(PlanNode node) {
        return node.type().equals("CTE Scan") ? node.target().cte() : null;
    }

    /// The member that has most of the metric.
    int hottest(Box box) {
        List<Integer> members = box.members();
        int hottest = members.getFirst();
        for (int member : members) {
            if (heat.metric().of(node(member)) > heat.metric().of(node(hottest))) {
                hottest = member;
            }
        }
        return hottest;
    }

    private NodeMeasures node(int id) {
        return heat.measures().node(id);
    }

    Area area(Box box) {
        double left = layout.left(box);
        double top = layout.top(box);
        return new Area(left, top, left + layout.size().width(), top + layout.size().height());
    }

    Area whole() {
        return new Area(0, 0, layout.width(), layout.height());
    }
}
