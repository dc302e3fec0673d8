package io.howdah.sql.complete;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The key words that statements other than queries go on with, by what stands before the caret.
final class Phrases {

    /// What stands before, in the words of [Shape], and what may follow; `^` is the beginning. The
    /// longest rule wins.
    private static final String RULES =
            """
            ^ create: TABLE, INDEX, UNIQUE INDEX, VIEW, OR REPLACE, MATERIALIZED VIEW, FUNCTION, PROCEDURE, TYPE, SCHEMA, SEQUENCE, TRIGGER, EXTENSION, TEMPORARY TABLE, UNLOGGED TABLE, DATABASE, ROLE, USER, POLICY, DOMAIN, RULE, AGGREGATE, STATISTICS, PUBLICATION, SUBSCRIPTION, SERVER, FOREIGN TABLE, EVENT TRIGGER, OPERATOR, CAST, COLLATION, TABLESPACE
            ^ create or: REPLACE
            ^ create or replace: FUNCTION, VIEW, PROCEDURE, TRIGGER, RULE, AGGREGATE
            ^ create temporary: TABLE, VIEW, SEQUENCE
            ^ create temp: TABLE, VIEW, SEQUENCE
            ^ create unlogged: TABLE
            ^ create unique: INDEX
            ^ create materialized: VIEW
            ^ create event: TRIGGER
            ^ create foreign: TABLE, DATA WRAPPER
            ^ create table: IF NOT EXISTS
            ^ create schema: IF NOT EXISTS, AUTHORIZATION
            ^ create extension: IF NOT EXISTS
            ^ create table #: AS, PARTITION OF, OF
            ^ create table # (): PARTITION BY, INHERITS, WITH, TABLESPACE, ON COMMIT, USING
            ^ create table # () partition by: RANGE, LIST, HASH
            partition of #: FOR VALUES, DEFAULT
            partition of # for values: FROM, IN, WITH
            ^ create index: ON, CONCURRENTLY, IF NOT EXISTS
            ^ create index #: ON
            ^ create unique index: ON, CONCURRENTLY, IF NOT EXISTS
            ^ create unique index #: ON
            on #: USING
            on # using: BTREE, GIN, GIST, BRIN, HASH, SPGIST
            on # (): WHERE, INCLUDE, WITH, TABLESPACE, NULLS NOT DISTINCT
            on # using # (): WHERE, INCLUDE, WITH, TABLESPACE
            ^ create view #: AS
            ^ create view # as: SELECT, WITH, VALUES
            ^ create or replace view #: AS
            ^ create materialized view #: AS
            ^ create materialized view # as: SELECT, WITH
            ^ create or replace view # as: SELECT, WITH
            ^ create table # as: SELECT, WITH, VALUES, TABLE, EXECUTE
            ^ create type #: AS ENUM, AS, AS RANGE
            ^ create type # as: ENUM, RANGE
            ^ create function # (): RETURNS, LANGUAGE
            ^ create or replace function # (): RETURNS, LANGUAGE
            ^ create procedure # (): LANGUAGE
            ^ create or replace procedure # (): LANGUAGE
            returns: SETOF, TABLE, VOID, TRIGGER
            returns #: LANGUAGE, AS, STABLE, IMMUTABLE, STRICT, SECURITY DEFINER, PARALLEL SAFE, COST, ROWS, SET
            language: SQL, PLPGSQL
            language #: AS, STABLE, IMMUTABLE, VOLATILE, STRICT, SECURITY DEFINER, PARALLEL SAFE, BEGIN ATOMIC, RETURN
            language sql: AS, STABLE, IMMUTABLE, VOLATILE, STRICT, SECURITY DEFINER, PARALLEL SAFE, BEGIN ATOMIC, RETURN
            security: DEFINER, INVOKER
            parallel: SAFE, RESTRICTED, UNSAFE
            trigger #: BEFORE, AFTER, INSTEAD OF
            before: INSERT, UPDATE, DELETE, TRUNCATE, UPDATE OF
            after: INSERT, UPDATE, DELETE, TRUNCATE, UPDATE OF
            before insert: ON, OR
            before update: ON, OR, OF
            before delete: ON, OR
            after insert: ON, OR
            after update: ON, OR, OF
            after delete: ON, OR
            instead: OF
            instead of: INSERT, UPDATE, DELETE
            ^ create trigger # after insert on #: FOR EACH ROW, FOR EACH STATEMENT, REFERENCING, WHEN, EXECUTE FUNCTION
            on # for: EACH ROW, EACH STATEMENT
            for each: ROW, STATEMENT
            for each row: EXECUTE FUNCTION, WHEN
            for each statement: EXECUTE FUNCTION, WHEN
            execute: FUNCTION, PROCEDURE
            ^ create policy #: ON
            ^ create policy # on #: FOR, TO, USING, WITH CHECK, AS PERMISSIVE, AS RESTRICTIVE
            ^ create policy # on # for: ALL, SELECT, INSERT, UPDATE, DELETE
            ^ create role #: LOGIN, PASSWORD, CREATEDB, CREATEROLE, SUPERUSER, IN ROLE
            ^ create extension #: WITH SCHEMA, SCHEMA, VERSION, CASCADE
            ^ alter: TABLE, COLUMN, INDEX, VIEW, TYPE, FUNCTION, SEQUENCE, SCHEMA, ROLE, USER, DATABASE, SYSTEM, MATERIALIZED VIEW, DEFAULT PRIVILEGES, POLICY, TRIGGER, EXTENSION, DOMAIN, PROCEDURE, PUBLICATION, SUBSCRIPTION, SERVER, FOREIGN TABLE, STATISTICS, TABLESPACE
            ^ alter materialized: VIEW
            ^ alter foreign: TABLE
            ^ alter table: IF EXISTS, ONLY, ALL IN TABLESPACE
            ^ alter table #: ADD COLUMN, DROP COLUMN, ALTER COLUMN, ADD CONSTRAINT, ADD PRIMARY KEY, ADD FOREIGN KEY, ADD, DROP, ALTER, DROP CONSTRAINT, RENAME COLUMN, RENAME TO, RENAME CONSTRAINT, OWNER TO, SET SCHEMA, SET, RESET, VALIDATE CONSTRAINT, ENABLE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY, ENABLE TRIGGER, DISABLE TRIGGER, ATTACH PARTITION, DETACH PARTITION, INHERIT, NO INHERIT, CLUSTER ON, REPLICA IDENTITY, SET LOGGED, SET UNLOGGED, SET TABLESPACE
            ^ alter table # add: COLUMN, CONSTRAINT, PRIMARY KEY, FOREIGN KEY, UNIQUE, CHECK, EXCLUDE
            ^ alter table # add column: IF NOT EXISTS
            ^ alter table # add constraint #: FOREIGN KEY, PRIMARY KEY, UNIQUE, CHECK, EXCLUDE, NOT NULL
            ^ alter table # drop: COLUMN, CONSTRAINT
            ^ alter table # alter: COLUMN
            ^ alter table # rename: COLUMN, TO, CONSTRAINT
            ^ alter table # rename column #: TO
            ^ alter table # owner: TO
            ^ alter table # set: SCHEMA, TABLESPACE, LOGGED, UNLOGGED, ACCESS METHOD
            ^ alter table # enable: ROW LEVEL SECURITY, TRIGGER, ALWAYS TRIGGER, REPLICA TRIGGER
            ^ alter table # disable: ROW LEVEL SECURITY, TRIGGER
            ^ alter table # replica: IDENTITY
            ^ alter table # replica identity: DEFAULT, FULL, NOTHING, USING INDEX
            ^ alter table # attach: PARTITION
            ^ alter table # detach: PARTITION
            alter column #: TYPE, SET DEFAULT, DROP DEFAULT, SET NOT NULL, DROP NOT NULL, SET DATA TYPE, SET STATISTICS, SET STORAGE, ADD GENERATED, DROP IDENTITY, SET COMPRESSION, DROP EXPRESSION
            alter #: TYPE, SET DEFAULT, DROP DEFAULT, SET NOT NULL, DROP NOT NULL, SET STATISTICS
            alter column # set: DEFAULT, NOT NULL, DATA TYPE, STATISTICS, STORAGE, COMPRESSION
            alter column # drop: DEFAULT, NOT NULL, IDENTITY, EXPRESSION
            alter column # type #: USING
            foreign key (): REFERENCES
            references # (): ON DELETE, ON UPDATE, MATCH FULL, DEFERRABLE, NOT VALID, INITIALLY DEFERRED
            references # on: DELETE, UPDATE
            references # () on: DELETE, UPDATE
            on delete: CASCADE, SET NULL, RESTRICT, NO ACTION, SET DEFAULT
            on update: CASCADE, SET NULL, RESTRICT, NO ACTION, SET DEFAULT
            ^ alter system: SET, RESET
            ^ alter index #: RENAME TO, SET, ATTACH PARTITION, SET TABLESPACE
            ^ alter view #: RENAME TO, OWNER TO, SET SCHEMA, ALTER COLUMN
            ^ alter sequence #: RESTART, INCREMENT BY, OWNED BY, MAXVALUE, MINVALUE, CACHE, RENAME TO, OWNER TO, SET SCHEMA
            ^ alter type #: ADD VALUE, RENAME VALUE, ADD ATTRIBUTE, DROP ATTRIBUTE, ALTER ATTRIBUTE, RENAME TO, OWNER TO, SET SCHEMA
            ^ alter type # add value #: BEFORE, AFTER
            ^ alter role #: SET, RESET, LOGIN, NOLOGIN, PASSWORD, RENAME TO, SUPERUSER, CREATEDB, CREATEROLE, VALID UNTIL
            ^ alter user #: SET, RESET, PASSWORD, RENAME TO
            ^ alter database #: SET, RESET, OWNER TO, RENAME TO, SET TABLESPACE, CONNECTION LIMIT
            ^ alter schema #: RENAME TO, OWNER TO
            ^ alter function # (): OWNER TO, RENAME TO, SET SCHEMA, SET, RESET, STABLE, IMMUTABLE, VOLATILE, SECURITY DEFINER, PARALLEL SAFE, COST, ROWS
            ^ alter default privileges: IN SCHEMA, FOR ROLE, GRANT, REVOKE
            owner: TO
            rename: TO
            ^ drop: TABLE, COLUMN, INDEX, VIEW, FUNCTION, SCHEMA, SEQUENCE, TYPE, TRIGGER, MATERIALIZED VIEW, DATABASE, ROLE, USER, POLICY, EXTENSION, PROCEDURE, DOMAIN, RULE, AGGREGATE, STATISTICS, PUBLICATION, SUBSCRIPTION, SERVER, FOREIGN TABLE, OWNED BY, TABLESPACE
            ^ drop materialized: VIEW
            ^ drop foreign: TABLE
            ^ drop owned: BY
            ^ drop table: IF EXISTS
            ^ drop view: IF EXISTS
            ^ drop index: CONCURRENTLY, IF EXISTS
            ^ drop schema: IF EXISTS
            ^ drop function: IF EXISTS
            ^ drop table #: CASCADE, RESTRICT
            ^ drop view #: CASCADE, RESTRICT
            ^ drop schema #: CASCADE, RESTRICT
            ^ drop type #: CASCADE, RESTRICT
            ^ drop index #: CASCADE, RESTRICT
            ^ drop trigger #: ON
            ^ drop policy #: ON
            ^ truncate: TABLE, ONLY
            ^ truncate #: CASCADE, RESTART IDENTITY, CONTINUE IDENTITY, RESTRICT
            ^ truncate table #: CASCADE, RESTART IDENTITY, CONTINUE IDENTITY, RESTRICT
            ^ vacuum: ANALYZE, FULL, FREEZE, VERBOSE
            vacuum (: ANALYZE, VERBOSE, FREEZE, FULL, PARALLEL, INDEX_CLEANUP, TRUNCATE, SKIP_LOCKED, PROCESS_TOAST
            ^ analyze: VERBOSE
            ^ reindex: TABLE, INDEX, SCHEMA, DATABASE, SYSTEM, CONCURRENTLY
            ^ refresh: MATERIALIZED VIEW
            ^ refresh materialized: VIEW
            ^ refresh materialized view: CONCURRENTLY
            ^ refresh materialized view #: WITH DATA, WITH NO DATA
            ^ copy #: FROM, TO
            ^ copy # (): FROM, TO
            ^ copy (): TO
            ^ copy # from: STDIN, PROGRAM
            ^ copy # to: STDOUT, PROGRAM
            ^ copy () to: STDOUT, PROGRAM
            ^ copy # from #: WITH
            ^ copy # from stdin: WITH
            ^ copy # () from stdin: WITH
            with (: FORMAT CSV, HEADER, DELIMITER, NULL, QUOTE, ESCAPE, ENCODING, ON_ERROR IGNORE, FREEZE
            ^ grant: SELECT, INSERT, UPDATE, DELETE, ALL PRIVILEGES, USAGE, EXECUTE, TRUNCATE, REFERENCES, TRIGGER, CREATE, CONNECT, TEMPORARY, MAINTAIN, SET
            ^ revoke: SELECT, INSERT, UPDATE, DELETE, ALL PRIVILEGES, USAGE, EXECUTE, GRANT OPTION FOR, TRUNCATE, REFERENCES, TRIGGER, CREATE, CONNECT
            ^ grant select: ON
            ^ grant insert: ON
            ^ grant update: ON
            ^ grant delete: ON
            ^ grant usage: ON
            ^ grant execute: ON
            ^ grant all: ON, PRIVILEGES ON
            ^ grant all privileges: ON
            ^ grant #: TO
            ^ revoke select: ON
            ^ revoke all: ON, PRIVILEGES ON
            ^ revoke #: FROM
            on schema #: TO, FROM
            ^ comment: ON
            ^ comment on: TABLE, COLUMN, VIEW, FUNCTION, INDEX, SCHEMA, TYPE, SEQUENCE, CONSTRAINT, MATERIALIZED VIEW, DATABASE, TRIGGER, ROLE, EXTENSION, DOMAIN, POLICY
            ^ comment on table #: IS
            ^ comment on column #: IS
            ^ comment on view #: IS
            ^ comment on schema #: IS
            ^ comment on index #: IS
            ^ comment on type #: IS
            ^ lock: TABLE
            ^ lock table #: IN
            ^ lock #: IN
            ^ lock table # in: ACCESS SHARE MODE, ROW SHARE MODE, ROW EXCLUSIVE MODE, SHARE UPDATE EXCLUSIVE MODE, SHARE MODE, SHARE ROW EXCLUSIVE MODE, EXCLUSIVE MODE, ACCESS EXCLUSIVE MODE
            ^ begin: ISOLATION LEVEL, READ ONLY, READ WRITE, DEFERRABLE, TRANSACTION, WORK
            ^ begin transaction: ISOLATION LEVEL, READ ONLY, READ WRITE
            ^ start: TRANSACTION
            ^ start transaction: ISOLATION LEVEL, READ ONLY, READ WRITE
            isolation: LEVEL
            isolation level: READ COMMITTED, REPEATABLE READ, SERIALIZABLE, READ UNCOMMITTED
            ^ commit: AND CHAIN, PREPARED, WORK
            ^ rollback: TO SAVEPOINT, AND CHAIN, PREPARED, WORK
            ^ rollback to: SAVEPOINT
            ^ set transaction: ISOLATION LEVEL, READ ONLY, READ WRITE, DEFERRABLE, SNAPSHOT
            ^ set #: TO
            ^ set local #: TO
            ^ set session #: TO
            ^ alter system set #: TO
            ^ declare #: CURSOR FOR, SCROLL CURSOR FOR, NO SCROLL, BINARY
            ^ declare # cursor: FOR, WITH HOLD FOR
            ^ prepare #: AS
            ^ prepare # (): AS
            ^ discard: ALL, PLANS, SEQUENCES, TEMP
            ^ do: LANGUAGE
            ^ merge: INTO
            if: EXISTS, NOT EXISTS
            if not: EXISTS
            """;

    private static final Map<List<String>, List<String>> FOLLOWING = read();

    private Phrases() {}

    private static Map<List<String>, List<String>> read() {
        Map<List<String>, List<String>> rules = new LinkedHashMap<>();
        RULES.lines()
                .forEach(line -> {
                    int colon = line.indexOf(": ");
                    rules.put(
                            List.of(line.substring(0, colon).split(" ")),
                            Arrays.asList(line.substring(colon + 2).split(", ")));
                });
        return rules;
    }

    /// The key words that may follow; none when no rule fits.
    static List<String> after(Shape shape) {
        List<String> best = List.of();
        int longest = 0;
        for (Map.Entry<List<String>, List<String>> rule : FOLLOWING.entrySet()) {
            List<String> pattern = rule.getKey();
            boolean whole = pattern.getFirst().equals("^");
            List<String> parts = whole ? pattern.subList(1, pattern.size()) : pattern;
            boolean fits =
                    whole ? shape.parts().equals(parts) : shape.ends(String.join(" ", parts));
            if (fits && pattern.size() > longest) {
                longest = pattern.size();
                best = rule.getValue();
            }
        }
        return best;
    }
}
