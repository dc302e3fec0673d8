package io.howdah.query.proof;

import io.howdah.sql.Splitter;
import io.howdah.sql.StatementTraits;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What kind of remedy some SQL is, in the form in which a transaction can try it.
sealed interface Trial {

    /// One new index.
    ///
    /// @param statement CREATE INDEX without CONCURRENTLY, which no transaction allows
    /// @param table as it is written
    /// @param accessMethod such as `btree`
    /// @param extensions what must be created before, statements
    record Index(String statement, String table, String accessMethod, List<String> extensions)
            implements Trial {
        public Index {
            extensions = List.copyOf(extensions);
        }
    }

    /// A parameter and its value as they are written in SQL.
    record Setting(String name, String value) implements Trial {}

    /// ANALYZE, CREATE STATISTICS and ALTER TABLE … SET STATISTICS.
    record Statistics(List<String> statements) implements Trial {
        public Statistics {
            statements = List.copyOf(statements);
        }
    }

    record Rewrite(String query) implements Trial {}

    /// VACUUM.
    record Upkeep(List<String> statements) implements Trial {
        public Upkeep {
            statements = List.copyOf(statements);
        }
    }

    /// One sentence says why it cannot be tried.
    record Unknown(String sentence) implements Trial {}

    Pattern INDEX =
            Pattern.compile(
                    "(create\\s+(?:unique\\s+)?index)(\\s+concurrently)?\\s+(.*?\\bon\\s+(?:only\\s+)?"
                            + "((?:\"[^\"]+\"|[\\w$.])+)\\s*(?:using\\s+(\\w+))?.*)",
                    Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    Pattern SETTING =
            Pattern.compile(
                    "(?:alter\\s+(?:system|database\\s+\\S+|role\\s+\\S+|user\\s+\\S+)"
                            + "(?:\\s+in\\s+database\\s+\\S+)?\\s+)?set\\s+(?:session\\s+|local\\s+)?"
                            + "([\\w.]+)\\s*(?:=|\\bto\\b)\\s*(.+)",
                    Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    Pattern STATISTICS =
            Pattern.compile(
                    "analy[zs]e\\b.*|create\\s+statistics\\b.*|alter\\s+(table|index)\\b.*\\bset\\s+statistics\\s+-?\\d+|"
                            + "alter\\s+statistics\\b.*\\bset\\s+statistics\\s+-?\\d+|"
                            + "alter\\s+table\\b.*\\bset\\s*\\(\\s*n_distinct(_inherited)?\\s*=[^)]*\\)",
                    Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    Pattern EXTENSION =
            Pattern.compile("create\\s+extension\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    Pattern UPKEEP = Pattern.compile("vacuum\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /// Sorts a remedy's SQL; several statements may be separated by semicolons or given one by one.
    static Trial of(List<String> sql) {
        List<String> statements = statements(sql);
        if (statements.isEmpty()) {
            return new Unknown("This advice has no SQL that could be tried.");
        }
        if (statements.stream().anyMatch(statement -> UPKEEP.matcher(statement).matches())) {
            return statements.stream().allMatch(Trial::isUpkeep)
                    ? new Upkeep(statements)
                    : unknown(statements);
        }
        if (statements.stream().allMatch(statement -> STATISTICS.matcher(statement).matches())) {
            return new Statistics(statements);
        }
        List<String> extensions =
                statements.stream().filter(text -> EXTENSION.matcher(text).matches()).toList();
        List<String> others =
                statements.stream().filter(text -> !EXTENSION.matcher(text).matches()).toList();
        return others.size() == 1 ? single(others.getFirst(), extensions) : unknown(statements);
    }

    private static List<String> statements(List<String> sql) {
        List<String> statements = new ArrayList<>();
        for (String text : sql) {
            Splitter.split(text).forEach(item -> statements.add(item.text()));
        }
        return statements;
    }

    private static boolean isUpkeep(String statement) {
        return UPKEEP.matcher(statement).matches()
                || statement.toLowerCase(Locale.ROOT).startsWith("analyze");
    }

    private static Trial single(String statement, List<String> extensions) {
        Matcher index = INDEX.matcher(statement);
        if (index.matches()) {
            String method = index.group(5) == null ? "btree" : index.group(5);
            return new Index(
                    index.group(1) + " " + index.group(3),
                    index.group(4),
                    method.toLowerCase(Locale.ROOT),
                    extensions);
        }
        if (!extensions.isEmpty()) {
            return unknown(extensions);
        }
        Matcher setting = SETTING.matcher(statement);
        if (setting.matches()) {
            return new Setting(setting.group(1), setting.group(2));
        }
        StatementTraits traits = StatementTraits.of(statement);
        return traits.explainable() && traits.returnsRows()
                ? new Rewrite(statement)
                : unknown(List.of(statement));
    }

    private static Trial unknown(List<String> statements) {
        String first = statements.getFirst().lines().findFirst().orElse("");
        return new Unknown(
                "\"%s\" cannot be tried in a transaction; run it on a copy of the database."
                        .formatted(first));
    }
}
