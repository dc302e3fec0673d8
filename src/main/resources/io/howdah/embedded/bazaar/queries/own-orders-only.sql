-- title: What customer 4711 may see
-- shows: Row-level security adds its condition to the plan; the same query without the role sees everybody's orders.

BEGIN;
SET LOCAL ROLE bazaar_customer;
SET LOCAL bazaar.customer_id = '4711';

SELECT order_id, placed_at, status, total
FROM sales.customer_order
ORDER BY placed_at DESC;

ROLLBACK;
