package io.howdah.embedded.bazaar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A file of DDL among the resources. Where statements are told apart, a blank line ends each.
final class Script {

    private static final Pattern PART = Pattern.compile("(?m)^--- part: .*$");
    private static final Pattern TABLE = Pattern.compile("(?:ALTER TABLE|ON) (\\w+\\.\\w+)");

    private Script() {}

    /// The whole text.
    static String text(String name) {
        return WordList.text("ddl/" + name);
    }

    /// The statements, one after the other.
    static List<String> statements(String text) {
        var statements = new ArrayList<String>();
        for (String paragraph : text.split("\n\\s*\n")) {
            String statement =
                    String.join("\n", paragraph.lines().filter(l -> !l.startsWith("--")).toList());
            if (!statement.isBlank()) {
                statements.add(statement.strip());
            }
        }
        return statements;
    }

    /// The parts of a script, which run one after the other. What belongs to different tables of a
    /// part may run at the same time, so that nobody waits for another's lock.
    static List<Map<String, List<String>>> partsByTable(String name) {
        return Arrays.stream(PART.split(text(name)))
                .map(Script::byTable)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static Map<String, List<String>> byTable(String part) {
        Map<String, List<String>> byTable = new LinkedHashMap<>();
        for (String statement : statements(part)) {
            Matcher table = TABLE.matcher(statement);
            if (!table.find()) {
                throw new IllegalStateException("No table is named: " + statement);
            }
            byTable.computeIfAbsent(table.group(1), t -> new ArrayList<>()).add(statement);
        }
        return byTable;
    }
}
