package io.howdah.plan.find;

import io.howdah.plan.PlanNode;
import java.util.List;
import java.util.Optional;

/// A rule that looks at one node after the other.
abstract class NodeRule implements Rule {

    private final String id;
    private final String title;
    private final String help;
    private final String[] types;

    /// @param types the node types it looks at; none for all
    NodeRule(String id, String title, String help, String... types) {
        this.id = id;
        this.title = title;
        this.help = help;
        this.types = types.clone();
    }

    @Override
    public final String id() {
        return id;
    }

    @Override
    public final String title() {
        return title;
    }

    @Override
    public final String help() {
        return help;
    }

    @Override
    public final List<Finding> findings(Subject subject) {
        List<PlanNode> nodes = types.length == 0 ? subject.running() : subject.nodes(types);
        return nodes.stream().flatMap(node -> look(subject, node).stream()).toList();
    }

    abstract Optional<Finding> look(Subject subject, PlanNode node);
}
