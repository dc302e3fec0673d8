package io.howdah.ui.plan.words;

import io.howdah.plan.measure.NodeMeasures;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a person types to find nodes: words that all must fit, each turned round by a `-` in front.
///
/// `type:` a node type, `table:` a relation, `index:` an index; `>100ms`, `>2s` own time, `>5%` own
/// share of the query, `>1000rows` rows, `>10x` an estimate that is further off, which can be written
/// `self>100` (in milliseconds or with a unit), `rows>1000` and `factor>10` too; `never` what did not
/// run; any other word, or several in quotes, occurs in the node's name or properties.
public final class NodeSearch {

    /// The same for people.
    public static final String HELP =
            """
            Words of a node, or
            type:hash   table:orders   index:pkey
            >100ms   >5%   >1000rows
            >10x   an estimate that is further off
            self>100ms   rows>1000   factor>10   the same by name
            never   what did not run
            -word   without it; "two words" together\
            """;

    private static final Pattern WORDS =
            Pattern.compile("(-?)((?:[a-z]+:)?)(?:\"([^\"]*)\"?|(\\S+))");

    private static final Pattern LIMIT =
            Pattern.compile(">(\\d+(?:\\.\\d+)?)(us|ms|s|%|rows?|x|×|)", Pattern.CASE_INSENSITIVE);

    private static final Pattern NAMED_LIMIT =
            Pattern.compile(
                    "self(>\\d+(?:\\.\\d+)?(?:us|ms|s|%)?)|(rows|factor)(>\\d+(?:\\.\\d+)?)");

    private NodeSearch() {}

    /// An empty text finds every node.
    public static Predicate<NodeMeasures> of(String text) {
        List<Predicate<NodeMeasures>> parts = new ArrayList<>();
        Matcher words = WORDS.matcher(text.strip().toLowerCase(Locale.ROOT));
        while (words.find()) {
            String quoted = words.group(3);
            Predicate<NodeMeasures> part =
                    quoted == null
                            ? part(words.group(2) + words.group(4))
                            : part(words.group(2), quoted);
            parts.add(words.group(1).isEmpty() ? part : part.negate());
        }
        return node -> parts.stream().allMatch(part -> part.test(node));
    }

    private static Predicate<NodeMeasures> part(String word) {
        Matcher limit = LIMIT.matcher(unnamed(word));
        if (limit.matches()) {
            return above(Double.parseDouble(limit.group(1)), limit.group(2));
        } else if (word.equals("never")) {
            return node -> node.node().actual() != null && !node.node().executed();
        }
        int colon = word.indexOf(':');
        return part(word.substring(0, colon + 1), word.substring(colon + 1));
    }

    /// A limit with its unit behind instead of its name in front; any other word as it is.
    private static String unnamed(String word) {
        Matcher named = NAMED_LIMIT.matcher(word);
        if (!named.matches()) {
            return word;
        } else if (named.group(1) != null) {
            return named.group(1);
        }
        return named.group(3) + (named.group(2).equals("rows") ? "rows" : "x");
    }

    private static Predicate<NodeMeasures> part(String key, String wanted) {
        return switch (key) {
            case "type:" -> node -> contains(NodeName.of(node.node()).operation(), wanted);
            case "table:" -> node -> contains(node.node().target().name(), wanted);
            case "index:" -> node -> contains(node.node().target().index(), wanted);
            // Casts have colons too.
            default -> anywhere(key + wanted);
        };
    }

    private static Predicate<NodeMeasures> anywhere(String wanted) {
        return node ->
                contains(node.node().title(), wanted)
                        || contains(node.node().place().subplan(), wanted)
                        || node.node().properties().values().stream()
                                .anyMatch(value -> contains(value, wanted));
    }

    private static Predicate<NodeMeasures> above(double limit, String unit) {
        return switch (unit) {
            case "us" -> node -> node.selfMs() * 1000 > limit;
            case "s" -> node -> node.selfMs() / 1000 > limit;
            case "%" -> node -> node.share() * 100 > limit;
            case "x", "×" -> node -> node.rows() != null && node.rows().factor() > limit;
            case "row", "rows" -> node -> node.rows() != null && node.rows().total() > limit;
            default -> node -> node.selfMs() > limit;
        };
    }

    private static boolean contains(@Nullable String text, String wanted) {
        return text != null && text.toLowerCase(Locale.ROOT).contains(wanted);
    }
}
