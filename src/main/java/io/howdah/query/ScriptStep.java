package io.howdah.query;

import io.howdah.sql.JoinedStatements;
import io.howdah.sql.ScriptItem;
import io.howdah.sql.StatementTraits;
import io.howdah.sql.StatementTraits.InlineData;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// What is sent in one go: a statement, several joined by `\;`, or a psql command.
///
/// @param parts one item, or the joined statements
/// @param inlineData for each part what its COPY reads, "" for other statements
record ScriptStep(List<ScriptItem> parts, List<String> inlineData) {

    ScriptStep {
        parts = List.copyOf(parts);
        inlineData = List.copyOf(inlineData);
    }

    boolean isCommand() {
        return parts.getFirst().kind() == ScriptItem.Kind.META;
    }

    /// The steps of a script; data follows its COPY, that of several on one line in turn.
    static List<ScriptStep> of(List<ScriptItem> items) {
        Deque<String> data = new ArrayDeque<>();
        for (ScriptItem item : items) {
            if (item.kind() == ScriptItem.Kind.COPY_DATA) {
                data.add(item.text());
            }
        }
        List<ScriptStep> steps = new ArrayList<>();
        for (ScriptItem item : items) {
            switch (item.kind()) {
                case META -> {
                    if (PsqlCommand.readsInlineData(item.text())) {
                        data.poll();
                    }
                    steps.add(new ScriptStep(List.of(item), List.of("")));
                }
                case STATEMENT -> steps.add(statement(JoinedStatements.of(item), data));
                case COPY_DATA -> {}
            }
        }
        return steps;
    }

    private static ScriptStep statement(List<ScriptItem> parts, Deque<String> data) {
        List<String> inlineData = new ArrayList<>();
        for (ScriptItem part : parts) {
            boolean reads = StatementTraits.of(part.text()).inlineData() == InlineData.FROM_CLIENT;
            String lines = reads ? data.poll() : null;
            inlineData.add(lines == null ? "" : lines);
        }
        return new ScriptStep(parts, inlineData);
    }
}
