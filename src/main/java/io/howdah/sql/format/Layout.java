package io.howdah.sql.format;

import io.howdah.sql.format.Node.Clause;
import io.howdah.sql.format.Node.Group;
import io.howdah.sql.format.Node.Item;
import io.howdah.sql.format.Node.Kind;
import io.howdah.sql.format.Node.Word;
import java.util.List;
import java.util.Set;

/// Writes a statement: each part in one line if it fits, else broken at its clauses, its list, its
/// conditions, its brackets, in this order.
final class Layout {

    /// What AND and OR are moved to the right, so that they end where WHERE's condition begins.
    private static final int CONDITION = 2;

    private static final Set<String> CONDITIONAL = Set.of("WHERE", "HAVING", "ON", "WHEN");

    /// What MERGE does to a row stands below its WHEN.
    private static final Set<String> ACTIONS = Set.of("INSERT", "UPDATE", "DELETE", "DO", "VALUES");

    private static final Set<String> SET_OPERATIONS = Set.of("UNION", "INTERSECT", "EXCEPT");

    private final FormatOptions options;
    private final Page page = new Page();

    private Layout(FormatOptions options) {
        this.options = options;
    }

    static String of(List<Clause> clauses, FormatOptions options) {
        var layout = new Layout(options);
        layout.statements(clauses, 0);
        return layout.page.toString();
    }

    private void statements(List<Clause> clauses, int indent) {
        int from = 0;
        for (int i = 0; i < clauses.size(); i++) {
            if (clauses.get(i).endsStatement() || i + 1 == clauses.size()) {
                if (from > 0) {
                    page.newLine(indent);
                }
                statement(clauses.subList(from, i + 1), indent);
                from = i + 1;
            }
        }
    }

    private void statement(List<Clause> clauses, int indent) {
        boolean whole = fits(clauses.getFirst().first(), ClauseList.width(clauses));
        int actions = 0;
        boolean joined = whole;
        for (int i = 0; i < clauses.size(); i++) {
            Clause clause = clauses.get(i);
            int begin = indent + (actions > 0 ? options.indent() : 0);
            boolean action = actions > 0;
            if (i > 0 && !(action ? joined : whole)) {
                page.newLine(begin);
            }
            if (action) {
                actions--;
            } else if (!whole && clause.keyword().equals("WHEN")) {
                actions = actions(clauses, i + 1);
                int width = ClauseList.width(clauses.subList(i, i + 1 + actions));
                joined = fits(clause.first(), width);
            }
            if (!whole && SET_OPERATIONS.contains(clause.keyword())) {
                operation(clause, indent);
            } else {
                clause(clause, begin, begin + options.indent());
            }
        }
    }

    private static int actions(List<Clause> clauses, int from) {
        int to = from;
        while (to < clauses.size() && ACTIONS.contains(clauses.get(to).keyword())) {
            to++;
        }
        return to - from;
    }

    /// What follows in parentheses is a query, and stands where the others do.
    private void operation(Clause clause, int indent) {
        clause.head().forEach(this::word);
        if (!clause.items().isEmpty()) {
            page.newLine(indent);
            var operand =
                    new Clause(
                            List.of(),
                            clause.items(),
                            clause.endsStatement(),
                            clause.items().stream().mapToInt(Item::width).max().orElse(0));
            clause(operand, indent, indent);
        }
    }

    private boolean fits(Lexeme first, int width) {
        return page.column() + first.space() + width <= options.width();
    }

    /// @param indent of the line on which the clause begins
    /// @param listIndent of the lines of its list
    private void clause(Clause clause, int indent, int listIndent) {
        clause.head().forEach(this::word);
        if (clause.items().isEmpty()) {
            return;
        }
        int head = clause.head().stream().mapToInt(word -> word.width() + 1).sum();
        boolean inLine = fits(clause.items().getFirst().first(), clause.width() - head);
        boolean named = !clause.head().isEmpty();
        boolean with = clause.keyword().equals("WITH");
        boolean changes = clause.keyword().equals("ALTER");
        boolean list = changes || (clause.items().size() > 1 && !with);
        boolean filled = clause.isFilled();
        for (int i = 0; i < clause.items().size(); i++) {
            Item item = clause.items().get(i);
            boolean breaks = !inLine && !(filled && fits(item.first(), item.width()));
            // Where a comment ends the line, the comma leads the next.
            boolean led = i > 0 && page.column() == page.indent() + 1;
            if (breaks && !led && (i > 0 || (named && list))) {
                page.newLine(with ? indent : listIndent);
            }
            item(item, new Breaks(clause, indent, listIndent));
        }
    }

    /// Where the words of a condition begin a line.
    private static final class Breaks {

        private final int and;
        private final int on;
        private boolean between;

        Breaks(Clause clause, int indent, int listIndent) {
            boolean condition = CONDITIONAL.contains(clause.keyword());
            and = condition ? indent + CONDITION : listIndent;
            on = clause.isJoin() ? listIndent : -1;
        }

        int before(Node node, Node previous, boolean restFits) {
            if (restFits || !(node instanceof Word word)) {
                return -1;
            }
            return switch (word.first().word()) {
                case "BETWEEN" -> {
                    between = true;
                    yield -1;
                }
                case "AND" -> {
                    boolean bound = between;
                    between = false;
                    yield bound ? -1 : and;
                }
                // CREATE OR REPLACE is no condition.
                case "OR" -> previous.first().is("CREATE") ? -1 : and;
                case "ON" -> on;
                default -> -1;
            };
        }
    }

    private void item(Item item, Breaks breaks) {
        boolean whole = fits(item.first(), item.width());
        boolean rest = whole;
        int width = item.width();
        for (int i = 0; i < item.nodes().size(); i++) {
            Node node = item.nodes().get(i);
            boolean on = node instanceof Word word && word.first().is("ON");
            rest = whole || (on && fits(node.first(), width));
            Node previous = item.nodes().get(Math.max(0, i - 1));
            int indent = breaks.before(node, previous, rest);
            if (indent >= 0 && i > 0) {
                page.newLine(indent);
            }
            width -= Math.min(width, node.width() + node.first().space());
            node(node);
        }
        if (item.separator() != null) {
            word(item.separator());
        }
    }

    private void node(Node node) {
        switch (node) {
            case Word word -> word(word.first());
            case Group group -> group(group);
        }
    }

    private void group(Group group) {
        int base = page.indent();
        word(group.first());
        boolean whole = group.width() < Node.NEVER && fits(group.first(), group.width() - 1);
        if (whole || group.clauses().isEmpty() || group.isShort()) {
            group.clauses().forEach(clause -> clause(clause, base, base));
        } else {
            broken(group, base, base + options.indent());
            page.newLine(base);
        }
        if (group.close() != null) {
            word(group.close());
        }
    }

    private void broken(Group group, int base, int inner) {
        List<Clause> clauses = group.clauses();
        if (group.kind() == Kind.BRACKETS) {
            page.newLine(inner);
            bracketed(clauses, inner);
            return;
        }
        boolean opened = group.kind() == Kind.ATOMIC || clauses.getFirst().head().isEmpty();
        if (opened) {
            clause(clauses.getFirst(), base, inner);
        }
        List<Clause> rest = clauses.subList(opened ? 1 : 0, clauses.size());
        if (group.kind() == Kind.ATOMIC && !rest.isEmpty()) {
            page.newLine(inner);
            statements(rest, inner);
        } else {
            for (Clause clause : rest) {
                page.newLine(inner);
                clause(clause, inner, inner + options.indent());
            }
        }
    }

    // The members of a mere list stand below one another.
    private void bracketed(List<Clause> clauses, int indent) {
        if (clauses.size() == 1 && clauses.getFirst().head().isEmpty()) {
            clause(clauses.getFirst(), indent, indent);
        } else {
            statements(clauses, indent);
        }
    }

    private void word(Lexeme lexeme) {
        page.write(lexeme, options.keywords().apply(lexeme));
    }
}
