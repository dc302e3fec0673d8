package io.howdah.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// What was measured, by name with its unit, in the order of measuring.
public final class Figures {

    private record Figure(double value, String unit) {}

    private final Map<String, Figure> figures = new LinkedHashMap<>();

    /// Begins with what other measurements wrote to a file, which is then completed.
    public static Figures in(Path file) {
        var figures = new Figures();
        if (Files.exists(file)) {
            JsonNode earlier = JsonMapper.shared().readTree(file.toFile());
            earlier.forEachEntry((name, figure) ->
                    figures.figures.put(
                            name,
                            new Figure(
                                    figure.path("value").asDouble(),
                                    figure.path("unit").asString())));
        }
        return figures;
    }

    public void add(String name, double value, String unit) {
        figures.put(name, new Figure(value, unit));
        System.out.printf(Locale.ROOT, "%-48s %14.3f %s%n", name, value, unit);
    }

    public void write(Path file) throws IOException {
        Files.writeString(
                file,
                JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsString(figures));
    }
}
