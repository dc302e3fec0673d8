-- Functions, triggers, views and row-level security; run in one go when the rows are in.

-- Reading plans from SQL

CREATE FUNCTION report.plan_of(query text) RETURNS jsonb
    LANGUAGE plpgsql
AS $$
DECLARE
    plan jsonb;
BEGIN
    EXECUTE 'EXPLAIN (FORMAT JSON) ' || query INTO plan;
    RETURN plan -> 0 -> 'Plan';
END
$$;

CREATE FUNCTION report.estimated_rows(query text) RETURNS bigint
    LANGUAGE sql
    RETURN (report.plan_of(query) ->> 'Plan Rows')::bigint;

-- What a customer is worth: a body that the server parses when the function is created

CREATE FUNCTION report.customer_value(customer bigint) RETURNS numeric
    LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT coalesce(sum(o.total), 0)
    FROM sales.customer_order AS o
    WHERE o.customer_id = customer
      AND o.status NOT IN ('cancelled', 'returned');
END;

CREATE FUNCTION catalog.subtree(root integer)
    RETURNS TABLE (category_id integer, depth integer, path text)
    LANGUAGE sql STABLE
BEGIN ATOMIC
    WITH RECURSIVE branch AS (
        SELECT c.category_id, 0 AS depth, c.name AS path
        FROM catalog.category AS c
        WHERE c.category_id = root
        UNION ALL
        SELECT c.category_id, b.depth + 1, b.path || ' › ' || c.name
        FROM catalog.category AS c
        JOIN branch AS b ON c.parent_id = b.category_id
    )
    SELECT b.category_id, b.depth, b.path FROM branch AS b;
END;

CREATE FUNCTION catalog.find_products(words text, at_most integer DEFAULT 20)
    RETURNS TABLE (product_id integer, name text, price numeric, rank real)
    LANGUAGE sql STABLE
AS $$
    SELECT p.product_id, p.name, p.price, ts_rank(p.search, q)
    FROM catalog.product AS p, websearch_to_tsquery('english', words) AS q
    WHERE p.search @@ q AND p.status = 'active'
    ORDER BY ts_rank(p.search, q) DESC, p.product_id
    LIMIT at_most
$$;

CREATE FUNCTION account.check_login(login_email text, hash text) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER
AS $$
DECLARE
    found account.login;
BEGIN
    SELECT l.* INTO found
    FROM account.login AS l
    JOIN account.customer AS c USING (customer_id)
    WHERE lower(c.email) = lower(login_email)
    FOR UPDATE OF l;

    IF NOT FOUND OR found.locked_until > now() THEN
        RETURN NULL;
    ELSIF found.password_hash = hash THEN
        UPDATE account.login SET failed_attempts = 0, last_login_at = now()
        WHERE customer_id = found.customer_id;
        RETURN found.customer_id;
    END IF;

    UPDATE account.login
    SET failed_attempts = failed_attempts + 1,
        locked_until = CASE WHEN failed_attempts >= 4 THEN now() + interval '15 minutes' END
    WHERE customer_id = found.customer_id;
    RETURN NULL;
END
$$;

-- Placing and cancelling an order

CREATE FUNCTION sales.place_order(buyer bigint, product integer, pieces smallint) RETURNS bigint
    LANGUAGE plpgsql
AS $$
DECLARE
    new_order sales.customer_order;
    ship_to smallint;
BEGIN
    SELECT address_no INTO STRICT ship_to
    FROM account.address
    WHERE customer_id = buyer AND is_default;

    INSERT INTO sales.customer_order (customer_id, address_no)
    VALUES (buyer, ship_to)
    RETURNING * INTO new_order;

    INSERT INTO sales.order_line (order_id, placed_at, line_no, product_id, quantity, unit_price)
    SELECT new_order.order_id, new_order.placed_at, 1, p.product_id, pieces, p.price
    FROM catalog.product AS p
    WHERE p.product_id = product AND p.status = 'active';

    IF NOT FOUND THEN
        RAISE EXCEPTION 'Product % is not for sale', product
            USING HINT = 'Only active products can be ordered.';
    END IF;
    RETURN new_order.order_id;
EXCEPTION
    WHEN no_data_found THEN
        RAISE EXCEPTION 'Customer % has no default address', buyer
            USING ERRCODE = 'foreign_key_violation';
END
$$;

CREATE PROCEDURE sales.cancel_stale_orders(older_than interval, INOUT cancelled integer DEFAULT 0)
    LANGUAGE plpgsql
AS $$
BEGIN
    UPDATE sales.customer_order SET status = 'cancelled'
    WHERE status = 'new' AND placed_at < now() - older_than;
    GET DIAGNOSTICS cancelled = ROW_COUNT;
END
$$;

-- Triggers

CREATE FUNCTION catalog.touch() RETURNS trigger
    LANGUAGE plpgsql
AS $$
BEGIN
    NEW.updated_at := now();
    RETURN NEW;
END
$$;

CREATE TRIGGER product_touch
    BEFORE UPDATE ON catalog.product
    FOR EACH ROW EXECUTE FUNCTION catalog.touch();

CREATE FUNCTION audit.record_change() RETURNS trigger
    LANGUAGE plpgsql
AS $$
DECLARE
    key_column text := TG_ARGV[0];
    old_row jsonb := CASE WHEN TG_OP <> 'INSERT' THEN to_jsonb(OLD) - 'search' END;
    new_row jsonb := CASE WHEN TG_OP <> 'DELETE' THEN to_jsonb(NEW) - 'search' END;
BEGIN
    INSERT INTO audit.change_log (relation, operation, row_key, before, after)
    VALUES (
        TG_TABLE_SCHEMA || '.' || TG_TABLE_NAME,
        left(TG_OP, 1),
        coalesce(new_row, old_row) ->> key_column,
        old_row,
        new_row
    );
    RETURN NULL;
END
$$;

CREATE TRIGGER product_audit
    AFTER INSERT OR UPDATE OR DELETE ON catalog.product
    FOR EACH ROW EXECUTE FUNCTION audit.record_change('product_id');

CREATE TRIGGER brand_audit
    AFTER INSERT OR UPDATE OR DELETE ON catalog.brand
    FOR EACH ROW EXECUTE FUNCTION audit.record_change('brand_id');

CREATE FUNCTION sales.refresh_total() RETURNS trigger
    LANGUAGE plpgsql
AS $$
BEGIN
    UPDATE sales.customer_order AS o
    SET total = coalesce(
        (SELECT sum(l.line_total) FROM sales.order_line AS l WHERE l.order_id = o.order_id), 0)
    FROM (SELECT DISTINCT order_id, placed_at FROM changed) AS c
    WHERE o.order_id = c.order_id AND o.placed_at = c.placed_at;
    RETURN NULL;
END
$$;

CREATE TRIGGER order_line_insert_total
    AFTER INSERT ON sales.order_line
    REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION sales.refresh_total();

CREATE TRIGGER order_line_update_total
    AFTER UPDATE ON sales.order_line
    REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION sales.refresh_total();

CREATE TRIGGER order_line_delete_total
    AFTER DELETE ON sales.order_line
    REFERENCING OLD TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION sales.refresh_total();

-- Views

CREATE VIEW report.order_overview
    WITH (security_invoker = true)
AS
SELECT o.order_id,
       o.placed_at,
       o.status,
       o.channel,
       c.customer_id,
       c.full_name AS customer,
       a.city,
       a.country_code,
       o.total,
       p.code AS promotion
FROM sales.customer_order AS o
JOIN account.customer AS c USING (customer_id)
JOIN account.address AS a USING (customer_id, address_no)
LEFT JOIN sales.promotion AS p USING (promotion_id);

CREATE VIEW report.product_rating AS
SELECT product_id,
       count(*) AS reviews,
       round(avg(rating), 2) AS average,
       count(*) FILTER (WHERE rating <= 2) AS complaints
FROM feedback.review
GROUP BY product_id;

CREATE VIEW report.to_reorder AS
SELECT w.name AS warehouse,
       p.sku,
       p.name AS product,
       l.on_hand - l.reserved AS available,
       l.reorder_point
FROM stock.level AS l
JOIN stock.warehouse AS w USING (warehouse_id)
JOIN catalog.product AS p USING (product_id)
WHERE l.on_hand - l.reserved < l.reorder_point
  AND p.status = 'active';

CREATE VIEW catalog.active_product
    WITH (security_barrier)
AS
SELECT product_id, sku, brand_id, name, description, price, tags, attributes
FROM catalog.product
WHERE status = 'active'
WITH CHECK OPTION;

CREATE MATERIALIZED VIEW report.best_seller AS
SELECT p.product_id,
       p.name,
       b.name AS brand,
       s.pieces,
       s.revenue,
       rank() OVER (ORDER BY s.revenue DESC) AS place
FROM (
    SELECT l.product_id, sum(l.quantity) AS pieces, sum(l.line_total) AS revenue
    FROM sales.order_line AS l
    GROUP BY l.product_id
) AS s
JOIN catalog.product AS p USING (product_id)
JOIN catalog.brand AS b USING (brand_id);

CREATE UNIQUE INDEX best_seller_product_id_idx ON report.best_seller (product_id);

-- Who may see what: a customer of the web shop sees what is their own, staff sees everything

DO $$
BEGIN
    CREATE ROLE bazaar_customer NOLOGIN;
EXCEPTION
    WHEN duplicate_object OR unique_violation THEN NULL;
END
$$;

DO $$
BEGIN
    CREATE ROLE bazaar_staff NOLOGIN;
EXCEPTION
    WHEN duplicate_object OR unique_violation THEN NULL;
END
$$;

CREATE FUNCTION account.current_customer() RETURNS bigint
    LANGUAGE sql STABLE
    RETURN nullif(current_setting('bazaar.customer_id', true), '')::bigint;

GRANT USAGE ON SCHEMA account, catalog, sales, feedback TO bazaar_customer, bazaar_staff;
GRANT USAGE ON SCHEMA stock, report, audit TO bazaar_staff;
GRANT SELECT ON ALL TABLES IN SCHEMA account, catalog, sales, stock, feedback, report, audit
    TO bazaar_staff;
GRANT SELECT ON catalog.active_product, catalog.brand, catalog.category, catalog.product_category,
    feedback.review, account.country TO bazaar_customer;
GRANT SELECT, INSERT, UPDATE ON account.address TO bazaar_customer;
GRANT SELECT ON account.session, sales.customer_order TO bazaar_customer;
GRANT INSERT (product_id, customer_id, rating, title, body) ON feedback.review TO bazaar_customer;

ALTER TABLE account.address ENABLE ROW LEVEL SECURITY;
ALTER TABLE account.session ENABLE ROW LEVEL SECURITY;
ALTER TABLE sales.customer_order ENABLE ROW LEVEL SECURITY;

CREATE POLICY own_addresses ON account.address TO bazaar_customer
    USING (customer_id = account.current_customer())
    WITH CHECK (customer_id = account.current_customer());

CREATE POLICY own_sessions ON account.session FOR SELECT TO bazaar_customer
    USING (customer_id = account.current_customer() AND expires_at > now());

CREATE POLICY own_orders ON sales.customer_order FOR SELECT TO bazaar_customer
    USING (customer_id = account.current_customer());

CREATE POLICY staff_reads_addresses ON account.address FOR SELECT TO bazaar_staff USING (true);
CREATE POLICY staff_reads_sessions ON account.session FOR SELECT TO bazaar_staff USING (true);
CREATE POLICY staff_reads_orders ON sales.customer_order FOR SELECT TO bazaar_staff USING (true);
