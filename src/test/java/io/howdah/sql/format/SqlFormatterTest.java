package io.howdah.sql.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlFormatterTest {

    private final SqlFormatter formatter = new SqlFormatter(FormatOptions.STANDARD, true);

    private void formats(String sql, String expected) {
        assertThat(formatter.script(sql)).isEqualTo(expected);
    }

    @Test
    void leavesAShortStatementInOneLine() {
        formats("select  a,b\nfrom t\nwhere x=1 ;", "select a, b from t where x = 1;\n");
    }

    @Test
    void breaksALongQueryAtItsClausesListsAndConditions() {
        formats(
                """
                select a.id, a.name, count(*) filter (where b.x > 1) as n from accounts a left join (select account_id, sum(amount) as total from payments where paid between '2020-01-01' and '2020-12-31' group by 1) b on b.account_id = a.id where a.deleted is null and (a.kind = 'x' or a.kind = 'y') order by a.name limit 10
                """,
                """
                select a.id, a.name, count(*) filter (where b.x > 1) as n
                from accounts a
                left join (
                    select account_id, sum(amount) as total
                    from payments
                    where paid between '2020-01-01' and '2020-12-31'
                    group by 1
                ) b on b.account_id = a.id
                where a.deleted is null and (a.kind = 'x' or a.kind = 'y')
                order by a.name
                limit 10
                """);
    }

    @Test
    void alignsTheConditionsOfALongWhere() {
        formats(
                "select 1 from t where first_column between 1 and 2 and second_column = 'some text' or third_column is null;",
                """
                select 1
                from t
                where first_column between 1 and 2
                  and second_column = 'some text'
                  or third_column is null;
                """);
    }

    @Test
    void putsEachColumnOfANewTableOnALine() {
        formats(
                "create table t (id int primary key, price numeric(10,2), -- in euro\n note text);",
                """
                create table t (
                    id int primary key,
                    price numeric(10, 2), -- in euro
                    note text
                );
                """);
    }

    @Test
    void keepsCommonTableExpressionsApart() {
        formats(
                "with recursive t(n) as (values (1) union all select n+1 from t where n<100), u as materialized (select * from t) select * from u",
                """
                with recursive t(n) as (values (1) union all select n + 1 from t where n < 100),
                u as materialized (select * from t)
                select *
                from u
                """);
    }

    @Test
    void laysOutDataChanges() {
        formats(
                "insert into orders (id, customer) values (1,'a'),(2,'b') on conflict (id) do update set customer = excluded.customer returning id;",
                """
                insert into orders (id, customer)
                values (1, 'a'), (2, 'b')
                on conflict (id) do update
                set customer = excluded.customer
                returning id;
                """);
        formats(
                "merge into target_table t using source_table s on t.id = s.id when matched then update set x = s.x when not matched then insert (id, x) values (s.id, s.x)",
                """
                merge into target_table t
                using source_table s on t.id = s.id
                when matched then update set x = s.x
                when not matched then insert (id, x) values (s.id, s.x)
                """);
    }

    @Test
    void putsWhatMergeDoesBelowALongCondition() {
        formats(
                "merge into stock s using delivery d on d.sku = s.sku and d.place = s.place when not matched then insert values (d.sku, d.qty) when matched and s.qty + d.qty > 0 then update set qty = s.qty + d.qty, changed = current_timestamp, changed_by = current_user when not matched by source then do nothing returning merge_action(), s.*;",
                """
                merge into stock s
                using delivery d on d.sku = s.sku and d.place = s.place
                when not matched then insert values (d.sku, d.qty)
                when matched and s.qty + d.qty > 0 then
                    update set
                        qty = s.qty + d.qty,
                        changed = current_timestamp,
                        changed_by = current_user
                when not matched by source then do nothing
                returning merge_action(), s.*;
                """);
    }

    @Test
    void fillsTheLinesOfALongListOfValues() {
        formats(
                "select * from t where id in (100001,100002,100003,-100004,100005,100006,100007,100008,100009,100010) and a",
                """
                select *
                from t
                where id in (
                    100001, 100002, 100003, -100004, 100005, 100006, 100007, 100008, 100009, 100010
                )
                  and a
                """);
        formats(
                "insert into t (id, name, created_at, updated_at, deleted_at, one_more_column, another_one, status) select 1;",
                """
                insert into t (
                    id, name, created_at, updated_at, deleted_at, one_more_column, another_one, status
                )
                select 1;
                """);
    }

    @Test
    void laysOutEachChangeOfATable() {
        formats(
                "alter table only public.orders add column note text default '' not null, drop column if exists old_note cascade;",
                """
                alter table only public.orders
                    add column note text default '' not null,
                    drop column if exists old_note cascade;
                """);
        formats(
                "alter table public.orders add constraint orders_customer_fkey foreign key (customer_id) references customers(id);",
                """
                alter table public.orders
                    add constraint orders_customer_fkey foreign key (customer_id) references customers(id);
                """);
        formats("alter table t add x int", "alter table t add x int\n");
    }

    @Test
    void laysOutDefinitionsAtTheirParts() {
        formats(
                "create unique index concurrently if not exists people_email on people using btree (lower(email) desc nulls first, tenant) include (name) with (fillfactor=70) where deleted is null;",
                """
                create unique index concurrently if not exists people_email
                on people using btree (lower(email) desc nulls first, tenant)
                include (name)
                with (fillfactor = 70)
                where deleted is null;
                """);
        formats(
                "create policy tenants on accounts as restrictive for select to app_user, reporting using (tenant = current_setting('app.tenant')::int) with check (true);",
                """
                create policy tenants on accounts
                as restrictive
                for select
                to app_user, reporting
                using (tenant = current_setting('app.tenant')::int)
                with check (true);
                """);
        formats(
                "create or replace trigger audited after insert or update of price, qty on items referencing old table as o new table as n for each statement when (pg_trigger_depth() = 0) execute function audit('items');",
                """
                create or replace trigger audited
                after insert or update of price, qty on items
                referencing old table as o new table as n
                for each statement
                when (pg_trigger_depth() = 0)
                execute function audit('items');
                """);
        formats(
                "create or replace function public.apply_payment(p_order bigint, p_amount numeric, out balance numeric) language sql as 'x';",
                """
                create or replace function public.apply_payment(
                    p_order bigint, p_amount numeric, out balance numeric
                )
                language sql
                as 'x';
                """);
        formats(
                "create or replace view active_customers with (security_barrier) as select id, name from customers where active with local check option;",
                """
                create or replace view active_customers with (security_barrier) as
                select id, name
                from customers
                where active
                with local check option;
                """);
        formats(
                "create table measurement_of_may partition of measurement for values from ('2026-05-01') to ('2026-06-01');",
                "create table measurement_of_may partition of measurement for values from ('2026-05-01') to ('2026-06-01');\n");
    }

    @Test
    void laysOutPrivileges() {
        formats(
                "grant select, insert, update (name, email) on table users, orders, order_items to app_rw, reporting with grant option;",
                """
                grant select, insert, update (name, email)
                on table users, orders, order_items
                to app_rw, reporting
                with grant option;
                """);
    }

    @Test
    void putsQueriesInParenthesesBelowWhatJoinsThem() {
        formats(
                "select first_column, second_column from some_table union all (select 1, 2 except select 3, 4) limit 5",
                """
                select first_column, second_column
                from some_table
                union all
                (select 1, 2 except select 3, 4)
                limit 5
                """);
    }

    @Test
    void keepsACommaBehindTheCommentBeforeIt() {
        formats(
                "select a -- one\n, b -- two\n, c from t",
                """
                select
                    a -- one
                    , b -- two
                    , c
                from t
                """);
    }

    @Test
    void laysOutFunctionsWithABodyOfStatements() {
        formats(
                "create function f(a int) returns int language sql begin atomic select a; select case when a > 1 then 2 end as end; end;",
                """
                create function f(a int)
                returns int
                language sql begin atomic
                    select a;
                    select case when a > 1 then 2 end as end;
                end;
                """);
    }

    @Test
    void breaksALongCaseAtItsBranches() {
        formats(
                "select case when status = 'open' and created_at > now() - interval '1 day' then 'new' else 'old' end",
                """
                select case
                    when status = 'open' and created_at > now() - interval '1 day' then 'new'
                    else 'old'
                end
                """);
    }

    @Test
    void keepsCommentsWhereTheyBelong() {
        formats(
                """
                -- about the query
                select a, -- first
                  /* second */ b from t
                -- why
                where x = 1 -- last
                ; -- behind


                -- about the next
                select 2;
                """,
                """
                -- about the query
                select
                    a, -- first
                    /* second */ b
                from t
                -- why
                where x = 1 -- last
                ; -- behind

                -- about the next
                select 2;
                """);
    }

    @Test
    void leavesDataAndPsqlCommandsAlone() {
        String script =
                "\\set x  1\ncopy t from stdin;\n1\t  a\n\\.\nselect  1 \\gx\n\\d   t\nselect 2;\n";

        formats(script, script.replace("select  1", "select 1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select - -1",
                "select a - -b, -c, +d, @ e, a||b, not f",
                "select 'a'\n'b'",
                "select x::int[1:2], a[1:2], :name, :'name'::text, t.*, (a).b, \"A b\".c",
                "select a at time zone 'utc', date '2020-01-01', interval '1' day",
                "select 1 . a, 2. b"
            })
    void keepsWhatATokenIs(String sql) {
        String formatted = formatter.statement(sql);

        assertThat(SqlWords.of(formatted)).isEqualTo(SqlWords.of(sql));
        assertThat(formatter.statement(formatted)).isEqualTo(formatted);
    }

    @Test
    void leavesAnUnfinishedStatementAlone() {
        formats("select  'open", "select  'open\n");
        formats("select 1 ,  (2", "select 1, (2\n");
    }

    @Test
    void writesKeywordsInTheCaseAskedFor() {
        var upper = new SqlFormatter(new FormatOptions(88, 4, KeywordCase.UPPER), true);

        assertThat(upper.statement("select name, type from t join u using (id) where a is null"))
                .isEqualTo("SELECT name, type FROM t JOIN u USING (id) WHERE a IS NULL");
        assertThat(upper.statement("SELECT \"Select\", 'from' FROM \"t\""))
                .isEqualTo("SELECT \"Select\", 'from' FROM \"t\"");
    }

    @Test
    void emptyTextStaysEmpty() {
        formats("", "");
        formats("  \n ", "");
        formats("-- only a comment", "-- only a comment\n");
    }
}
