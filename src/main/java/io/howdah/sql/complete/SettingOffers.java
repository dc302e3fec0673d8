package io.howdah.sql.complete;

import io.howdah.sql.complete.Candidate.Kind;
import io.howdah.sql.names.Quoting;
import io.howdah.sql.names.SettingName;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Offers configuration parameters and their values.
final class SettingOffers {

    /// What sessions set most.
    private static final Set<String> COMMON =
            Set.of(
                    "search_path",
                    "work_mem",
                    "statement_timeout",
                    "lock_timeout",
                    "role",
                    "timezone",
                    "maintenance_work_mem",
                    "enable_seqscan",
                    "default_transaction_isolation");

    private final Caret caret;
    private final Offering offering;

    SettingOffers(Caret caret, Offering offering) {
        this.caret = caret;
        this.offering = offering;
    }

    void names() {
        if (caret.isQualified()) {
            return;
        }
        for (SettingName setting : caret.names().settings()) {
            boolean common = COMMON.contains(setting.name().toLowerCase(Locale.ROOT));
            offering.add(
                    setting.name(),
                    Weight.COLUMN - (common ? 1 : 0),
                    Names.candidate(
                            Kind.SETTING, setting.name(), setting.value(), setting.comment()));
        }
        new KeywordOffers(caret, offering)
                .add(
                        List.of("LOCAL", "SESSION", "ROLE", "TIME ZONE", "TRANSACTION"),
                        Weight.KEYWORD);
    }

    void values(String name) {
        if (name.equalsIgnoreCase("search_path")) {
            new RelationOffers(caret, offering, 0).schemas(Weight.VALUE);
        }
        caret.names().settings().stream()
                .filter(setting -> setting.name().equalsIgnoreCase(name))
                .forEach(this::values);
        if (!caret.inString()) {
            new KeywordOffers(caret, offering).add(List.of("DEFAULT"), Weight.KEYWORD);
        }
    }

    private void values(SettingName setting) {
        List<String> values =
                setting.type().equals("bool") ? List.of("on", "off") : setting.values();
        for (String value : values) {
            boolean plain = !caret.inString() && value.matches("[a-z_]+");
            offering.add(
                    value,
                    Weight.VALUE,
                    Names.candidate(
                            Kind.VALUE,
                            plain ? value : Quoting.literal(value),
                            value.equals(setting.value()) ? "the value now" : "",
                            ""));
        }
        boolean free = values.isEmpty() && !setting.value().isEmpty();
        if (free) {
            offering.add(
                    setting.value(),
                    Weight.ALIAS,
                    Names.candidate(
                            Kind.VALUE, Quoting.literal(setting.value()), "the value now", ""));
        }
    }
}
