package io.howdah.plan.replay;

import io.howdah.plan.PlanNode;
import io.howdah.plan.PlanTree;
import io.howdah.plan.Relationship;
import java.util.List;

/// Says who asks a node for its first row, and what the node does about it.
final class Asking {

    private final PlanTree tree;
    private final List<Life> lives;

    Asking(PlanTree tree, List<Life> lives) {
        this.tree = tree;
        this.lives = lives;
    }

    String sentence(PlanNode node) {
        return who(node) + ": " + does(node);
    }

    private String who(PlanNode node) {
        int under = lives.get(node.id()).under();
        String name = node.title();
        if (under < 0) {
            return node.parent() < 0
                    ? "The client asks " + name + " for rows"
                    : name + " runs on its own, since nobody reads its rows";
        }
        String above = tree.node(under).title();
        Relationship role = node.place().relationship();
        String subplan = node.place().subplan();
        if (node.place().cte() != null) {
            return above + " wants rows of the common table expression " + node.place().cte();
        } else if (role == Relationship.INIT_PLAN) {
            return above + " needs the result of " + subplan + ", once";
        } else if (role == Relationship.SUB_PLAN) {
            return above + " evaluates " + subplan;
        }
        return switch (tree.node(under).type()) {
            case "Hash Join" ->
                    node.type().equals("Hash")
                            ? above + " now asks " + name + " for its table"
                            : above + " asks " + name + " for rows to probe with";
            case "Nested Loop" ->
                    role == Relationship.INNER
                            ? above + " has an outer row and looks for partners in " + name
                            : above + " asks " + name + " for its first row";
            case "Append", "Merge Append" -> above + " comes to " + name;
            case "Recursive Union" ->
                    role == Relationship.INNER
                            ? above + " iterates " + name + " over the rows of the round before"
                            : above + " begins with " + name;
            default -> above + " asks " + name;
        };
    }

    private String does(PlanNode node) {
        String from = node.target().bareName() == null ? "" : " " + node.target().bareName();
        return switch (node.type()) {
                    case "Seq Scan" ->
                            "it reads the table" + from + " block by block" + filtered(node);
                    case "Index Scan" ->
                            "it looks entries up in the index "
                                    + node.target().index()
                                    + " and fetches their rows"
                                    + filtered(node);
                    case "Index Only Scan" ->
                            "it answers from the index "
                                    + node.target().index()
                                    + ", without the table where the visibility map allows";
                    case "Bitmap Index Scan" ->
                            "it marks matching rows of the index "
                                    + node.target().index()
                                    + " in a bitmap";
                    case "Bitmap Heap Scan" ->
                            "first a bitmap is built, then the marked blocks are read";
                    case "Hash" -> "all rows of its input are read and hashed first";
                    case "Hash Join" -> "each outer row will be looked up in a hash table";
                    case "Merge Join" -> "both sorted sides will advance together";
                    case "Nested Loop" -> "for each outer row it will run its inner side";
                    case "Sort" ->
                            "it must read its whole input before it knows which row is first";
                    case "Incremental Sort" ->
                            "it sorts one group of equal leading keys after the other";
                    case "Aggregate" -> aggregate(node);
                    case "Limit" ->
                            "it asks for rows one by one and stops asking when it has enough";
                    case "Gather", "Gather Merge" -> "it collects rows of several processes";
                    case "Materialize" -> "it keeps what it reads, to read it again later";
                    case "Memoize" ->
                            "it looks into its cache and asks below only for a key it has not met";
                    case "CTE Scan" ->
                            "it reads what the common table expression gives, as far as needed";
                    case "WorkTable Scan" -> "it reads the rows of the round before";
                    case "Append" ->
                            Manner.of(node) == Manner.CONCURRENT
                                    ? "its inputs are read at the same time"
                                    : "it reads its inputs one after the other";
                    case "Merge Append" -> "it takes the least first row of its sorted inputs";
                    case "Recursive Union" ->
                            "it repeats its second input until a round adds no row";
                    case "ModifyTable" -> "for each row from below it changes the table" + from;
                    case "Unique" -> "it drops rows equal to the one before";
                    case "WindowAgg" -> "it computes a window over neighbouring rows";
                    case "Result" -> "it computes an expression";
                    case "Foreign Scan" -> "it asks another server";
                    case "Function Scan" -> "it calls a function and gives its rows";
                    case "Values Scan" -> "it gives the rows that the query itself lists";
                    case "Subquery Scan" -> "it hands on the rows of a subquery" + filtered(node);
                    default -> "it begins to work on its first row";
                }
                + ".";
    }

    private static String filtered(PlanNode node) {
        return node.properties().containsKey("Filter")
                ? " and keeps the rows that pass its filter"
                : "";
    }

    private static String aggregate(PlanNode node) {
        return switch (node.property("Strategy").orElse("")) {
            case "Hashed", "Mixed" -> "it must see every row before a group is complete";
            case "Sorted" -> "its input is sorted, so a group is complete when the next one begins";
            default -> "it reads every row and gives a single one";
        };
    }
}
