package io.howdah.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// What was measured, by name with its unit, in the order of measuring.
final class Figures {

    private record Figure(double value, String unit) {}

    private final Map<String, Figure> figures = new LinkedHashMap<>();

    void add(String name, double value, String unit) {
        figures.put(name, new Figure(value, unit));
        System.out.printf(Locale.ROOT, "%-48s %14.3f %s%n", name, value, unit);
    }

    void write(Path file) throws IOException {
        Files.writeString(
                file,
                JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsString(figures));
    }
}
