package io.howdah.connect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// libpq's password file: lines of `host:port:database:user:password`, where `*` fits anything and
/// a backslash takes the next character as it is.
///
/// @param path it need not exist
record PasswordFile(Path path) {

    private static final Logger LOG = LoggerFactory.getLogger(PasswordFile.class);
    private static final int FIELDS = 5;

    Optional<String> find(Endpoint endpoint) {
        if (!Files.isRegularFile(path) || fault().isPresent()) {
            return Optional.empty();
        }
        try {
            for (String line : Files.readAllLines(path)) {
                List<String> fields = fields(line);
                if (fields.size() == FIELDS && fits(fields, endpoint)) {
                    return Optional.of(fields.getLast());
                }
            }
        } catch (IOException e) {
            LOG.warn("The password file {} cannot be read", path, e);
        }
        return Optional.empty();
    }

    /// Why the file is ignored, in a sentence for the user: libpq reads none that others may read, and
    /// neither do we. Empty when it is read, or not there.
    Optional<String> fault() {
        if (!Files.isRegularFile(path)) {
            return Optional.empty();
        }
        try {
            Set<PosixFilePermission> granted = EnumSet.noneOf(PosixFilePermission.class);
            granted.addAll(Files.getPosixFilePermissions(path));
            granted.removeAll(
                    EnumSet.of(
                            PosixFilePermission.OWNER_READ,
                            PosixFilePermission.OWNER_WRITE,
                            PosixFilePermission.OWNER_EXECUTE));
            return granted.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            "The password file %s is ignored because it has group or world access; its permissions should be u=rw (0600) or less."
                                    .formatted(path));
        } catch (UnsupportedOperationException e) {
            LOG.debug("No POSIX permissions on {}", path, e);
            return Optional.empty();
        } catch (IOException e) {
            LOG.warn("The password file {} cannot be examined", path, e);
            return Optional.of(
                    "The password file %s is ignored because its permissions cannot be read."
                            .formatted(path));
        }
    }

    private static boolean fits(List<String> fields, Endpoint endpoint) {
        return endpoint.hosts().stream()
                        .anyMatch(host ->
                                fits(fields.get(0), host.name())
                                        && fits(fields.get(1), String.valueOf(host.port())))
                && fits(fields.get(2), endpoint.database())
                && fits(fields.get(3), endpoint.user());
    }

    private static boolean fits(String pattern, String value) {
        return pattern.equals("*") || pattern.equals(value);
    }

    /// Splits a line at its first four colons; comments and broken lines give fewer fields.
    static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        if (line.startsWith("#")) {
            return fields;
        }
        StringBuilder field = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char next = line.charAt(i);
            if (next == '\\' && i + 1 < line.length()) {
                field.append(line.charAt(++i));
            } else if (next == ':' && fields.size() < FIELDS - 1) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(next);
            }
        }
        fields.add(field.toString());
        return fields;
    }
}
