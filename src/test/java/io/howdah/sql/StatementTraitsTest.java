package io.howdah.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.sql.StatementTraits.InlineData;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatementTraitsTest {

    @ParameterizedTest
    @CsvSource(
            delimiterString = " ~> ",
            value = {
                "select 1 ~> SELECT",
                "((values (1)) union select 2) ~> VALUES",
                "with a as (delete from t returning *), insert as (select 1) select 1 ~> SELECT",
                "with recursive a(x, y) as not materialized (select 1) update t set x = 1 ~> UPDATE",
                "with a as (select 1) search depth first by x, y set z merge into t using a on true"
                        + " when matched then delete ~> MERGE",
                "table t ~> TABLE",
                "vacuum t ~> VACUUM",
                "explain select 1 ~> EXPLAIN",
                "create table t as select 1 ~> CREATE",
            })
    void readsTheVerb(String statement, String command) {
        assertThat(StatementTraits.of(statement).command()).isEqualTo(command);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 1",
                "(select 1)",
                "with a as (select 1 into) select 1",
                "values (1)",
                "table t",
                "insert into t values (1) returning *",
                "with a as (select 1) delete from t returning x",
                "execute q",
                "fetch all from c"
            })
    void knowsWhatReturnsRows(String statement) {
        assertThat(StatementTraits.of(statement).returnsRows()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 1 into t",
                "insert into t select * from (delete from u returning *) x",
                "delete from t",
                "create table t as select 1",
                "declare c cursor for select 1",
                "do $$begin end$$",
                "",
                "nonsense"
            })
    void knowsWhatReturnsNoRows(String statement) {
        assertThat(StatementTraits.of(statement).returnsRows()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into t values (1)",
                "with a as (with b as (update t set x = 1 where y) select 1) select 1",
                "explain analyze delete from t where x",
                "explain (costs off, analyze) delete from t",
                "explain (analyze true) create table t as select 1",
                "select 1 into t",
                "create materialized view v as select 1"
            })
    void knowsWhatModifiesData(String statement) {
        assertThat(StatementTraits.of(statement).modifiesData()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 1 for update",
                "explain delete from t",
                "explain (analyze false) delete from t",
                "select \"update\", 'delete' from insert",
                "with update as (select 1), delete as (select 2) select 1"
            })
    void knowsWhatOnlyReads(String statement) {
        assertThat(StatementTraits.of(statement).modifiesData()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 1",
                "delete from t",
                "execute q (1)",
                "declare c cursor for select 1",
                "create unlogged table if not exists t as table u",
                "create table t as execute q",
                "create materialized view v as select 1"
            })
    void knowsWhatCanBeExplained(String statement) {
        assertThat(StatementTraits.of(statement).explainable()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table t (a int generated always as (1) stored)",
                "create function f() returns table (a int) begin atomic select 1; end",
                "create view v as select 1",
                "vacuum",
                "explain select 1",
                "begin",
                ""
            })
    void knowsWhatCannotBeExplained(String statement) {
        assertThat(StatementTraits.of(statement).explainable()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vacuum (full) t",
                "create unique index concurrently on t (a)",
                "create index concurrently i on t (a)",
                "drop index concurrently i",
                "reindex table concurrently t",
                "reindex (verbose, concurrently) table t",
                "reindex database d",
                "reindex (verbose) schema s",
                "cluster",
                "cluster (verbose)",
                "create database d",
                "drop tablespace s",
                "alter system set work_mem = 1",
                "alter database d set tablespace s",
                "alter table t detach partition p concurrently",
                "commit prepared 'x'",
                "discard all"
            })
    void knowsWhatATransactionBlockRefuses(String statement) {
        assertThat(StatementTraits.of(statement).refusedInTransaction()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "analyze",
                "create index on concurrently (a)",
                "cluster t using i",
                "cluster verbose t",
                "reindex table t",
                "alter database d set work_mem = 1",
                "commit",
                "drop table t",
                "discard plans"
            })
    void knowsWhatATransactionBlockTakes(String statement) {
        assertThat(StatementTraits.of(statement).refusedInTransaction()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "begin, BEGIN",
        "start transaction read only, BEGIN",
        "commit and chain, COMMIT",
        "end, COMMIT",
        "abort, ROLLBACK",
        "rollback work, ROLLBACK",
        "rollback to savepoint a, ROLLBACK_TO_SAVEPOINT",
        "savepoint a, SAVEPOINT",
        "release a, RELEASE",
        "prepare transaction 'x', PREPARE",
        "prepare q as select 1, NONE",
        "rollback prepared 'x', NONE",
        "select 1, NONE"
    })
    void readsTransactionControl(String statement, TransactionControl control) {
        assertThat(StatementTraits.of(statement).transactionControl()).isEqualTo(control);
    }

    @ParameterizedTest
    @CsvSource({
        "copy t from stdin, FROM_CLIENT",
        "copy t to stdout (format csv), TO_CLIENT",
        "copy (select 1 from stdin) to stdout, TO_CLIENT",
        "copy t from program 'x', NONE",
        "copy t to '/x', NONE",
        "select 1, NONE"
    })
    void readsTheDirectionOfACopy(String statement, InlineData direction) {
        assertThat(StatementTraits.of(statement).inlineData()).isEqualTo(direction);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " ~> ",
            value = {
                "update t set x = (select 1 where true) ~> UPDATE_WITHOUT_WHERE",
                "with a as (delete from t) select 1 where true ~> DELETE_WITHOUT_WHERE",
                "explain analyze delete from t ~> DELETE_WITHOUT_WHERE",
                "truncate t ~> TRUNCATE",
                "drop table t ~> DROP",
                "alter table t drop a ~> DROP_COLUMN",
                "alter table t alter b drop default, drop column if exists a ~> DROP_COLUMN",
            })
    void warnsOfHazards(String statement, Hazard hazard) {
        assertThat(StatementTraits.of(statement).hazards()).containsExactly(hazard);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update t set x = 1 where y",
                "delete from t using u where true",
                "explain delete from t",
                "insert into t values (1) on conflict (a) do update set b = 1",
                "alter table t drop constraint c, alter a drop not null",
                "create function f() returns void begin atomic delete from t; end"
            })
    void staysQuietOtherwise(String statement) {
        assertThat(StatementTraits.of(statement).hazards()).isEqualTo(Set.of());
    }

    @Test
    void findsTheStatementBehindExplain() {
        assertThat(StatementTraits.withoutExplain("explain (analyze, format json) select 1"))
                .isEqualTo("select 1");
        assertThat(StatementTraits.withoutExplain("explain analyze verbose select 1"))
                .isEqualTo("select 1");
        assertThat(StatementTraits.withoutExplain("explain (select 1)")).isEqualTo("(select 1)");
        assertThat(StatementTraits.withoutExplain("select 1")).isEqualTo("select 1");
    }
}
