package io.howdah.sql.complete;

import io.howdah.sql.complete.Candidate.Kind;
import java.util.List;

/// Statements with places to fill in, by a few letters.
final class Snippets {

    /// What a statement may begin with, the likeliest first.
    static final List<String> STATEMENTS =
            List.of(
                    "SELECT",
                    "INSERT INTO",
                    "UPDATE",
                    "DELETE FROM",
                    "WITH",
                    "CREATE",
                    "ALTER",
                    "DROP",
                    "EXPLAIN",
                    "SET",
                    "SHOW",
                    "BEGIN",
                    "COMMIT",
                    "ROLLBACK",
                    "TRUNCATE",
                    "VACUUM",
                    "ANALYZE",
                    "MERGE INTO",
                    "COPY",
                    "GRANT",
                    "REVOKE",
                    "COMMENT ON",
                    "CALL",
                    "DO",
                    "REFRESH MATERIALIZED VIEW",
                    "REINDEX",
                    "CLUSTER",
                    "SAVEPOINT",
                    "RELEASE",
                    "PREPARE",
                    "EXECUTE",
                    "DEALLOCATE",
                    "DECLARE",
                    "FETCH",
                    "CLOSE",
                    "LISTEN",
                    "NOTIFY",
                    "UNLISTEN",
                    "LOCK",
                    "CHECKPOINT",
                    "DISCARD",
                    "RESET",
                    "VALUES",
                    "TABLE",
                    "IMPORT FOREIGN SCHEMA",
                    "SECURITY LABEL",
                    "START TRANSACTION",
                    "ABORT",
                    "END",
                    "REASSIGN OWNED BY");

    /// What else a statement of PL/pgSQL may begin with.
    static final List<String> BODY_STATEMENTS =
            List.of(
                    "IF",
                    "RETURN",
                    "FOR",
                    "PERFORM",
                    "RAISE NOTICE",
                    "RAISE EXCEPTION",
                    "WHILE",
                    "LOOP",
                    "CASE",
                    "RETURN QUERY",
                    "RETURN NEXT",
                    "FOREACH",
                    "EXIT",
                    "CONTINUE",
                    "ASSERT",
                    "GET DIAGNOSTICS",
                    "EXCEPTION",
                    "ELSIF",
                    "ELSE",
                    "END IF",
                    "END LOOP",
                    "OPEN");

    private record Snippet(String letters, String name, String pattern) {}

    private static final List<Snippet> ALL =
            List.of(
                    new Snippet(
                            "sel",
                            "SELECT … FROM …",
                            "SELECT ${*}\nFROM ${table}\nWHERE ${condition};"),
                    new Snippet(
                            "selw",
                            "SELECT … GROUP BY …",
                            "SELECT ${column}, count(*)\nFROM ${table}\nGROUP BY ${column}\nORDER BY count(*) DESC;"),
                    new Snippet(
                            "ins",
                            "INSERT INTO … VALUES …",
                            "INSERT INTO ${table} (${columns})\nVALUES (${values});"),
                    new Snippet(
                            "upd",
                            "UPDATE … SET … WHERE …",
                            "UPDATE ${table}\nSET ${column} = ${value}\nWHERE ${condition};"),
                    new Snippet(
                            "del",
                            "DELETE FROM … WHERE …",
                            "DELETE FROM ${table}\nWHERE ${condition};"),
                    new Snippet(
                            "ups",
                            "INSERT … ON CONFLICT … DO UPDATE",
                            "INSERT INTO ${table} (${columns})\nVALUES (${values})\nON CONFLICT (${key}) DO UPDATE SET ${column} = EXCLUDED.${column};"),
                    new Snippet(
                            "cte",
                            "WITH … AS (…)",
                            "WITH ${name} AS (\n    ${SELECT}\n)\nSELECT *\nFROM ${name};"),
                    new Snippet(
                            "rec",
                            "WITH RECURSIVE …",
                            "WITH RECURSIVE ${tree} AS (\n    SELECT ${id}, ${parent_id}, 1 AS depth\n    FROM ${table}\n    WHERE ${parent_id} IS NULL\n    UNION ALL\n    SELECT c.${id}, c.${parent_id}, p.depth + 1\n    FROM ${table} c\n    JOIN ${tree} p ON c.${parent_id} = p.${id}\n)\nSELECT *\nFROM ${tree};"),
                    new Snippet(
                            "ct",
                            "CREATE TABLE …",
                            "CREATE TABLE ${name} (\n    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,\n    ${column} ${type} NOT NULL\n);"),
                    new Snippet(
                            "ci",
                            "CREATE INDEX …",
                            "CREATE INDEX CONCURRENTLY ON ${table} (${columns});"),
                    new Snippet(
                            "cv",
                            "CREATE VIEW …",
                            "CREATE VIEW ${name} AS\nSELECT ${*}\nFROM ${table};"),
                    new Snippet(
                            "cf",
                            "CREATE FUNCTION …",
                            "CREATE FUNCTION ${name}(${parameters}) RETURNS ${type}\nLANGUAGE plpgsql AS $$\nBEGIN\n    ${RETURN NULL;}\nEND;\n$$;"),
                    new Snippet(
                            "ac",
                            "ALTER TABLE … ADD COLUMN …",
                            "ALTER TABLE ${table} ADD COLUMN ${name} ${type};"),
                    new Snippet(
                            "fk",
                            "ALTER TABLE … ADD FOREIGN KEY …",
                            "ALTER TABLE ${table}\n    ADD FOREIGN KEY (${column}) REFERENCES ${other} (${key}) NOT VALID;"),
                    new Snippet("do", "DO $$ … $$", "DO $$\nBEGIN\n    ${}\nEND;\n$$;"),
                    new Snippet(
                            "ea",
                            "EXPLAIN (ANALYZE, BUFFERS) …",
                            "EXPLAIN (ANALYZE, BUFFERS)\n${query};"),
                    new Snippet("tx", "BEGIN … COMMIT", "BEGIN;\n${}\nCOMMIT;"));

    private final Offering offering;
    private final KeywordOffers letters;

    /// @param letters which the statement uses
    Snippets(Offering offering, KeywordOffers letters) {
        this.offering = offering;
        this.letters = letters;
    }

    void statements() {
        for (Snippet snippet : ALL) {
            Template template = Template.of(letters.cased(snippet.pattern()));
            offering.add(
                    snippet.letters(),
                    Weight.SNIPPET,
                    new Candidate(
                            Kind.SNIPPET,
                            snippet.letters(),
                            template,
                            snippet.name(),
                            template.text()));
        }
    }
}
