package io.howdah.report.anonymise;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// The functions and types of `pg_catalog`, which tell nothing about anybody; from PostgreSQL 18.
final class BuiltinNames {

    private static final Set<String> NAMES = read();

    private BuiltinNames() {}

    static boolean contains(String name) {
        return NAMES.contains(name);
    }

    private static Set<String> read() {
        try (InputStream in = BuiltinNames.class.getResourceAsStream("builtin.txt")) {
            String text =
                    new String(
                            Objects.requireNonNull(in, "builtin.txt").readAllBytes(),
                            StandardCharsets.UTF_8);
            return text.lines().collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
