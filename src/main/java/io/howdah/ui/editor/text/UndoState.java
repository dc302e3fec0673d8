package io.howdah.ui.editor.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fxmisc.richtext.model.PlainTextChange;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What undo and redo know, so that it can outlive the program.
///
/// @param steps the oldest first; a step is the changes that were made together, in their order
/// @param done how many of the steps the text has in it; those behind were undone
record UndoState(List<List<PlainTextChange>> steps, int done) {

    static final UndoState NONE = new UndoState(List.of(), 0);

    private static final ObjectMapper JSON = new ObjectMapper();

    UndoState {
        steps = steps.stream().map(List::copyOf).toList();
    }

    /// As JSON, without the oldest steps if all would take more than a number of characters.
    String write(int most) {
        int from = done;
        long size = size(steps.subList(done, steps.size()));
        while (from > 0 && size + size(steps.subList(from - 1, from)) <= most) {
            from--;
            size += size(steps.subList(from, from + 1));
        }
        // What cannot be kept is worth less than what was undone before it.
        int to = size <= most ? steps.size() : done;
        ObjectNode state = JSON.createObjectNode();
        state.put("done", done - from);
        ArrayNode all = state.putArray("steps");
        for (List<PlainTextChange> step : steps.subList(from, to)) {
            ArrayNode changes = all.addArray();
            for (PlainTextChange change : step) {
                changes.addArray()
                        .add(change.getPosition())
                        .add(change.getRemoved())
                        .add(change.getInserted());
            }
        }
        return JSON.writeValueAsString(state);
    }

    private static long size(List<List<PlainTextChange>> steps) {
        long size = 0;
        for (List<PlainTextChange> step : steps) {
            for (PlainTextChange change : step) {
                size += 16L + change.getRemoved().length() + change.getInserted().length();
            }
        }
        return size;
    }

    /// Reads what [#write] wrote; empty where it does not fit the text, which then may be edited but
    /// not undone.
    static Optional<UndoState> read(String json, String text) {
        if (json.isEmpty()) {
            return Optional.empty();
        }
        try {
            JsonNode state = JSON.readTree(json);
            var steps = new ArrayList<List<PlainTextChange>>();
            for (JsonNode step : state.path("steps")) {
                var changes = new ArrayList<PlainTextChange>();
                for (JsonNode change : step) {
                    changes.add(
                            new PlainTextChange(
                                    change.path(0).asInt(-1),
                                    change.path(1).asString(""),
                                    change.path(2).asString("")));
                }
                steps.add(changes);
            }
            var read = new UndoState(steps, state.path("done").asInt(-1));
            return read.fits(text) ? Optional.of(read) : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    // Undoes everything that was done, and does again what was undone, on a copy.
    private boolean fits(String text) {
        if (done < 0 || done > steps.size()) {
            return false;
        }
        var copy = new StringBuilder(text);
        for (List<PlainTextChange> step : steps.subList(0, done).reversed()) {
            for (PlainTextChange change : step.reversed()) {
                if (!replace(copy, change.invert())) {
                    return false;
                }
            }
        }
        copy = new StringBuilder(text);
        for (List<PlainTextChange> step : steps.subList(done, steps.size())) {
            for (PlainTextChange change : step) {
                if (!replace(copy, change)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean replace(StringBuilder text, PlainTextChange change) {
        int start = change.getPosition();
        int end = change.getRemovalEnd();
        if (start < 0
                || end > text.length()
                || !text.substring(start, end).equals(change.getRemoved())) {
            return false;
        }
        text.replace(start, end, change.getInserted());
        return true;
    }
}
