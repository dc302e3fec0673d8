package io.howdah.sql.format;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A part of a statement, with the columns it takes when it stands in one line.
sealed interface Node {

    /// More than any line has: the part cannot stand in one line.
    int NEVER = 1 << 24;

    int width();

    Lexeme first();

    /// One token.
    record Word(Lexeme first) implements Node {

        @Override
        public int width() {
            return first.width();
        }
    }

    /// What opens and closes a part.
    enum Kind {
        /// `(…)` and `[…]`.
        BRACKETS,
        /// `CASE … END`.
        CASE,
        /// `BEGIN ATOMIC … END`.
        ATOMIC
    }

    /// A part between an opening and a closing token; the text may end before it is closed.
    record Group(Kind kind, Lexeme first, List<Clause> clauses, @Nullable Lexeme close, int width)
            implements Node {

        public Group {
            clauses = List.copyOf(clauses);
        }
    }

    /// A key phrase such as `ORDER BY` with the list that follows it; without a phrase, just a list.
    /// At least one of the two is not empty.
    ///
    /// @param endsStatement whether a semicolon, the last item's separator, ends it
    record Clause(List<Lexeme> head, List<Item> items, boolean endsStatement, int width) {

        public Clause {
            head = List.copyOf(head);
            items = List.copyOf(items);
        }

        Lexeme first() {
            return head.isEmpty() ? items.getFirst().first() : head.getFirst();
        }

        String keyword() {
            return head.isEmpty() ? "" : head.getFirst().word();
        }

        boolean isJoin() {
            return head.stream().anyMatch(lexeme -> lexeme.is("JOIN"));
        }
    }

    /// One member of a list with the comma or semicolon behind it; at least one of the two is there.
    record Item(List<Node> nodes, @Nullable Lexeme separator, int width) {

        public Item {
            nodes = List.copyOf(nodes);
            if (nodes.isEmpty() && separator == null) {
                throw new IllegalArgumentException("an empty item");
            }
        }

        Lexeme first() {
            Lexeme behind = separator;
            return nodes.isEmpty() && behind != null ? behind : nodes.getFirst().first();
        }
    }
}
