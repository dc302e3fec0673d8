package io.howdah.catalog.change;

import io.howdah.catalog.tree.CatalogKind;
import io.howdah.schema.Identifier;
import java.util.List;
import java.util.Optional;

/// A statement to begin with for a new object. It runs as it stands where its prerequisites exist, so
/// that nobody has to look up the syntax; names begin with `new_`.
///
/// @param text `%s` stands for the schema's name with a dot, or the table's full name
public record Template(CatalogKind kind, String title, String text) {

    private static final List<Template> ALL =
            List.of(
                    new Template(
                            CatalogKind.SCHEMA,
                            "New schema",
                            """
                            CREATE SCHEMA new_schema;
                            -- GRANT USAGE ON SCHEMA new_schema TO some_role;
                            """),
                    new Template(
                            CatalogKind.TABLE,
                            "New table",
                            """
                            CREATE TABLE %snew_table (
                                id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                                name text NOT NULL,
                                created_at timestamptz NOT NULL DEFAULT now()
                            );
                            COMMENT ON TABLE %snew_table IS 'What a row stands for';
                            """),
                    new Template(
                            CatalogKind.VIEW,
                            "New view",
                            """
                            CREATE VIEW %snew_view AS
                            SELECT 1 AS id, 'name'::text AS name;
                            """),
                    new Template(
                            CatalogKind.MATERIALIZED_VIEW,
                            "New materialized view",
                            """
                            CREATE MATERIALIZED VIEW %snew_summary AS
                            SELECT 1 AS id, count(*) AS how_many
                            WITH NO DATA;
                            -- A unique index lets REFRESH MATERIALIZED VIEW CONCURRENTLY work:
                            CREATE UNIQUE INDEX ON %snew_summary (id);
                            """),
                    new Template(
                            CatalogKind.SEQUENCE,
                            "New sequence",
                            """
                            CREATE SEQUENCE %snew_sequence AS bigint START 1 INCREMENT 1;
                            """),
                    new Template(
                            CatalogKind.FUNCTION,
                            "New function",
                            """
                            CREATE FUNCTION %snew_function(wanted integer)
                            RETURNS integer
                            LANGUAGE sql
                            STABLE
                            AS $$
                                SELECT wanted + 1
                            $$;
                            """),
                    new Template(
                            CatalogKind.FUNCTION,
                            "New trigger function",
                            """
                            CREATE FUNCTION %snew_trigger_function()
                            RETURNS trigger
                            LANGUAGE plpgsql
                            AS $$
                            BEGIN
                                RETURN NEW;
                            END
                            $$;
                            """),
                    new Template(
                            CatalogKind.PROCEDURE,
                            "New procedure",
                            """
                            CREATE PROCEDURE %snew_procedure(wanted integer)
                            LANGUAGE plpgsql
                            AS $$
                            BEGIN
                                RAISE NOTICE 'wanted %%', wanted;
                            END
                            $$;
                            """),
                    new Template(
                            CatalogKind.ENUM_TYPE,
                            "New enum",
                            """
                            CREATE TYPE %snew_state AS ENUM ('open', 'done');
                            """),
                    new Template(
                            CatalogKind.COMPOSITE_TYPE,
                            "New composite type",
                            """
                            CREATE TYPE %snew_type AS (
                                name text,
                                amount numeric(12, 2)
                            );
                            """),
                    new Template(
                            CatalogKind.DOMAIN,
                            "New domain",
                            """
                            CREATE DOMAIN %snew_domain AS text
                                CONSTRAINT new_domain_not_blank CHECK (VALUE <> '');
                            """),
                    new Template(
                            CatalogKind.RANGE_TYPE,
                            "New range type",
                            """
                            CREATE TYPE %snew_range AS RANGE (SUBTYPE = double precision);
                            """),
                    new Template(
                            CatalogKind.AGGREGATE,
                            "New aggregate",
                            """
                            CREATE AGGREGATE %snew_total(integer) (
                                SFUNC = int4pl,
                                STYPE = integer,
                                INITCOND = '0'
                            );
                            """),
                    new Template(
                            CatalogKind.TEXT_SEARCH_CONFIGURATION,
                            "New text search configuration",
                            """
                            CREATE TEXT SEARCH CONFIGURATION %snew_search (COPY = pg_catalog.simple);
                            """),
                    new Template(
                            CatalogKind.COLLATION,
                            "New collation",
                            """
                            CREATE COLLATION %snew_collation (provider = icu, locale = 'und');
                            """),
                    new Template(
                            CatalogKind.EXTENSION,
                            "New extension",
                            """
                            -- SELECT name, comment FROM pg_available_extensions ORDER BY name;
                            CREATE EXTENSION IF NOT EXISTS pg_trgm;
                            """),
                    new Template(
                            CatalogKind.PUBLICATION,
                            "New publication",
                            """
                            CREATE PUBLICATION new_publication;
                            -- ALTER PUBLICATION new_publication ADD TABLE some_table;
                            """),
                    new Template(
                            CatalogKind.EVENT_TRIGGER,
                            "New event trigger",
                            """
                            CREATE FUNCTION new_event_function()
                            RETURNS event_trigger
                            LANGUAGE plpgsql
                            AS $$
                            BEGIN
                                RAISE NOTICE '%%', tg_tag;
                            END
                            $$;
                            CREATE EVENT TRIGGER new_event_trigger ON ddl_command_end
                                EXECUTE FUNCTION new_event_function();
                            """),
                    new Template(
                            CatalogKind.FOREIGN_SERVER,
                            "New foreign server",
                            """
                            CREATE EXTENSION IF NOT EXISTS postgres_fdw;
                            CREATE SERVER new_server FOREIGN DATA WRAPPER postgres_fdw
                                OPTIONS (host 'localhost', port '5432', dbname 'postgres');
                            CREATE USER MAPPING FOR CURRENT_USER SERVER new_server
                                OPTIONS (user 'postgres');
                            """),
                    new Template(
                            CatalogKind.ROLE,
                            "New role",
                            """
                            CREATE ROLE new_role LOGIN;
                            -- \\password new_role
                            """),
                    new Template(
                            CatalogKind.DATABASE,
                            "New database",
                            """
                            CREATE DATABASE new_database;
                            """),
                    new Template(
                            CatalogKind.COLUMN,
                            "New column",
                            """
                            ALTER TABLE %s ADD COLUMN new_column text;
                            """),
                    new Template(
                            CatalogKind.INDEX,
                            "New index",
                            """
                            -- CONCURRENTLY keeps writers going; it cannot run in a transaction.
                            CREATE INDEX CONCURRENTLY new_index ON %s (%c);
                            """),
                    new Template(
                            CatalogKind.CONSTRAINT,
                            "New check constraint",
                            """
                            -- NOT VALID takes the lock for a moment only; VALIDATE reads the rows without it.
                            ALTER TABLE %s ADD CONSTRAINT new_check CHECK (%c IS NOT NULL) NOT VALID;
                            ALTER TABLE %s VALIDATE CONSTRAINT new_check;
                            """),
                    new Template(
                            CatalogKind.CONSTRAINT,
                            "New foreign key",
                            """
                            -- An index on the referring columns spares deletes of the other table a scan.
                            ALTER TABLE %s ADD CONSTRAINT new_reference
                                FOREIGN KEY (%c) REFERENCES %s (%c) NOT VALID;
                            ALTER TABLE %s VALIDATE CONSTRAINT new_reference;
                            """),
                    new Template(
                            CatalogKind.TRIGGER,
                            "New trigger",
                            """
                            CREATE TRIGGER new_trigger
                                BEFORE UPDATE ON %s
                                FOR EACH ROW
                                EXECUTE FUNCTION suppress_redundant_updates_trigger();
                            """),
                    new Template(
                            CatalogKind.POLICY,
                            "New policy",
                            """
                            ALTER TABLE %s ENABLE ROW LEVEL SECURITY;
                            CREATE POLICY new_policy ON %s
                                FOR SELECT
                                USING (true);
                            """));

    /// What can be made in a schema.
    public static List<Template> inSchema() {
        return ALL.stream()
                .filter(template -> template.text().contains("%s") && !template.kind().isPart())
                .toList();
    }

    /// What can be made in a database beside its schemas.
    public static List<Template> inDatabase() {
        return ALL.stream()
                .filter(template -> !template.text().contains("%s") && !template.kind().isShared())
                .toList();
    }

    /// What belongs to the server.
    public static List<Template> inCluster() {
        return ALL.stream().filter(template -> template.kind().isShared()).toList();
    }

    /// What can be added to a table.
    public static List<Template> onTable() {
        return ALL.stream().filter(template -> template.kind().isPart()).toList();
    }

    /// The first template of a kind.
    public static Optional<Template> of(CatalogKind kind) {
        return ALL.stream().filter(template -> template.kind() == kind).findFirst();
    }

    /// The statement for a schema; where there is none, for the session's own.
    public String forSchema(String schema) {
        return fill(schema.isEmpty() ? "" : Identifier.quote(schema) + ".", "");
    }

    /// The statement for a table.
    ///
    /// @param column one that it has
    public String forTable(String schema, String table, String column) {
        return fill(
                Identifier.quote(schema) + "." + Identifier.quote(table), Identifier.quote(column));
    }

    private String fill(String name, String column) {
        return text.replace("%%", "\0")
                .replace("%s", name)
                .replace("%c", column)
                .replace('\0', '%');
    }
}
