package io.howdah.sql;

import java.util.List;

/// What "run the statement at the caret" means.
///
/// `steps` holds the statement or psql command, followed by its inline data when it has any; it is
/// empty when the text holds no statement. The offsets of the steps count from the start of line
/// `firstLine` (from 0), where each line end is one character; their `line` counts from the start of
/// the text, from 1.
public record StatementAtCaret(int firstLine, List<ScriptItem> steps) {

    public StatementAtCaret {
        steps = List.copyOf(steps);
    }

    /// The steps for a caret in a script: the statement around it; else the one that ends before it on
    /// the same line; else, from between two statements, the nearer one, where a comment belongs to the
    /// statement below it.
    public static List<ScriptItem> find(String script, int caret) {
        return find(script, Splitter.split(script), caret);
    }

    static List<ScriptItem> find(String script, List<ScriptItem> items, int caret) {
        int behind = -1;
        int ahead = -1;
        for (int i = 0; i < items.size() && ahead < 0; i++) {
            if (items.get(i).start() > caret) {
                ahead = i;
            } else if (behind < 0 || items.get(i).end() > items.get(behind).end()) {
                behind = i;
            }
        }
        if (behind < 0) {
            return ahead < 0 ? List.of() : steps(script, items, ahead);
        }
        if (ahead < 0 || !isNearer(script, items.get(behind), items.get(ahead), caret)) {
            return steps(script, items, behind);
        }
        return steps(script, items, ahead);
    }

    /// Whether a caret behind the first item is nearer to the second.
    private static boolean isNearer(String script, ScriptItem behind, ScriptItem ahead, int caret) {
        if (caret <= behind.end()) {
            return false;
        }
        String before = script.substring(behind.end(), caret);
        int linesBefore = lineEnds(before);
        if (linesBefore == 0) {
            return false;
        }
        boolean comment = before.contains("--") || before.contains("/*");
        int linesAfter = lineEnds(script.substring(caret, ahead.start()));
        return comment || linesAfter < linesBefore;
    }

    /// Whether the item is a psql command in the place of the semicolon of the statement before it.
    private static boolean sends(String script, List<ScriptItem> items, int index) {
        if (index < 1
                || index >= items.size()
                || items.get(index).kind() != ScriptItem.Kind.META
                || items.get(index - 1).kind() != ScriptItem.Kind.STATEMENT) {
            return false;
        }
        char[] command = items.get(index).text().toCharArray();
        int end = items.get(index - 1).end();
        int start = items.get(index).start();
        return MetaCommands.sends(MetaCommands.name(command, 0, command.length))
                && start >= end
                && script.indexOf(';', end, start) < 0;
    }

    private static int lineEnds(String text) {
        return (int) text.chars().filter(c -> c == '\n').count();
    }

    /// A statement with its data or the psql command that sends it, whichever of them is at `index`.
    private static List<ScriptItem> steps(String script, List<ScriptItem> items, int index) {
        int first = index;
        while (first > 0 && items.get(first).kind() == ScriptItem.Kind.COPY_DATA) {
            first--;
        }
        if (sends(script, items, first)) {
            first--;
        }
        int last = Math.max(first, index);
        if (sends(script, items, last + 1)) {
            last++;
        }
        if (last + 1 < items.size() && items.get(last + 1).kind() == ScriptItem.Kind.COPY_DATA) {
            last++;
        }
        return items.subList(first, last + 1);
    }
}
