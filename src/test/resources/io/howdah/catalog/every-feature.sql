-- One of everything that the schema model knows and PostgreSQL 15 can hold, with the awkward cases.
-- Loaded by a superuser into an empty database. Roles reader, "Odd Writer" and owner_role exist.

CREATE SCHEMA shop;
CREATE SCHEMA "Odd Schema";
COMMENT ON SCHEMA shop IS 'It''s a "shop" \ with 100 % odd text';
GRANT USAGE ON SCHEMA shop TO reader WITH GRANT OPTION;
REVOKE ALL ON SCHEMA public FROM PUBLIC;

CREATE EXTENSION btree_gist WITH SCHEMA shop;
CREATE EXTENSION pg_trgm WITH SCHEMA public;
CREATE EXTENSION citext WITH SCHEMA "Odd Schema";

-- Types -----------------------------------------------------------------------------------------

CREATE TYPE shop.status AS ENUM ('new', 'it''s paid', 'SHIPPED');
ALTER TYPE shop.status ADD VALUE 'packed' BEFORE 'SHIPPED';
COMMENT ON TYPE shop.status IS 'Where an order is';
CREATE TYPE shop.money_amount AS (amount numeric(12, 2), currency character(3) COLLATE "C");
COMMENT ON COLUMN shop.money_amount.currency IS 'ISO 4217';
CREATE TYPE "Odd Schema"."Empty" AS ();
CREATE FUNCTION shop.is_code(text) RETURNS boolean LANGUAGE sql IMMUTABLE
    RETURN $1 ~ '^[A-Z]+$';
CREATE DOMAIN shop.code AS character varying(12) COLLATE "C" DEFAULT 'X' NOT NULL
    CONSTRAINT looks_like_code CHECK (shop.is_code(VALUE))
    CONSTRAINT "Not Empty" CHECK (VALUE <> '');
COMMENT ON CONSTRAINT looks_like_code ON DOMAIN shop.code IS 'Capital letters';
ALTER DOMAIN shop.code ADD CONSTRAINT later CHECK (VALUE <> 'NO') NOT VALID;
CREATE FUNCTION shop.code_distance(a double precision, b double precision) RETURNS double precision
    LANGUAGE sql IMMUTABLE STRICT RETURN abs(a - b);
CREATE TYPE shop.weight_range AS RANGE (
    SUBTYPE = double precision, SUBTYPE_DIFF = shop.code_distance,
    MULTIRANGE_TYPE_NAME = shop.weights);
CREATE TYPE shop.label_range AS RANGE (SUBTYPE = text, COLLATION = "C",
    SUBTYPE_OPCLASS = text_pattern_ops);
GRANT USAGE ON TYPE shop.status TO reader;
REVOKE ALL ON TYPE shop.money_amount FROM PUBLIC;

-- Sequences -------------------------------------------------------------------------------------

CREATE SEQUENCE shop.down AS smallint INCREMENT BY -3 MINVALUE -300 MAXVALUE 30 START WITH 12 CACHE 5
    CYCLE;
CREATE SEQUENCE shop.up;
COMMENT ON SEQUENCE shop.up IS 'Upwards';
GRANT USAGE ON SEQUENCE shop.up TO reader;

-- Tables ----------------------------------------------------------------------------------------

CREATE TABLE shop.customer (
    id bigint GENERATED ALWAYS AS IDENTITY (SEQUENCE NAME shop.customer_numbers START WITH 1000
        INCREMENT BY 10) PRIMARY KEY,
    name text NOT NULL COLLATE "C",
    email "Odd Schema".citext UNIQUE,
    tags text[] DEFAULT '{}'::text[] NOT NULL,
    "Mixed Case" integer DEFAULT 1,
    "select" shop.code,
    lower_name text GENERATED ALWAYS AS (lower(name)) STORED,
    legacy integer,
    born date DEFAULT '2000-01-31',
    at timestamp with time zone DEFAULT '2000-01-01 12:00:00+00',
    wait interval DEFAULT '1 day 02:03:04',
    raw bytea DEFAULT '\x00ff',
    ratio double precision DEFAULT 0.1,
    CONSTRAINT "born in the past" CHECK (born < '2100-01-01') NO INHERIT
) WITH (fillfactor = 70, autovacuum_enabled = false, toast.autovacuum_vacuum_threshold = 77);
ALTER TABLE shop.customer DROP COLUMN legacy;
ALTER TABLE shop.customer ALTER COLUMN name SET STORAGE EXTERNAL;
ALTER TABLE shop.customer ALTER COLUMN name SET COMPRESSION pglz;
ALTER TABLE shop.customer ALTER COLUMN name SET STATISTICS 321;
ALTER TABLE shop.customer ALTER COLUMN "Mixed Case" SET (n_distinct = -0.5);
ALTER TABLE shop.customer ADD CONSTRAINT later CHECK ("Mixed Case" > 0) NOT VALID;
COMMENT ON TABLE shop.customer IS 'Who buys
on two lines';
COMMENT ON COLUMN shop.customer."Mixed Case" IS '';
COMMENT ON COLUMN shop.customer."select" IS 'A reserved word';
COMMENT ON CONSTRAINT customer_pkey ON shop.customer IS 'The key';
COMMENT ON INDEX shop.customer_pkey IS 'Its index';
COMMENT ON SEQUENCE shop.customer_numbers IS 'Behind an identity';
GRANT SELECT, INSERT ON shop.customer TO reader WITH GRANT OPTION;
GRANT UPDATE (name, "Mixed Case") ON shop.customer TO "Odd Writer";
GRANT SELECT (id) ON shop.customer TO PUBLIC;
SET SESSION AUTHORIZATION reader;
GRANT SELECT ON shop.customer TO "Odd Writer";
RESET SESSION AUTHORIZATION;
GRANT USAGE ON SEQUENCE shop.customer_numbers TO reader;

CREATE TABLE shop.no_columns ();
CREATE TABLE shop.nothing_granted (id integer);
REVOKE ALL ON shop.nothing_granted FROM CURRENT_USER;
CREATE UNLOGGED TABLE "Odd Schema"."Odd ""Table""" (
    "a b" serial,
    small smallserial NOT NULL,
    "ünïcode" text DEFAULT 'Größe',
    CONSTRAINT "Odd Key" PRIMARY KEY ("a b") INCLUDE ("ünïcode") WITH (fillfactor = 50)
);
ALTER TABLE "Odd Schema"."Odd ""Table""" OWNER TO owner_role;
CREATE TABLE shop.typed OF shop.money_amount (currency WITH OPTIONS NOT NULL DEFAULT 'EUR',
    CHECK (amount > 0));

-- Constraints -----------------------------------------------------------------------------------

CREATE TABLE shop.pair (
    a integer NOT NULL,
    b integer NOT NULL,
    c integer,
    d integer,
    during tstzrange,
    UNIQUE NULLS NOT DISTINCT (c, d),
    CONSTRAINT pair_pk PRIMARY KEY (b, a) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT plain_unique UNIQUE (a, b),
    CONSTRAINT no_overlap EXCLUDE USING gist (a WITH =, during WITH &&) WHERE (c IS NOT NULL)
        DEFERRABLE,
    CONSTRAINT odd_exclusion EXCLUDE USING btree ((a + b) WITH =)
);
COMMENT ON CONSTRAINT no_overlap ON shop.pair IS 'Not twice at once';
CREATE TABLE shop.refers (
    x integer,
    y integer NOT NULL,
    customer bigint REFERENCES shop.customer ON UPDATE CASCADE ON DELETE SET NULL,
    self_id integer PRIMARY KEY,
    parent integer REFERENCES shop.refers (self_id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT composite FOREIGN KEY (x, y) REFERENCES shop.pair (a, b) MATCH FULL ON DELETE RESTRICT,
    CONSTRAINT half FOREIGN KEY (x, y) REFERENCES shop.pair (a, b) ON DELETE SET DEFAULT (x)
);
ALTER TABLE shop.refers ADD CONSTRAINT unchecked FOREIGN KEY (x, y) REFERENCES shop.pair (a, b)
    NOT VALID;
COMMENT ON CONSTRAINT composite ON shop.refers IS 'Both or none';

-- Indexes ---------------------------------------------------------------------------------------

CREATE INDEX customer_name_sorted ON shop.customer (name COLLATE "POSIX" text_pattern_ops DESC NULLS LAST,
    "Mixed Case" NULLS FIRST);
CREATE INDEX customer_expression ON shop.customer (lower(name), (("Mixed Case" + 1)),
    (name COLLATE "POSIX") DESC);
ALTER INDEX shop.customer_expression ALTER COLUMN 2 SET STATISTICS 500;
CREATE INDEX customer_mixed_collation ON shop.customer (lower(name) COLLATE "C");
CREATE UNIQUE INDEX customer_partial ON shop.customer (email) INCLUDE (name, id)
    WITH (fillfactor = 60) WHERE ("Mixed Case" > 3 AND name <> 'x');
CREATE UNIQUE INDEX customer_nnd ON shop.customer (born) NULLS NOT DISTINCT;
CREATE INDEX customer_tags ON shop.customer USING gin (tags) WITH (fastupdate = off);
CREATE INDEX customer_trgm ON shop.customer USING gist (name public.gist_trgm_ops (siglen = 32));
CREATE INDEX customer_trgm_gin ON shop.customer USING gin (name public.gin_trgm_ops);
CREATE INDEX customer_brin ON shop.customer USING brin (born) WITH (pages_per_range = 8);
CREATE INDEX customer_hash ON shop.customer USING hash (born);
CREATE INDEX customer_flag ON shop.customer (id) WHERE tags IS NOT NULL;
COMMENT ON INDEX shop.customer_tags IS 'For search';
ALTER TABLE shop.customer CLUSTER ON customer_name_sorted;
CREATE UNIQUE INDEX pair_replica ON shop.pair (a) WHERE false;
DROP INDEX shop.pair_replica;
CREATE UNIQUE INDEX pair_replica ON shop.pair (b, a);
ALTER TABLE shop.pair REPLICA IDENTITY USING INDEX pair_replica;
ALTER TABLE shop.refers REPLICA IDENTITY FULL;
CREATE STATISTICS shop.customer_stats (ndistinct, dependencies) ON name, born FROM shop.customer;
CREATE STATISTICS shop.expression_stats ON (lower(name)), born FROM shop.customer;
ALTER STATISTICS shop.customer_stats SET STATISTICS 50;
COMMENT ON STATISTICS shop.customer_stats IS 'Names tell ages';

-- Partitions and inheritance --------------------------------------------------------------------

CREATE TABLE shop.orders (
    id bigint NOT NULL,
    placed date NOT NULL,
    customer bigint REFERENCES shop.customer,
    state shop.status DEFAULT 'new',
    total numeric CHECK (total >= 0),
    PRIMARY KEY (id, placed)
) PARTITION BY RANGE (placed);
CREATE TABLE shop.orders_2024 PARTITION OF shop.orders
    FOR VALUES FROM ('2024-01-01') TO ('2025-01-01') PARTITION BY HASH (id);
CREATE TABLE shop.orders_2024_new PARTITION OF shop.orders_2024 FOR VALUES WITH (MODULUS 2, REMAINDER 0);
CREATE TABLE shop.orders_2024_other PARTITION OF shop.orders_2024 (state DEFAULT 'packed') FOR VALUES WITH (MODULUS 2, REMAINDER 1);
CREATE TABLE shop.orders_old (
    total numeric CONSTRAINT orders_total_check CHECK (total >= 0),
    placed date NOT NULL,
    id bigint NOT NULL,
    customer bigint,
    state shop.status,
    CONSTRAINT its_own CHECK (placed < '2024-01-01'),
    CONSTRAINT "old key" PRIMARY KEY (id, placed)
);
ALTER TABLE shop.orders ATTACH PARTITION shop.orders_old
    FOR VALUES FROM (MINVALUE) TO ('2024-01-01');
CREATE INDEX orders_customer ON shop.orders (customer);
CREATE INDEX only_here ON shop.orders_old (total);
CREATE UNIQUE INDEX orders_unique ON ONLY shop.orders (placed, id);
CREATE TABLE shop.hashed (k integer, v text) PARTITION BY HASH (k, lower(v));
CREATE TABLE shop.hashed_0 PARTITION OF shop.hashed FOR VALUES WITH (MODULUS 2, REMAINDER 0);
CREATE TABLE shop.line (order_id bigint, placed date,
    FOREIGN KEY (order_id, placed) REFERENCES shop.orders);
CREATE TABLE shop.base (id integer NOT NULL, kind text DEFAULT 'base', note text,
    CONSTRAINT positive CHECK (id > 0));
CREATE TABLE shop.other_base (extra integer);
CREATE TABLE shop.derived (kind text DEFAULT 'derived', own boolean NOT NULL)
    INHERITS (shop.base, shop.other_base);
ALTER TABLE shop.derived ALTER COLUMN note SET DEFAULT 'only here';
ALTER TABLE shop.derived ALTER COLUMN note SET NOT NULL;
ALTER TABLE shop.derived ADD CONSTRAINT positive2 CHECK (extra > 0);
CREATE TABLE shop.derived_again () INHERITS (shop.derived);
ALTER TABLE shop.derived_again ALTER COLUMN kind DROP DEFAULT;

-- Functions -------------------------------------------------------------------------------------

CREATE FUNCTION shop.total(customer_id bigint, OUT orders bigint, INOUT bonus numeric DEFAULT 0)
    LANGUAGE sql STABLE COST 42 SET search_path TO 'shop', 'pg_temp'
    AS $_$ SELECT count(*), bonus FROM orders WHERE customer = customer_id $_$;
CREATE FUNCTION shop.customers(VARIADIC ids bigint[]) RETURNS SETOF shop.customer
    LANGUAGE plpgsql ROWS 7 SECURITY DEFINER PARALLEL SAFE LEAKPROOF
    AS $$BEGIN RETURN QUERY SELECT * FROM shop.customer WHERE id = ANY (ids); END;$$;
CREATE FUNCTION shop.later_table() RETURNS bigint LANGUAGE sql
    BEGIN ATOMIC SELECT count(*) FROM shop.customer; END;
CREATE FUNCTION shop.shape(a integer, b text DEFAULT 'x;y') RETURNS TABLE (n integer, "T x" text)
    LANGUAGE sql AS 'SELECT a, b';
CREATE PROCEDURE shop.tidy(days integer, INOUT done integer DEFAULT NULL) LANGUAGE plpgsql
    AS $$BEGIN done := days; END;$$;
COMMENT ON PROCEDURE shop.tidy IS 'Tidies';
COMMENT ON FUNCTION shop.total IS 'Counts';
REVOKE ALL ON FUNCTION shop.later_table() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION shop.later_table() TO reader;
GRANT EXECUTE ON PROCEDURE shop.tidy TO reader WITH GRANT OPTION;
CREATE FUNCTION shop.plus(numeric, integer) RETURNS numeric LANGUAGE sql IMMUTABLE RETURN $1 + $2;
CREATE FUNCTION shop.minus(numeric, integer) RETURNS numeric LANGUAGE sql IMMUTABLE RETURN $1 - $2;
CREATE AGGREGATE shop.total_of(value integer) (SFUNC = shop.plus, STYPE = numeric, INITCOND = '0',
    COMBINEFUNC = pg_catalog.numeric_add, PARALLEL = SAFE,
    MSFUNC = shop.plus, MINVFUNC = shop.minus, MSTYPE = numeric, MINITCOND = '0');
CREATE AGGREGATE shop.rows(*) (SFUNC = int8inc, STYPE = bigint, INITCOND = '0');
CREATE AGGREGATE shop.middle(double precision ORDER BY anyelement) (
    SFUNC = ordered_set_transition, STYPE = internal, FINALFUNC = percentile_disc_final,
    FINALFUNC_EXTRA, FINALFUNC_MODIFY = SHAREABLE);
COMMENT ON AGGREGATE shop.total_of(integer) IS 'Adds';
COMMENT ON AGGREGATE shop.rows(*) IS 'Counts';
GRANT EXECUTE ON FUNCTION shop.middle(double precision, anyelement) TO reader;

-- A default, a check and a view that need a function that needs the table.
CREATE TABLE shop.circle (id integer, label text);
CREATE FUNCTION shop.next_circle(shop.circle DEFAULT NULL) RETURNS integer LANGUAGE sql
    BEGIN ATOMIC SELECT coalesce(max(id), 0) + 1 FROM shop.circle; END;
CREATE FUNCTION shop.fits(shop.circle, text) RETURNS boolean LANGUAGE sql IMMUTABLE
    RETURN $1.label <> $2;
ALTER TABLE shop.circle ALTER COLUMN id SET DEFAULT shop.next_circle();
ALTER TABLE shop.circle ADD CONSTRAINT fits CHECK (shop.fits(circle, 'no'));
CREATE VIEW shop.chicken AS SELECT 1 AS egg, 'x'::text COLLATE "C" AS name;
CREATE FUNCTION shop.lay(shop.chicken) RETURNS integer LANGUAGE sql STABLE RETURN ($1).egg + 1;
CREATE OR REPLACE VIEW shop.chicken AS
    SELECT 1 AS egg, 'x'::text COLLATE "C" AS name, shop.lay(NULL::shop.chicken) AS next;

-- Views -----------------------------------------------------------------------------------------

CREATE VIEW shop.grouped AS SELECT id, name, count(*) AS n FROM shop.customer GROUP BY id;
CREATE VIEW shop.a_first AS SELECT * FROM shop.grouped WHERE n > 1;
CREATE VIEW shop.writable WITH (security_barrier = true, security_invoker = true) AS
    SELECT id, name, "Mixed Case" AS "M;C" FROM shop.customer WHERE name <> 'quoted '' text'
    WITH LOCAL CHECK OPTION;
ALTER VIEW shop.writable ALTER COLUMN name SET DEFAULT 'nobody';
COMMENT ON VIEW shop.writable IS 'For forms';
COMMENT ON COLUMN shop.writable."M;C" IS 'Renamed';
GRANT SELECT ON shop.writable TO PUBLIC;
ALTER VIEW shop.a_first OWNER TO owner_role;
CREATE VIEW shop.recursive_one AS
    WITH RECURSIVE t (n) AS (VALUES (1) UNION ALL SELECT n + 1 FROM t WHERE n < 5) SELECT n FROM t;
CREATE MATERIALIZED VIEW shop.summary WITH (fillfactor = 80) AS
    SELECT customer, sum(total) AS total, count(*) AS n FROM shop.orders GROUP BY customer;
CREATE UNIQUE INDEX summary_customer ON shop.summary (customer);
ALTER MATERIALIZED VIEW shop.summary CLUSTER ON summary_customer;
ALTER MATERIALIZED VIEW shop.summary ALTER COLUMN total SET STATISTICS 10;
COMMENT ON MATERIALIZED VIEW shop.summary IS 'Per customer';
CREATE MATERIALIZED VIEW shop.summary_of_summary AS SELECT max(total) AS most FROM shop.summary;

-- Triggers, rules, policies ---------------------------------------------------------------------

CREATE FUNCTION shop.touch() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN NEW; END;$$;
CREATE TRIGGER touch BEFORE INSERT OR UPDATE OF name, "Mixed Case" ON shop.customer
    FOR EACH ROW WHEN (NEW.name IS NOT NULL AND NEW.name <> ') EXECUTE FUNCTION x(')
    EXECUTE FUNCTION shop.touch('one', 'it''s', '3');
CREATE TRIGGER counted AFTER UPDATE ON shop.customer
    REFERENCING OLD TABLE AS old_rows NEW TABLE AS "New Rows"
    FOR EACH STATEMENT EXECUTE FUNCTION shop.touch();
CREATE TRIGGER emptied BEFORE TRUNCATE ON shop.customer EXECUTE FUNCTION shop.touch();
CREATE CONSTRAINT TRIGGER checked AFTER INSERT OR DELETE ON shop.refers
    FROM shop.pair DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION shop.touch();
CREATE TRIGGER instead INSTEAD OF DELETE ON shop.grouped FOR EACH ROW EXECUTE FUNCTION shop.touch();
ALTER TABLE shop.customer DISABLE TRIGGER touch;
ALTER TABLE shop.customer ENABLE ALWAYS TRIGGER counted;
COMMENT ON TRIGGER touch ON shop.customer IS 'Touches';
CREATE TRIGGER partitioned AFTER INSERT ON shop.orders FOR EACH ROW EXECUTE FUNCTION shop.touch();
ALTER TABLE shop.orders_old DISABLE TRIGGER partitioned;
CREATE RULE keep AS ON DELETE TO shop.pair DO INSTEAD NOTHING;
CREATE RULE log AS ON INSERT TO shop.writable DO INSTEAD
    INSERT INTO shop.base (id, note) VALUES (NEW.id, NEW.name);
ALTER TABLE shop.pair ENABLE REPLICA RULE keep;
COMMENT ON RULE keep ON shop.pair IS 'Nothing goes';
ALTER TABLE shop.customer ENABLE ROW LEVEL SECURITY;
ALTER TABLE shop.customer FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON shop.customer FOR UPDATE TO reader, "Odd Writer"
    USING (name = CURRENT_USER) WITH CHECK ("Mixed Case" > 0);
CREATE POLICY all_rows ON shop.customer AS RESTRICTIVE USING (true);
COMMENT ON POLICY own_rows ON shop.customer IS 'Own rows';
