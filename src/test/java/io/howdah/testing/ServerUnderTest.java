package io.howdah.testing;

import io.howdah.catalog.CatalogVersion;
import java.util.List;
import java.util.stream.Stream;

/// A PostgreSQL that a test runs on, by its major version: the embedded one, and the older ones whose
/// binaries the build has put beside it.
///
/// ```
/// @ParameterizedClass
/// @MethodSource("io.howdah.testing.ServerUnderTest#all")
/// ```
public record ServerUnderTest(int version) {

    private static final int EMBEDDED = 18;

    public static List<ServerUnderTest> all() {
        Stream<Integer> older =
                OlderServers.versions().stream()
                        .filter(version -> version >= CatalogVersion.OLDEST);
        return Stream.concat(older, Stream.of(EMBEDDED)).map(ServerUnderTest::new).toList();
    }

    /// The one that comes with Howdah.
    public static ServerUnderTest embedded() {
        return new ServerUnderTest(EMBEDDED);
    }

    /// A new empty database, dropped when closed.
    public ScratchDatabase scratch() {
        return version == EMBEDDED ? TestServer.scratch() : OlderServers.scratch(version);
    }

    @Override
    public String toString() {
        return "PostgreSQL " + version;
    }
}
