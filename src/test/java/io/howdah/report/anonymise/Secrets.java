package io.howdah.report.anonymise;

import io.howdah.plan.Plan;
import io.howdah.plan.PlanNode;
import io.howdah.plan.Target;
import io.howdah.plan.Trigger;
import io.howdah.sql.Keywords;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The words of a plan that a stranger must not see, found by other means than the anonymiser's: names
/// of its targets, words before and after dots, words in quotes, and the numbers compared with.
public final class Secrets {

    private static final Pattern QUALIFIED = Pattern.compile("\\b([a-z_]\\w*)\\.([a-z_]\\w*)\\b");
    private static final Pattern QUOTED = Pattern.compile("['\"]([^'\"]*)['\"]");

    /// Words of the server and of EXPLAIN, some of which the corpus also has as names.
    private static final Set<String> HARMLESS =
            Set.of(
                    "pg_catalog",
                    "public",
                    "col1",
                    "col2",
                    "utf8",
                    "subplan",
                    "initplan",
                    "excluded",
                    "node",
                    "sort");

    private final Set<String> words = new HashSet<>();

    private Secrets() {}

    public static Set<String> of(Plan plan) {
        var secrets = new Secrets();
        plan.nodes().forEach(secrets::node);
        for (Trigger trigger : plan.summary().triggers()) {
            secrets.addAll(trigger.name(), trigger.constraint(), trigger.relation());
        }
        if (plan.statement().query() != null) {
            secrets.sql(plan.statement().query());
        }
        return secrets.words;
    }

    private void node(PlanNode node) {
        Target target = node.target();
        addAll(target.schema(), target.relation(), target.alias(), target.index(), target.cte());
        node.properties()
                .forEach((name, value) -> {
                    if (!Facts.holds(name, value)) {
                        sql(value);
                    }
                });
    }

    private void sql(String text) {
        Matcher qualified = QUALIFIED.matcher(text);
        while (qualified.find()) {
            addAll(qualified.group(1), qualified.group(2));
        }
        Matcher quoted = QUOTED.matcher(text);
        while (quoted.find()) {
            addAll(quoted.group(1).split("\\W+"));
        }
    }

    private void addAll(@Nullable String... names) {
        Stream<String> all =
                Arrays.stream(names)
                        .map(name -> name == null ? "" : name)
                        .filter(name -> name.length() >= 3);
        all.map(name -> name.toLowerCase(Locale.ROOT))
                .filter(name -> !HARMLESS.contains(name))
                .filter(name -> Keywords.find(name) == 0 && !BuiltinNames.contains(name))
                .filter(name -> !name.matches("\\d+"))
                .forEach(words::add);
    }
}
