package io.howdah.plan.read;

import io.howdah.plan.Trigger;

/// Reads what text format prints below the tree: times, planning, triggers, JIT, settings.
final class SummaryLines {

    private enum Section {
        NONE,
        PLANNING,
        SERIALIZATION,
        JIT,
        OTHER
    }

    private static final String TRIGGER = "Trigger ";

    private final PlanDraft draft;
    private Section section = Section.NONE;
    private int sectionColumn;
    private String sectionName = "";

    SummaryLines(PlanDraft draft) {
        this.draft = draft;
    }

    /// @return false if the line belongs to a node
    boolean take(String content, int column, int rootColumn) {
        if (section != Section.NONE && column > sectionColumn) {
            return inSection(content);
        }
        if (column > rootColumn) {
            return false;
        }
        section = Section.NONE;
        sectionColumn = column;
        int colon = content.startsWith(TRIGGER) ? triggerEnd(content) : content.indexOf(':');
        if (colon < 0) {
            return false;
        }
        String value = content.substring(colon + 1).strip();
        return takeNamed(content.substring(0, colon), value);
    }

    private boolean takeNamed(String name, String value) {
        switch (name) {
            case "Planning" -> section = Section.PLANNING;
            case "JIT" -> section = Section.JIT;
            case "Serialization" -> {
                section = Section.SERIALIZATION;
                readSerialization(value);
            }
            case "Planning Time", "Planning time" -> draft.put("Planning Time", value);
            case "Execution Time", "Execution time" -> draft.put("Execution Time", value);
            case "Total runtime" -> draft.put("Total Runtime", value);
            case "Settings" -> readSettings(value);
            default -> {
                if (name.startsWith(TRIGGER)) {
                    readTrigger(name.substring(TRIGGER.length()), value);
                } else {
                    section = Section.OTHER;
                    sectionName = name;
                    if (!value.isEmpty()) {
                        draft.put(name, value);
                    }
                }
            }
        }
        return true;
    }

    // A trigger's name may hold colons itself.
    private static int triggerEnd(String content) {
        int time = content.lastIndexOf(": time=");
        return time < 0 ? content.lastIndexOf(": calls=") : time;
    }

    private boolean inSection(String content) {
        return switch (section) {
            case NONE -> false;
            case PLANNING -> PropertyLine.read(content, draft.planning);
            case SERIALIZATION -> PropertyLine.read(content, draft.serialization);
            case JIT -> JitLine.read(content, draft);
            case OTHER -> {
                draft.keep(sectionName, content);
                yield true;
            }
        };
    }

    private void readSerialization(String value) {
        Pairs.read(
                value,
                (key, text) -> {
                    switch (key) {
                        case "time" -> draft.serialization.put("Time", text);
                        case "output" ->
                                draft.serialization.put("Output Volume", Numbers.withoutUnit(text));
                        case "format" -> draft.serialization.put("Format", text);
                        // The unit of the time stands alone.
                        case "ms output" ->
                                draft.serialization.put("Output Volume", Numbers.withoutUnit(text));
                        default -> draft.keep("Serialization", key + "=" + text);
                    }
                });
    }

    // "work_mem = '64MB', search_path = 'a, ''b'''"
    private void readSettings(String value) {
        int at = 0;
        while (at < value.length()) {
            int equals = value.indexOf(" = '", at);
            if (equals < 0) {
                draft.keep("Settings", value.substring(at));
                return;
            }
            var setting = new StringBuilder();
            int end = equals + 4;
            while (end < value.length()) {
                char c = value.charAt(end++);
                if (c == '\'') {
                    if (end >= value.length() || value.charAt(end) != '\'') {
                        break;
                    }
                    end++;
                }
                setting.append(c);
            }
            draft.settings.put(value.substring(at, equals), setting.toString());
            at = value.startsWith(", ", end) ? end + 2 : end;
        }
    }

    // "name for constraint c on t: time=0.1 calls=3"
    private void readTrigger(String names, String value) {
        String constraint = null;
        String relation = null;
        String name = names;
        int on = name.lastIndexOf(" on ");
        if (on >= 0) {
            relation = name.substring(on + 4);
            name = name.substring(0, on);
        }
        String marker = "for constraint ";
        int at = name.indexOf(marker);
        if (at == 0 || (at > 0 && name.charAt(at - 1) == ' ')) {
            constraint = name.substring(at + marker.length());
            name = name.substring(0, at).strip();
        }
        var ms = new Double[1];
        var calls = new long[1];
        Pairs.read(
                value,
                (key, number) -> {
                    if (key.equals("time")) {
                        ms[0] = Numbers.parse(number);
                    } else if (key.equals("calls")) {
                        calls[0] = (long) Numbers.parse(number, 0);
                    }
                });
        draft.trigger(
                new Trigger(name.isEmpty() ? null : name, constraint, relation, ms[0], calls[0]));
    }
}
