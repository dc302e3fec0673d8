package io.howdah.embedded.bazaar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads the word lists that are resources of this package. Lines that begin with `#` are comments.
final class WordList {

    /// A block: `[title] rest of the line`, then lines of `key: values`.
    record Block(String title, String headline, Map<String, String> lines) {

        Block {
            lines = Map.copyOf(lines);
        }

        /// The values of a key, which are separated by commas.
        List<String> commas(String key) {
            return split(line(key), ",");
        }

        /// The values of a key, which are separated by semicolons.
        List<String> semicolons(String key) {
            return split(line(key), ";");
        }

        /// The values of a key, which are separated by bars.
        List<String> bars(String key) {
            return split(line(key), "\\|");
        }

        String line(String key) {
            String line = lines.get(key);
            if (line == null) {
                throw new IllegalStateException("[" + title + "] has no " + key);
            }
            return line;
        }
    }

    private WordList() {}

    /// The lines, each split at its semicolons.
    static List<List<String>> rows(String resource) {
        return lines(resource).stream().map(line -> split(line, ";")).toList();
    }

    static List<Block> blocks(String resource) {
        var blocks = new ArrayList<Block>();
        String title = "";
        String headline = "";
        Map<String, String> current = new LinkedHashMap<>();
        for (String line : lines(resource)) {
            if (line.startsWith("[")) {
                if (!current.isEmpty()) {
                    blocks.add(new Block(title, headline, current));
                }
                title = line.substring(1, line.indexOf(']'));
                headline = line.substring(line.indexOf(']') + 1).strip();
                current = new LinkedHashMap<>();
            } else {
                int colon = line.indexOf(':');
                current.put(line.substring(0, colon).strip(), line.substring(colon + 1).strip());
            }
        }
        blocks.add(new Block(title, headline, current));
        return blocks;
    }

    static List<String> split(String text, String separator) {
        return Arrays.stream(text.split(separator)).map(String::strip).toList();
    }

    private static List<String> lines(String resource) {
        return text("words/" + resource)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    /// A resource of this package.
    static String text(String resource) {
        try (InputStream in = WordList.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
