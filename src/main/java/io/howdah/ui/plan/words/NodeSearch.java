package io.howdah.ui.plan.words;

import io.howdah.plan.measure.NodeMeasures;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a person types to find nodes: words that all must fit.
///
/// `type:` a node type, `table:` a relation, `index:` an index; `>100ms`, `>2s` own time, `>5%` own
/// share of the query, `>1000rows` rows; any other word occurs in the node's name or properties.
public final class NodeSearch {

    private static final Pattern LIMIT =
            Pattern.compile(">(\\d+(?:\\.\\d+)?)(us|ms|s|%|rows?|)", Pattern.CASE_INSENSITIVE);

    private NodeSearch() {}

    /// An empty text finds every node.
    public static Predicate<NodeMeasures> of(String text) {
        List<Predicate<NodeMeasures>> parts = new ArrayList<>();
        for (String word : text.strip().toLowerCase(Locale.ROOT).split("\\s+")) {
            if (!word.isEmpty()) {
                parts.add(part(word));
            }
        }
        return node -> parts.stream().allMatch(part -> part.test(node));
    }

    private static Predicate<NodeMeasures> part(String word) {
        Matcher limit = LIMIT.matcher(word);
        if (limit.matches()) {
            return above(Double.parseDouble(limit.group(1)), limit.group(2));
        } else if (word.startsWith("type:")) {
            String wanted = word.substring("type:".length());
            return node -> contains(NodeName.of(node.node()).operation(), wanted);
        } else if (word.startsWith("table:")) {
            String wanted = word.substring("table:".length());
            return node -> contains(node.node().target().name(), wanted);
        } else if (word.startsWith("index:")) {
            String wanted = word.substring("index:".length());
            return node -> contains(node.node().target().index(), wanted);
        }
        return node ->
                contains(node.node().title(), word)
                        || contains(node.node().place().subplan(), word)
                        || node.node().properties().values().stream()
                                .anyMatch(value -> contains(value, word));
    }

    private static Predicate<NodeMeasures> above(double limit, String unit) {
        return switch (unit) {
            case "us" -> node -> node.selfMs() * 1000 > limit;
            case "s" -> node -> node.selfMs() / 1000 > limit;
            case "%" -> node -> node.share() * 100 > limit;
            case "row", "rows" -> node -> node.rows() != null && node.rows().total() > limit;
            default -> node -> node.selfMs() > limit;
        };
    }

    private static boolean contains(@Nullable String text, String wanted) {
        return text != null && text.toLowerCase(Locale.ROOT).contains(wanted);
    }
}
