package io.howdah.ui.plan.words;

import io.howdah.plan.Resource;
import io.howdah.plan.measure.NodeMeasures;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// One counter of a node: what it used itself, and together with the nodes below it.
///
/// @param exact both numbers in full
public record ResourceFact(String label, String own, String withBelow, String exact) {

    /// The counters that are not zero.
    public static List<ResourceFact> of(NodeMeasures node) {
        List<ResourceFact> facts = new ArrayList<>();
        for (Resource resource : Resource.values()) {
            double own = node.self().get(resource);
            double below = node.node().resources().get(resource);
            if (own > 0 || below > 0) {
                facts.add(
                        new ResourceFact(
                                label(resource),
                                amount(resource, own),
                                amount(resource, below),
                                exact(resource, own)
                                        + "; with the nodes below "
                                        + exact(resource, below)));
            }
        }
        return facts;
    }

    private static String label(Resource resource) {
        return resource.label().replace(" Blocks", "").replace("I/O ", "").toLowerCase(Locale.ROOT);
    }

    private static String amount(Resource resource, double amount) {
        return switch (resource.unit()) {
            case BLOCKS -> Amounts.blocks(amount);
            case MILLISECONDS -> Amounts.duration(amount);
            case BYTES -> Amounts.size(amount);
            case COUNT -> Amounts.compact(amount);
        };
    }

    private static String exact(Resource resource, double amount) {
        return switch (resource.unit()) {
            case BLOCKS -> Amounts.of(amount, "block");
            case MILLISECONDS -> Amounts.exactDuration(amount);
            case BYTES -> Amounts.of(amount, "byte");
            case COUNT -> Amounts.count(amount);
        };
    }
}
