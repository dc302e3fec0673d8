package io.howdah.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PgEnvironmentTest {

    private static final Endpoint SHOP = Endpoint.of("db.example.com", 5432, "shop", "bob");

    @TempDir Path home;

    private PgEnvironment with(Map<String, String> variables) {
        return new PgEnvironment(variables, home, "anna", false);
    }

    private void passwordFile(String mode, String... lines) throws IOException {
        Path file = Files.write(home.resolve(".pgpass"), List.of(lines));
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
        }
    }

    @Test
    void takesTheFirstLineOfThePasswordFileThatFits() throws IOException {
        passwordFile(
                "rw-------",
                "# db.example.com:5432:shop:bob:comment",
                "other:5432:shop:bob:wrong host",
                "db.example.com:5433:*:bob:wrong port",
                "too:few:fields",
                "db.example.com:*:shop:bob:with\\:colon and \\\\ and : rest",
                "*:*:*:*:last");
        assertThat(with(Map.of()).password(SHOP)).contains("with:colon and \\ and : rest");
        assertThat(with(Map.of()).password(SHOP.withDatabase("else"))).contains("last");
    }

    @Test
    void ignoresAPasswordFileThatOthersMayRead() throws IOException {
        assumeThat(FileSystems.getDefault().supportedFileAttributeViews()).contains("posix");
        passwordFile("rw-r--r--", "*:*:*:*:secret");
        assertThat(with(Map.of()).password(SHOP)).isEmpty();
    }

    @Test
    void prefersTheVariableToTheFile() throws IOException {
        passwordFile("rw-------", "*:*:*:*:from file");
        assertThat(with(Map.of("PGPASSWORD", "from variable")).password(SHOP))
                .contains("from variable");
    }

    @Test
    void looksForTheFileWhereAVariableSays() throws IOException {
        passwordFile("rw-------", "*:*:*:*:standard place");
        Path elsewhere = home.resolve("elsewhere");
        Files.move(home.resolve(".pgpass"), elsewhere);
        assertThat(with(Map.of("PGPASSFILE", elsewhere.toString())).password(SHOP))
                .contains("standard place");
    }

    @Test
    void hasNoPasswordWithoutVariableAndFile() {
        assertThat(with(Map.of()).password(SHOP)).isEmpty();
    }

    @Test
    void variablesFillWhatTheUrlLeavesOut() {
        PgEnvironment environment =
                with(
                        Map.of(
                                "PGHOST", "envhost",
                                "PGPORT", "6000",
                                "PGUSER", "envuser",
                                "PGDATABASE", "envdb",
                                "PGSSLMODE", "require"));
        assertThat(ConnectionUrl.parse("postgresql://", environment).endpoint().url())
                .isEqualTo("postgresql://envuser@envhost:6000/envdb?sslmode=require");
        assertThat(
                        ConnectionUrl.parse("postgresql://me@db:1/x?sslmode=allow", environment)
                                .endpoint()
                                .url())
                .isEqualTo("postgresql://me@db:1/x?sslmode=allow");
    }

    @Test
    void aServiceStandsBetweenTheUrlAndTheVariables() throws IOException {
        Files.writeString(
                home.resolve(".pg_service.conf"),
                """
                # all servers
                [other]
                host=wrong
                [billing]
                host = billing.example.com
                port=6543
                user=biller
                password=s3cret
                """);
        Map<String, String> variables =
                new HashMap<>(Map.of("PGHOST", "env", "PGDATABASE", "envdb"));
        ConnectionUrl named =
                ConnectionUrl.parse("postgresql://me@/?service=billing", with(variables));
        assertThat(named.endpoint().url())
                .isEqualTo("postgresql://me@billing.example.com:6543/envdb?sslmode=prefer");
        assertThat(named.password()).isEqualTo("s3cret");

        variables.put("PGSERVICE", "billing");
        assertThat(ConnectionUrl.parse("postgresql://", with(variables)).endpoint().user())
                .isEqualTo("biller");
    }

    @Test
    void saysWhenAServiceIsNotDefined() {
        assertThatThrownBy(
                        () -> ConnectionUrl.parse("postgresql:///?service=nowhere", with(Map.of())))
                .hasMessage(
                        "The connection service \"nowhere\" is not defined in %s."
                                .formatted(home.resolve(".pg_service.conf")));
    }
}
