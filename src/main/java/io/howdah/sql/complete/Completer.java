package io.howdah.sql.complete;

import io.howdah.sql.names.SchemaNames;
import io.howdah.sql.scope.CaretStatement;
import io.howdah.sql.scope.CaretStatement.Quote;
import java.util.List;
import java.util.Optional;

/// Completes SQL text at a caret, however broken the text is.
///
/// Give it the statement with whatever stands around it; a text of several statements is cut at the
/// caret's. It keeps nothing and never fails. Safe from any thread.
public final class Completer {

    private final SchemaNames names;

    public Completer(SchemaNames names) {
        this.names = names;
    }

    /// @param caret offset in the text, in UTF-16 units
    public Completion complete(String text, int caret) {
        CaretStatement statement = CaretStatement.of(text, caret);
        if (statement.quote() == Quote.SEALED) {
            return Completion.nothing(statement.caret());
        }
        Caret at = Caret.of(statement, names);
        List<Candidate> candidates = new Offers(at).candidates();
        return new Completion(
                statement.start(),
                statement.caret(),
                statement.end(),
                statement.typed(),
                candidates,
                help(at));
    }

    private Optional<ArgumentHelp> help(Caret at) {
        return CallAtCaret.of(at)
                .map(call ->
                        new ArgumentHelp(
                                call.overloads(names).stream()
                                        .map(one ->
                                                new ArgumentHelp.Signature(one, call.active(one)))
                                        .toList(),
                                call.argument()))
                .filter(found -> !found.signatures().isEmpty());
    }
}
