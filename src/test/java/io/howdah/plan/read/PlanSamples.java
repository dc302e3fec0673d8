package io.howdah.plan.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// Texts that servers and psql really printed, below `samples/`; their makers are named in each test.
public final class PlanSamples {

    private static final String SECTION = "### ";

    /// One plan in each; the last two have one of long conditions and names with signs of tables.
    static final List<String> PSQL =
            List.of(
                    "psql-text",
                    "psql-json",
                    "psql-xml",
                    "psql-yaml",
                    "psql-names-text",
                    "psql-names-json");

    private static final List<String> LOGS =
            List.of(
                    "log-stderr-text",
                    "log-stderr-verbose",
                    "log-stderr-json",
                    "log-stderr-xml",
                    "log-stderr-yaml",
                    "log-csv-text",
                    "log-csv-json",
                    "log-csv-xml",
                    "log-csv-yaml",
                    "log-json-text",
                    "log-json-json",
                    "log-json-xml",
                    "log-json-yaml");

    private PlanSamples() {}

    /// A whole file.
    static String text(String name) {
        return ExplainedStatement.resource("samples/" + name + ".txt");
    }

    /// The sections of a file by their names.
    static SequencedMap<String, String> sections(String name) {
        var sections = new LinkedHashMap<String, StringBuilder>();
        var current = new StringBuilder();
        for (String line : text(name).split("(?<=\n)")) {
            if (line.startsWith(SECTION)) {
                current = new StringBuilder();
                sections.put(line.substring(SECTION.length()).strip(), current);
            } else {
                current.append(line);
            }
        }
        var texts = new LinkedHashMap<String, String>();
        sections.forEach((title, text) -> texts.put(title, text.toString()));
        return texts;
    }

    /// One of every kind, for damage.
    public static List<String> all() {
        var all = new ArrayList<String>();
        PSQL.forEach(name -> all.addAll(sections(name).values()));
        LOGS.forEach(name -> all.add(text(name)));
        return all;
    }
}
