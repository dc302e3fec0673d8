package io.howdah.sql.complete;

import io.howdah.sql.names.SchemaNames;
import io.howdah.sql.scope.Block;
import io.howdah.sql.scope.CaretStatement;
import io.howdah.sql.scope.CaretStatement.Quote;
import io.howdah.sql.scope.Scope;
import io.howdah.sql.scope.ScopeReader;
import io.howdah.sql.scope.Word;
import io.howdah.sql.scope.Words;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A caret with all that the readers of its place need.
///
/// @param at index of the first word of the name at the caret, its qualifiers included
/// @param qualifiers the names before it with a dot behind each
/// @param block the query that the caret stands in, null outside of queries
record Caret(
        CaretStatement statement,
        SchemaNames names,
        Scope scope,
        @Nullable Block block,
        int at,
        List<String> qualifiers) {

    static Caret of(CaretStatement statement, SchemaNames names) {
        Words words = statement.words();
        Scope scope = ScopeReader.read(words, names, statement.inBody());
        int at = words.caret();
        List<String> qualifiers = new ArrayList<>();
        while (words.isMark(at - 1, ".") && isQualifier(words.get(at - 2))) {
            qualifiers.addFirst(words.get(at - 2).name());
            at -= 2;
        }
        return new Caret(
                statement,
                names,
                scope,
                scope.at(words.caret()).orElse(null),
                at,
                List.copyOf(qualifiers));
    }

    private static boolean isQualifier(Word word) {
        return word.isName() || word.isKeyword();
    }

    Words words() {
        return statement.words();
    }

    String typed() {
        return statement.typed();
    }

    boolean inString() {
        return statement.quote() == Quote.STRING;
    }

    /// The word before the name at the caret.
    Word before() {
        return words().get(at - 1);
    }

    Word before(int distance) {
        return words().get(at - distance);
    }

    /// Index of the parenthesis around the caret within the query, -1 when there is none.
    int parenthesis() {
        int open = words().around(words().caret());
        return block != null && open < block.start() ? -1 : open;
    }

    boolean isQualified() {
        return !qualifiers.isEmpty();
    }

    /// The one qualifier, or null.
    @Nullable String schema() {
        return qualifiers.size() == 1 ? qualifiers.getFirst() : null;
    }
}
