package io.howdah.sql.format;

import io.howdah.sql.TokenKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A part of a statement, with the columns it takes when it stands in one line.
sealed interface Node {

    /// More than any line has: the part cannot stand in one line.
    int NEVER = 1 << 24;

    /// So many members are too many for a line each when they are short.
    int MANY = 8;

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

        /// Holds one name or value: nothing is won by a line of its own.
        boolean isShort() {
            return clauses.size() == 1
                    && clauses.getFirst().head().isEmpty()
                    && clauses.getFirst().items().size() == 1
                    && clauses.getFirst().items().getFirst().isPlain()
                    && width < NEVER;
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

        /// Many short members, as those of a long IN, fill their lines.
        boolean isFilled() {
            return head.isEmpty() && items.size() >= MANY && items.stream().allMatch(Item::isPlain);
        }

        /// The same, a line for each member.
        Clause broken() {
            return new Clause(head, items, endsStatement, NEVER);
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

        /// One name or value, perhaps with a sign.
        boolean isPlain() {
            boolean signed =
                    nodes.size() == 2 && nodes.getFirst().first().kind() == TokenKind.OPERATOR;
            return (nodes.size() == 1 || signed) && nodes.getLast() instanceof Word;
        }

        Lexeme first() {
            Lexeme behind = separator;
            return nodes.isEmpty() && behind != null ? behind : nodes.getFirst().first();
        }
    }
}
