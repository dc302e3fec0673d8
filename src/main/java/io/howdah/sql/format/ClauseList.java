package io.howdah.sql.format;

import io.howdah.sql.format.Node.Clause;
import io.howdah.sql.format.Node.Item;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Collects the clauses of a statement or of a part in brackets, and their widths.
final class ClauseList {

    private final List<Clause> clauses = new ArrayList<>();
    private List<Lexeme> head = List.of();
    private List<Item> items = new ArrayList<>();
    private List<Node> nodes = new ArrayList<>();

    void begin(List<Lexeme> phrase) {
        endClause(false);
        head = phrase;
    }

    void add(Node node) {
        nodes.add(node);
    }

    void comma(Lexeme separator) {
        endItem(separator);
    }

    void semicolon(Lexeme separator) {
        endItem(separator);
        endClause(true);
    }

    /// The first word of the clause that is being read.
    String keyword() {
        return head.isEmpty() ? "" : head.getFirst().word();
    }

    boolean isJoin() {
        return head.stream().anyMatch(lexeme -> lexeme.is("JOIN"));
    }

    List<Clause> end() {
        endClause(false);
        return List.copyOf(clauses);
    }

    private void endItem(@Nullable Lexeme separator) {
        if (separator == null && nodes.isEmpty()) {
            return;
        }
        long width = 0;
        for (Node node : nodes) {
            width += node.width() + (width == 0 ? 0 : node.first().space());
        }
        width += separator == null ? 0 : separator.width() + (width == 0 ? 0 : separator.space());
        items.add(new Item(nodes, separator, capped(width)));
        nodes = new ArrayList<>();
    }

    private void endClause(boolean endsStatement) {
        endItem(null);
        if (!head.isEmpty() || !items.isEmpty()) {
            long width = 0;
            for (Lexeme lexeme : head) {
                width += lexeme.width() + (width == 0 ? 0 : lexeme.space());
            }
            for (Item item : items) {
                width += item.width() + (width == 0 ? 0 : item.first().space());
            }
            clauses.add(new Clause(head, items, endsStatement, capped(width)));
        }
        head = List.of();
        items = new ArrayList<>();
    }

    static int width(List<Clause> clauses) {
        long width = 0;
        for (Clause clause : clauses) {
            width += clause.width() + (width == 0 ? 0 : clause.first().space());
        }
        return capped(width);
    }

    static int capped(long width) {
        return (int) Math.min(Node.NEVER, width);
    }
}
