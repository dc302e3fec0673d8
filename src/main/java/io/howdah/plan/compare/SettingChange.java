package io.howdah.plan.compare;

import io.howdah.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// A parameter of the server that the two plans were made with differently; null where a plan does not
/// print it, as EXPLAIN does not for a parameter that has its default.
public record SettingChange(String name, @Nullable String before, @Nullable String after) {

    static List<SettingChange> between(Plan before, Plan after) {
        var then = before.statement().settings();
        var now = after.statement().settings();
        var names = new TreeSet<>(then.keySet());
        names.addAll(now.keySet());
        var changes = new ArrayList<SettingChange>();
        for (String name : names) {
            String old = then.get(name);
            String fresh = now.get(name);
            if (old == null ? fresh != null : !old.equals(fresh)) {
                changes.add(new SettingChange(name, old, fresh));
            }
        }
        return List.copyOf(changes);
    }
}
