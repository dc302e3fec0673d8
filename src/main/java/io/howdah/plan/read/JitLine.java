package io.howdah.plan.read;

/// Reads the lines of the JIT section in text format.
final class JitLine {

    private JitLine() {}

    static boolean read(String content, PlanDraft draft) {
        int colon = content.indexOf(": ");
        if (colon < 0) {
            return false;
        }
        String value = content.substring(colon + 2);
        switch (content.substring(0, colon)) {
            case "Functions" -> draft.jit.functions = Numbers.parse(value);
            case "Options" -> {
                for (String option : value.split(", ")) {
                    int blank = option.lastIndexOf(' ');
                    if (blank < 0) {
                        draft.keep("JIT Options", option);
                    } else {
                        draft.jit.options.put(
                                option.substring(0, blank), option.substring(blank + 1));
                    }
                }
            }
            case "Timing" -> readTimes(value, draft);
            default -> draft.keep("JIT " + content.substring(0, colon), value);
        }
        return true;
    }

    // "Generation 0.5 ms (Deform 0.2 ms), Inlining 0.0 ms, …"
    private static void readTimes(String value, PlanDraft draft) {
        for (String part : value.replace(" (", ", ").replace(")", "").split(", ")) {
            String[] words = part.split(" ");
            Double ms = words.length < 2 ? null : Numbers.parse(words[1]);
            if (ms == null) {
                draft.keep("JIT Timing", part);
            } else {
                draft.jit.times.put(words[0], ms);
            }
        }
    }
}
