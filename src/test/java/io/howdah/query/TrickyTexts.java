package io.howdah.query;

import java.util.stream.Stream;

/// Texts whose statements are hard to find, each valid on the newest server.
final class TrickyTexts {

    private TrickyTexts() {}

    static Stream<String> all() {
        return Stream.of(quotes(), dollars(), comments(), numbers(), bodies(), rules(), newest())
                .flatMap(part -> part);
    }

    private static Stream<String> quotes() {
        return Stream.of(
                "select E'a\\\\' || ';'; select 1",
                "select E'\\x3b\\073\\u003b\\U0000003b'; select 1",
                "select E'a'\n'b\\';' ; select 1",
                "select E'a' \n\n\t '\\n;\\'' ; select 2",
                "select e'a'-- x ' ;\n  -- y\n'\\';'; select 2",
                "select E'a'/* no join */ as x; select 1",
                "select 'a'\n'b' from (select 1) _ where false; select 1",
                "select 'a'\r'b;'; select 1",
                "select 'a'\r\n'b;'; select 1",
                "select 'a'\f\n\u000B'b;'; select 1",
                "select U&'d\\0061t\\+000061' ; select 1",
                "select U&'\\\\;' \n '\\0041;' ; select 1",
                "select U&'!0041;!!' UESCAPE '!' ; select 1",
                "select U&'#0041;' \n uescape \n '#' ; select 1",
                "select U&\"d!0061;t\" UESCAPE '!' from (select 1 as \"da;t\") _ ; select 1",
                "select 1 as U&\"\\0041;\"\"\" ; select 2",
                "select u&'a' as u; select 1 as u, 2 as e, 3 as b, 4 as x, 5 as n; select 1",
                "select n'a;', N'b' ; select 1",
                "select b'' , x'' , B'1'\n'0' where false; select 1",
                "select interval'1 day', date'today', bool't'; select 1",
                "select e.a from (select 1 as a) e; select E.a from (select 1 as a) E; select 1",
                "select 'x'::\"char\", '\\'::text, '\\\\' ; select '\\'';'; select 1",
                "select ''''''';''''''' ; select 1",
                "select \"\"\"\" from (select 1 as \"\"\"\") _; select 1",
                "select \"a;\"\"b\" from (select 1 as \"a;\"\"b\") _; select 1",
                "select 1 as \"a\nb;\" ; select 1",
                "select 'a\n;\nb' ; select 1",
                "select array['a;', E'b\\';'], ';' ; select 1",
                "select '\\' as \"\\\" ; select 1",
                "select json '{\"a\": \";\"}' -> 'a' ; select 1",
                "select '[1,2]'::jsonb @> '1' , '{\"a\":1}'::jsonb ? 'a' ; select 1",
                "select 'a' like 'a;' escape ';' , 'a' ~ 'a;' ; select 1");
    }

    private static Stream<String> dollars() {
        return Stream.of(
                "select $ä$ ; $Ä$ ; $ä$; select 1",
                "select $日本$;$日$;$日本$; select 1",
                "select $\u00a0$;$\u00a0$; select 1",
                "select $a1_$ ; $a1$ ; $a1_$; select 1",
                "select $_$ ; $__$ ; $_$; select 1",
                "select $$ $ $; $ $$ ; select 1",
                "select $a$ $a $a$ ; select 1",
                "select $a$$$a$ , $a$$a$ , $$$$ ; select 1",
                "select $a$;$b$;$a$ as \"$a$\" ; select 1",
                "select $q$ -- ; \n /* ; $q$ ; select 1",
                "select '$$;' , $$';$$ ; select 1",
                "select a$1, a$$ from (select 1 as a$1, 2 as a$$) _ ; select 1",
                "select é$a$ from (select 1 as é$a$) _ ; select 1",
                "select 1 as _$$ , $$;$$ ; select 1",
                "select \"a\", $$;$$ from (select 1 as \"a\") _ where false ; select 1",
                "select 1+$$2$$::int, ($$;$$) ; select 1",
                "do $ü$ begin perform ';'; end $ü$ ; select 1",
                "do language plpgsql $$ begin perform $q$ ; $q$; end $$ ; select 1",
                "select $a$ \\$a$ ; select 1",
                "select $ab$ $a$ b$ $ab$ ; select 1");
    }

    private static Stream<String> comments() {
        return Stream.of(
                "select 1 /* /* /* ; */ */ ; */ ; select 2",
                "select 1 /*/**/;*/ ; select 2",
                "select 1 /*;/*;*/;*/ + 1 ; select 2",
                "select 1 /*/ ; /*/ ; */ */ ; select 2",
                "select 1 /**//*;*/ ; select 2",
                "select 1 /* ' ; */ , ';' /* \" */ ; select 2",
                "select 1 /* $$ */ ; select $$ /* $$ ; select 2",
                "select 1 -- $$ ;\n ; select 2 -- ' ;\r\n ; select 3",
                "select 1 --/* ;\n ; select 2 --*/",
                "select 1-- ;\r+1 ; select 2",
                "select 1 ---- ;\n ; select 2 --- ;",
                "-- ;\n/* ; */ -- ;\r select 1",
                "select 1 - - 1, 1 -/**/- 1 ; select 2",
                "select 1 */* ; */ 2 ; select 3",
                "select 4 / /* ; */ 2 ; select 3",
                "select 1 <-1, 1 >-1, 1 =-1, 1 <>-1, 1 <=+1 ; select 2",
                "select 1 != -1 ; select !!'a'::tsquery ; select 2",
                "select 1 <-- ;\n 2 ; select 3",
                "select 2 >/* ; */1 , 2 ^ -1, 2 % -1 , ~ -1, 1 # -1; select 3",
                "select point '(1,2)' <-> point '(3,4)' , 1 <<-1::int ; select 3",
                "select '{\"a\":{\"b\":1}}'::jsonb #>> '{a,b}', '{\"a\":1}'::jsonb #- '{a}' ; select 3",
                "select box '((0,0),(1,1))' ?# box '((0,0),(1,1))' , @-@ path '((0,0),(1,1))' ; select 3");
    }

    private static Stream<String> numbers() {
        return Stream.of(
                "select 1_000_000, 0x_FF, 0b_1, 0o_7 ; select 1",
                "select 0xdead_BEEF, 0XFF, 0B1, 0O7 ; select 1",
                "select 1.e10, 1.5e+3, .5e-3, 1_0.5_0e1_0 ; select 1",
                "select 1e5 from (select 1 as e) _ where false ; select 1",
                "select 1.::text ; select 1",
                "select (array[1,2,3])[1:2], (array[1,2,3])[:], (array[1,2])[1:] ; select 1",
                "select 1-1,1-+1,1+-1,-(-1) ; select 1",
                "select 5::int8::text||';' ; select 1",
                "select 00001, 1e0, 9223372036854775808 ; select 1",
                "do $$ begin for i in 1..2 loop perform i; end loop; end $$ ; select 1",
                "do $$ begin for i in reverse 2..1 loop null; end loop; end $$ ; select 1");
    }

    private static Stream<String> bodies() {
        return Stream.of(
                body("select case when true then case when false then 1 end else 2 end"),
                body("select case case 1 when 1 then 2 end when 2 then 3 end as end"),
                body("select 1 as begin, 2 as \"case\", 3 as end"),
                body("select (case when true then 1 end) + (select case when true then 1 end)"),
                body("select 1 where (case when true then true end)"),
                body("select e.end from (select 1 as end) e"),
                body("select e.\"end\" from (select 1 as \"end\") e"),
                body("select 'end;' || $$end;$$ || E'\\';end;'"),
                body("/* end; */ select 1 -- end;\n"),
                body("with e as (select 1 as end) select e.end from e"),
                body("select 1; select 2 as end; select 3 as begin"),
                body(
                        "insert into t values (1, 2); update t set a = 1 where b = case when true then 2 end"),
                body("delete from t where a in (select case when a = 1 then 1 end from t)"),
                body("values (1), (case when true then 2 end)"),
                body("select count(*) filter (where case when true then true end) from t"),
                body("select * from (values (1)) as atomic(a)"),
                "create or replace function q(a int) returns int begin atomic return case when a = 1 then 2 else a end; end; select 1",
                "create or replace function q(a int) returns int return case when a = 1 then 2 else a end; select 1",
                "create or replace function qt() returns table(a int) begin atomic select 1; end; select 1",
                "create or replace procedure z(a int default 1) begin atomic insert into t select case when a = 1 then 1 end, 2; end; call z()",
                "create or replace procedure z() language sql security definer set search_path = public begin atomic; select 1; end; select 1",
                "create or replace function q() returns int language sql as $$ select 1; select 2 $$ ; select 1",
                "create or replace function q() returns int language sql as 'select 1;' ; select 1",
                "CREATE OR REPLACE FUNCTION Q() RETURNS int BEGIN Atomic SELECT 1; End; Select 1",
                "create or replace function q() returns int\nbegin\natomic\nselect\n1;\nend\n;select 1",
                "create or replace function q() returns int begin atomic select 1 as atomic; select 1 as x; end; begin; end",
                "begin; select 1; end; create or replace function q() returns int begin atomic select 1; end; begin; end;",
                "begin isolation level serializable; end; start transaction read only; end; select 1");
    }

    private static String body(String statement) {
        return "create or replace procedure held() begin atomic " + statement + "; end; select 1";
    }

    private static Stream<String> rules() {
        return Stream.of(
                "create or replace rule r as on insert to v do also (select 1; select 2); select 3",
                "create or replace rule r as on insert to v do also (select ';'; select $$;)$$;); select 3",
                "create or replace rule r as on insert to v do also (;select 1;;); select 3",
                "create or replace rule r as on update to v where old.a = case when true then 1 end do also (insert into t values (1, 2); delete from t where a = (select 1)); select 3",
                "create or replace rule r as on delete to v do instead (delete from t; notify x); select 3",
                "create or replace rule r as on delete to v do instead delete from t where a = (old.a); select 3",
                "create or replace rule r as on insert to v do also (/* ; ) */ select 1; -- ; )\n select 2); select 3",
                "select (1), ((2)), (select (3)); select (';'), (';)'); select 1",
                "select coalesce((select 1), (2)); select array[(1), (2)]; select 1",
                "create table if not exists d (a int check (a > 0), b text default ';'); select 1",
                "insert into t select * from (values (1, 2), (3, 4)) v(a, b); delete from t; select 1",
                "select * from json_to_record('{\"a\":1}') as x(a int); select row(1, ';'); select 1",
                "create or replace view w as select a from t where b in (1, 2); drop view if exists w; select 1",
                "grant select on table t to current_user; revoke all on t from public; select 1",
                "set search_path = public, \"$user\"; reset search_path; show search_path; select 1",
                "set time zone 'UTC'; reset time zone; select 1",
                "select 1; analyze t; select 1",
                "explain (analyze, costs off, timing off) select ';'; explain verbose select 1; select 1",
                "values (';'), ($$;$$); table t; select 1",
                "comment on column t.a is E'\\';'; comment on column t.a is null; select 1",
                "select 1",
                "create temp table if not exists begin (atomic int, \"end\" int); select atomic from begin; drop table if exists begin; select 1",
                "alter table t alter a set default case when true then 1 end; alter table t alter a drop default; select 1",
                "create or replace trigger tr before update on t for each row when (new.a = case when true then 1 end) execute function suppress_redundant_updates_trigger(); drop trigger if exists tr on t; select 1");
    }

    /// Of the last versions.
    private static Stream<String> newest() {
        return Stream.of(
                "merge into t using (select 1 as a) s on t.a = s.a when not matched then insert values (1, case when true then 2 end) when matched and t.b = 1 then delete returning merge_action(), t.a; delete from t; select 1",
                "merge into t using t s on t.a = s.a when not matched by source then delete; select 1",
                "select json_value('{\"a\": \";\"}', '$.a'); select 1",
                "select * from json_table('[{\"a\":1}]', '$[*]' columns (a int path '$.a')) ; select 1",
                "select json('{\"a\":1}'), json_scalar(1), json_serialize('{}') ; select 1",
                "select '{\"a\": 1}' is json object, json_array(1, ';'), json_object('a': ';') ; select 1",
                "insert into t values (1, 2) returning with (old as o, new as n) o.a, n.a; delete from t; select 1",
                "update t set a = 1 returning old.a, new.a; select 1",
                "create table if not exists vg (a int, b int generated always as (case when a = 1 then 2 end) virtual); select 1",
                "select uuidv7() is null, casefold('A;') ; select 1",
                "select any_value(a order by b) from t; select array_agg(distinct a order by a desc) from t; select 1",
                "select a from t order by a fetch first 1 row with ties; select 1",
                "select a from t group by distinct rollup (a), cube (a, b); select 1",
                "with recursive q(a) as (select 1 union all select a + 1 from q where a < 3) search depth first by a set o cycle a set c using p select a from q; select 1",
                "with q as not materialized (select 1) table q; select 1",
                "select sum(a) over w from t window w as (partition by a order by b rows between 1 preceding and current row exclude ties); select 1",
                "select * from t tablesample system (10) repeatable (1); select 1",
                "select * from rows from (generate_series(1, 2), generate_series(1, 3)) with ordinality as x(a, b, n); select 1",
                "select a from t for no key update of t skip locked; select 1",
                "create temp table if not exists pw (id int, during daterange, a int); select 1",
                "select (date '2020-01-01', interval '1 day') overlaps (date '2020-01-01', date '2020-01-02'); select 1",
                "select extract(epoch from now()) > 0, position('a' in ';a'), substring('a;' from 1 for 1), trim(both ';' from ';a;'), overlay('a' placing ';' from 1); select 1",
                "select 'a' collate \"C\"; select 1",
                "select cast('1' as int), '1'::int operator(pg_catalog.+) 1 ; select 1",
                "select 1; select 1");
    }
}
