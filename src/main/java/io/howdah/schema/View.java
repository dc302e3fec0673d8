package io.howdah.schema;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A view.
///
/// @param query the SELECT without its semicolon
/// @param options `security_barrier`, `security_invoker` and `check_option`
public record View(
        QualifiedName name,
        List<Column> columns,
        String query,
        Map<String, String> options,
        List<Trigger> triggers,
        List<Rule> rules,
        Ownership ownership,
        @Nullable String comment)
        implements Relation {

    public View {
        columns = List.copyOf(columns);
        options = Canonical.options(options);
        triggers = Canonical.sorted(triggers, Comparator.comparing(Trigger::name));
        rules = Canonical.sorted(rules, Comparator.comparing(Rule::name));
    }

    @Override
    public ObjectKind kind() {
        return ObjectKind.VIEW;
    }
}
