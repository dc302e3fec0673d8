package io.howdah.ui.plan.diagram;

import io.howdah.plan.PlanNode;
import io.howdah.plan.measure.NodeMeasures;
import io.howdah.ui.plan.words.Amounts;
import io.howdah.ui.plan.words.Heat;
import io.howdah.ui.plan.words.NodeDetail;
import io.howdah.ui.plan.words.NodeName;
import io.howdah.ui.plan.words.PlanMetric;
import io.howdah.ui.plan.words.RowWords;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes the cards of a diagram, each when it is first seen.
final class CardTexts {

    private final Heat heat;
    private final boolean analyzed;
    private final @Nullable CardText[] written;

    CardTexts(Heat heat, BoxTree tree) {
        this.heat = heat;
        analyzed = heat.measures().plan().analyzed();
        written = new CardText[tree.size()];
    }

    CardText of(Box box) {
        CardText text = written[box.index()];
        if (text == null) {
            text = write(box);
            written[box.index()] = text;
        }
        return text;
    }

    private CardText write(Box box) {
        List<NodeMeasures> nodes = box.members().stream().map(heat.measures()::node).toList();
        PlanNode node = nodes.getFirst().node();
        NodeName name = NodeName.of(node);
        RowWords rows = RowWords.of(nodes);
        double amount = heat.metric().together(nodes.stream());
        boolean ran = !analyzed || nodes.stream().anyMatch(member -> member.node().executed());
        String prefix = box.stack() ? Amounts.count(nodes.size()) + " × " : "";
        return new CardText(
                prefix + name.operation(),
                target(name, nodes),
                NodeDetail.of(node),
                loops(nodes),
                ran ? amount(nodes, amount) : "never ran",
                ran ? heat.percent(amount) : "",
                heat.share(amount),
                ran ? rows.text() : "",
                ran ? rows.misestimate() : "",
                node.place().subplan() == null ? "" : node.place().subplan(),
                rows.total(),
                ran);
    }

    private String amount(List<NodeMeasures> nodes, double amount) {
        boolean time = heat.metric() == PlanMetric.SELF_TIME;
        boolean approximate = time && nodes.stream().anyMatch(NodeMeasures::approximate);
        return (approximate ? "≈ " : "") + heat.metric().words(amount);
    }

    private static String target(NodeName name, List<NodeMeasures> nodes) {
        if (nodes.size() > 1 && !name.target().isEmpty()) {
            // Without aliases, which differ only by a number that PostgreSQL appends.
            List<String> names = nodes.stream().limit(2).map(CardTexts::bareName).toList();
            return String.join(", ", names) + (nodes.size() > 2 ? ", …" : "");
        }
        return name.index().isEmpty() ? name.target() : name.target() + " · " + name.index();
    }

    private static String bareName(NodeMeasures node) {
        String name = node.node().target().name();
        return name == null ? NodeName.of(node.node()).target() : name;
    }

    private static String loops(List<NodeMeasures> nodes) {
        if (nodes.size() > 1) {
            return "";
        }
        var actual = nodes.getFirst().node().actual();
        return actual == null || actual.loops() < 2
                ? ""
                : Amounts.of((double) actual.loops(), "loop");
    }
}
