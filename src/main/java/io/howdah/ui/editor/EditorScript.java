package io.howdah.ui.editor;

import io.howdah.connect.Environment;
import io.howdah.connect.Profile;
import io.howdah.query.SqlStatement;
import io.howdah.sql.Hazard;
import io.howdah.sql.ScriptItem;
import io.howdah.sql.Splitter;
import io.howdah.sql.StatementTraits;
import io.howdah.ui.shell.Prompts;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The text of an editor as statements to run.
final class EditorScript {

    private EditorScript() {}

    /// The steps of a part of the text that starts at `offset`; their places and lines count from the
    /// text's start.
    ///
    /// @param before how many lines lie before the one in which the part starts
    static List<ScriptItem> items(String part, int offset, int before) {
        return Splitter.split(part).stream()
                .map(item ->
                        new ScriptItem(
                                item.kind(),
                                item.text(),
                                item.start() + offset,
                                item.end() + offset,
                                item.line() + before))
                .toList();
    }

    /// The steps at the caret as a script of their own, in which each has the place that it has in the
    /// text, counted from the first; spaces stand for what lies between. A psql command among them sends
    /// the statement before it.
    static String text(List<ScriptItem> items) {
        int first = items.stream().mapToInt(ScriptItem::start).min().orElse(0);
        var script = new StringBuilder();
        for (int i = 0; i < items.size(); i++) {
            ScriptItem item = items.get(i);
            int start = item.start() - first;
            script.repeat(' ', start - script.length());
            if (item.kind() == ScriptItem.Kind.COPY_DATA) {
                script.setCharAt(start - 1, '\n');
            }
            boolean isSent =
                    i + 1 < items.size() && items.get(i + 1).kind() == ScriptItem.Kind.META;
            script.append(item.text()).append(end(item.kind(), isSent));
        }
        return script.toString();
    }

    private static String end(ScriptItem.Kind kind, boolean isSent) {
        return switch (kind) {
            case STATEMENT -> isSent ? " " : ";";
            case META -> "\n";
            case COPY_DATA -> "\\.\n";
        };
    }

    /// Each statement with the inline data that follows it.
    static List<SqlStatement> statements(List<ScriptItem> items) {
        List<SqlStatement> statements = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            ScriptItem item = items.get(i);
            if (item.kind() == ScriptItem.Kind.STATEMENT) {
                boolean hasData =
                        i + 1 < items.size()
                                && items.get(i + 1).kind() == ScriptItem.Kind.COPY_DATA;
                String data = hasData ? items.get(i + 1).text() : "";
                statements.add(new SqlStatement(item.text(), item.start(), data, 0));
            }
        }
        return statements;
    }

    /// What to ask before these statements reach a production server; empty when nothing is dangerous.
    static Optional<Prompts.Question> warning(Profile profile, List<SqlStatement> statements) {
        if (profile.environment() != Environment.PRODUCTION) {
            return Optional.empty();
        }
        List<String> dangerous = new ArrayList<>();
        Set<String> reasons = new LinkedHashSet<>();
        for (SqlStatement statement : statements) {
            Set<Hazard> hazards = StatementTraits.of(statement.text()).hazards();
            if (!hazards.isEmpty()) {
                dangerous.add(statement.text() + ";");
                hazards.stream().map(Hazard::sentence).forEach(reasons::add);
            }
        }
        return dangerous.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Prompts.Question(
                                "%s is a production server. %s"
                                        .formatted(profile.name(), String.join(" ", reasons)),
                                String.join("\n", dangerous),
                                "Run",
                                true));
    }
}
