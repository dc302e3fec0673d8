package io.howdah.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.testing.ScratchDatabase;
import io.howdah.testing.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

class OmissionIT {

    @Test
    void namesEveryObjectOfAKindThatTheModelDoesNotKnow() throws SQLException {
        try (ScratchDatabase database = TestServer.scratch();
                Connection connection = database.connect()) {
            TestDatabase.createRoles(connection, "reader");
            TestDatabase.execute(
                    connection,
                    "CREATE SCHEMA s",
                    "CREATE SCHEMA elsewhere",
                    "CREATE FOREIGN DATA WRAPPER nowhere",
                    "CREATE SERVER far FOREIGN DATA WRAPPER nowhere",
                    "CREATE USER MAPPING FOR reader SERVER far",
                    "CREATE FOREIGN TABLE s.remote (id integer) SERVER far",
                    "CREATE COLLATION s.sorted (provider = libc, locale = 'C')",
                    "CREATE COLLATION elsewhere.other (provider = libc, locale = 'C')",
                    "CREATE FUNCTION s.eq(integer, text) RETURNS boolean LANGUAGE sql AS 'SELECT true'",
                    "CREATE OPERATOR s.=== (LEFTARG = integer, RIGHTARG = text, FUNCTION = s.eq)",
                    "CREATE TEXT SEARCH CONFIGURATION s.words (COPY = simple)",
                    "CREATE PUBLICATION everything FOR ALL TABLES",
                    "CREATE FUNCTION s.on_ddl() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END'",
                    "CREATE EVENT TRIGGER watch ON ddl_command_end EXECUTE FUNCTION s.on_ddl()",
                    "ALTER DEFAULT PRIVILEGES IN SCHEMA s GRANT SELECT ON TABLES TO reader",
                    "CREATE TYPE s.shell",
                    "CREATE CAST (text AS point) WITH INOUT");

            List<Omission> omissions = new CatalogReader(connection).read(List.of("s")).omissions();

            assertThat(omissions)
                    .containsExactlyInAnyOrder(
                            new Omission.Unmodelled(
                                    "cast", "(pg_catalog.text AS pg_catalog.point)"),
                            new Omission.Unmodelled("collation", "s.sorted"),
                            new Omission.Unmodelled(
                                    "default acl",
                                    "for role " + database.user() + " in schema s on tables"),
                            new Omission.Unmodelled("event trigger", "watch"),
                            new Omission.Unmodelled("foreign table", "s.remote"),
                            new Omission.Unmodelled("foreign-data wrapper", "nowhere"),
                            new Omission.Unmodelled("operator", "s.===(integer,pg_catalog.text)"),
                            new Omission.Unmodelled("publication", "everything"),
                            new Omission.Unmodelled("server", "far"),
                            new Omission.Unmodelled("text search configuration", "s.words"),
                            new Omission.Unmodelled("type", "s.shell"),
                            new Omission.Unmodelled("user mapping", "for reader on server far"));
        }
    }

    @Test
    void reportsWhatTheRoleMayNotReadAndReadsTheRest() throws SQLException {
        try (ScratchDatabase database = TestServer.scratch();
                Connection connection = database.connect()) {
            TestDatabase.createRoles(connection, "reader");
            TestDatabase.execute(
                    connection,
                    "CREATE TABLE public.t (id integer PRIMARY KEY)",
                    "CREATE SEQUENCE public.s",
                    "REVOKE SELECT ON pg_catalog.pg_sequence FROM PUBLIC",
                    "REVOKE SELECT ON pg_catalog.pg_policy FROM PUBLIC",
                    "SET SESSION AUTHORIZATION reader");

            CatalogReading reading = new CatalogReader(connection).read(List.of("public"));

            assertThat(reading.omissions())
                    .extracting(Omission::message)
                    .containsExactlyInAnyOrder(
                            "Not read: permission denied for table pg_sequence",
                            "Not read: permission denied for table pg_policy");
            assertThat(reading.model().tables())
                    .singleElement()
                    .matches(table -> table.primaryKey().isPresent());
        }
    }
}
