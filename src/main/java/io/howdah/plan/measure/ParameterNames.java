package io.howdah.plan.measure;

import java.util.ArrayList;
import java.util.List;

/// Finds mentions of InitPlan results in the text of a property: `$0`, `(InitPlan 1)`.
final class ParameterNames {

    private static final String INIT_PLAN = "(InitPlan ";

    private ParameterNames() {}

    static List<String> in(String text) {
        if (text.indexOf('$') < 0 && !text.contains(INIT_PLAN)) {
            return List.of();
        }
        var names = new ArrayList<String>();
        for (int at = text.indexOf('$'); at >= 0; at = text.indexOf('$', at + 1)) {
            int end = at + 1;
            while (end < text.length() && Character.isDigit(text.charAt(end))) {
                end++;
            }
            if (end > at + 1) {
                names.add(text.substring(at, end));
            }
        }
        for (int at = text.indexOf(INIT_PLAN); at >= 0; at = text.indexOf(INIT_PLAN, at + 1)) {
            int end = text.indexOf(')', at);
            if (end > 0) {
                names.add(text.substring(at, end + 1));
            }
        }
        return names;
    }
}
