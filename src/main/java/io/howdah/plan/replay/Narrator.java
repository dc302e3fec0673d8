package io.howdah.plan.replay;

import io.howdah.plan.Jit;
import io.howdah.plan.PlanNode;
import io.howdah.plan.PlanTree;
import io.howdah.plan.Relationship;
import io.howdah.plan.Summary;
import io.howdah.plan.measure.Measures;
import io.howdah.plan.measure.TriggerTimes.TriggerTime;
import java.util.List;

/// Says in plain language what happens in a replay.
final class Narrator {

    private final Measures measures;
    private final PlanTree tree;
    private final Clock clock;
    private final List<Life> lives;
    private final Asking asking;
    private final boolean ran;

    Narrator(Measures measures, Clock clock, List<Life> lives) {
        this.measures = measures;
        this.clock = clock;
        this.lives = lives;
        tree = measures.plan().tree();
        ran = measures.plan().analyzed();
        asking = new Asking(tree, lives);
    }

    static int workers(PlanNode node) {
        try {
            return (int) Double.parseDouble(node.property("Workers Launched").orElse("0"));
        } catch (NumberFormatException severalNumbers) {
            return 0;
        }
    }

    String planning(double until) {
        return "PostgreSQL plans the query in "
                + Phrases.duration(until)
                + ": it compares ways to run it and keeps the cheapest.";
    }

    String opening(double takes) {
        Summary summary = measures.plan().summary();
        Jit jit = summary.jit();
        String time = clock == Clock.MEASURED ? " in " + Phrases.duration(takes) : "";
        String compiled =
                jit == null
                        ? ""
                        : " JIT prepares machine code for "
                                + Phrases.counted(jit.functions(), "function")
                                + ".";
        return "The executor sets up its "
                + Phrases.counted(tree.size(), "node")
                + " from the top down"
                + time
                + "; no table is read yet."
                + compiled;
    }

    String start(PlanNode node) {
        return asking.sentence(node);
    }

    String workersStart(PlanNode node, int workers) {
        return "%s starts %s, which run the nodes below side by side with the leader."
                .formatted(node.title(), Phrases.counted(workers, "worker"));
    }

    String loop(PlanNode node, long loop) {
        return "%s is started again for the next row: loop %s."
                .formatted(node.title(), Phrases.count(loop));
    }

    String moreLoops(PlanNode node, long more, long all) {
        Life life = lives.get(node.id());
        String each =
                clock == Clock.MEASURED
                        ? " Each takes "
                                + Phrases.duration(measures.node(node.id()).inclusiveMs() / all)
                                + " on average"
                        : " Each";
        String rows = " and gives " + Phrases.count(life.rows() / life.loops()) + " rows.";
        return "… and "
                + Phrases.count(more)
                + " more loops of "
                + node.title()
                + ", "
                + Phrases.count(all)
                + " in all."
                + each.replace("Each and", "Each")
                + rows;
    }

    String moreInputs(PlanNode node, int inputs, double rows) {
        return "… and %s of %s, which give %s together."
                .formatted(Phrases.counted(inputs, "more input"), node.title(), Phrases.rows(rows));
    }

    String fill(PlanNode node, Store store) {
        String into = store.words().isEmpty() ? "" : " (" + store.words() + ")";
        String rows = Phrases.rows(store.rows());
        return switch (store.kind()) {
            case HASH_TABLE ->
                    "%s puts %s into its hash table%s.".formatted(name(node), rows, into);
            case SORT ->
                    "%s collects %s before it can give the first%s."
                            .formatted(name(node), rows, into);
            case GROUPS -> "%s folds %s into groups%s.".formatted(name(node), rows, into);
            case BITMAP ->
                    "A bitmap of %s is made, so that each block of the table is read once%s."
                            .formatted(Phrases.counted(store.rows(), "matching row"), into);
            case ROWS ->
                    "%s keeps the %s it reads, so that they can be read again%s."
                            .formatted(name(node), rows.replace("no row", "rows"), into);
            case CACHE ->
                    "%s remembers the answer for each key it has met%s."
                            .formatted(name(node), into);
        };
    }

    private static String name(PlanNode node) {
        return node.title();
    }

    String peek(PlanNode node) {
        PlanNode join = tree.node(lives.get(node.id()).under());
        return "%s takes one row of %s and keeps it: were there none, it could spare itself the hash table."
                .formatted(join.title(), node.title());
    }

    String flow(PlanNode node, Life life) {
        String rows = ran ? Phrases.rows(life.rows()) : "about " + Phrases.rows(life.rows());
        String to = life.under() < 0 ? "the client" : tree.node(life.under()).title();
        if (life.rows() == 1) {
            return "%s gives its one row to %s.".formatted(node.title(), to);
        }
        return "%s %s; %s flow to %s."
                .formatted(
                        node.title(),
                        life.held() ? "is asked for its other rows" : "has its first row",
                        rows,
                        to);
    }

    String finish(PlanNode node) {
        Life life = lives.get(node.id());
        String time =
                clock == Clock.MEASURED
                        ? " in " + Phrases.duration(measures.node(node.id()).inclusiveMs())
                        : "";
        String loops =
                life.loops() > 1 && life.lanes().isEmpty()
                        ? ", " + Phrases.counted(life.loops(), "loop")
                        : "";
        String end = node.type().equals("Hash") ? " is complete: " : " is done: ";
        return node.title() + end + Phrases.rows(life.rows()) + time + loops + "." + removed(node);
    }

    private String removed(PlanNode node) {
        var rows = measures.node(node.id()).rows();
        return rows == null || rows.removed() < 1
                ? ""
                : " Its filter threw " + Phrases.rows(rows.removed()) + " away.";
    }

    String skip(PlanNode parent, PlanNode child, int others) {
        String more = others == 0 ? "" : " and " + Phrases.counted(others, "more input");
        String why =
                switch (parent.type()) {
                    case "Hash Join" -> " One side was empty, so the other is not needed.";
                    case "Nested Loop" -> " No outer row asked for it.";
                    case "Append", "Merge Append" ->
                            " Enough rows came before its turn, or its rows were ruled out.";
                    default -> "";
                };
        boolean sub =
                child.place().relationship() == Relationship.SUB_PLAN
                        || child.place().relationship() == Relationship.INIT_PLAN;
        return child.title() + more + (sub ? " is never evaluated." : " never runs.") + why;
    }

    String triggers() {
        var words = new StringBuilder("The nodes are done; now AFTER triggers fire: ");
        String separator = "";
        for (TriggerTime one : measures.totals().triggers().all()) {
            String constraint = one.trigger().constraint();
            String name = constraint == null ? one.trigger().name() : constraint;
            words.append(separator)
                    .append(name == null ? "a trigger" : name)
                    .append(" ")
                    .append(Phrases.counted(one.trigger().calls(), "time"));
            separator = ", ";
        }
        return words.append('.').toString();
    }

    String end(double length, int untold) {
        Life root = lives.getFirst();
        String rows = ran ? Phrases.rows(root.rows()) : "about " + Phrases.rows(root.rows());
        String time = clock == Clock.MEASURED ? " after " + Phrases.duration(length) : "";
        String rest =
                untold == 0
                        ? ""
                        : " "
                                + Phrases.counted(untold, "quicker node")
                                + " ran without being told about.";
        return "The query is over" + time + ": " + rows + "." + rest;
    }
}
