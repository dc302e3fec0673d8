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
        for (int i = 0; i < clauses.size(); i++) {
            if (i > 0 && !whole) {
                page.newLine(indent);
            }
            clause(clauses.get(i), indent, indent + options.indent());
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
        boolean list = clause.items().size() > 1 && !with;
        for (int i = 0; i < clause.items().size(); i++) {
            if (!inLine && (i > 0 || (named && list))) {
                page.newLine(with ? indent : listIndent);
            }
            item(clause.items().get(i), new Breaks(clause, indent, listIndent));
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

        int before(Node node, boolean restFits) {
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
                case "OR" -> and;
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
            int indent = breaks.before(node, rest);
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
        if (whole || group.clauses().isEmpty()) {
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
