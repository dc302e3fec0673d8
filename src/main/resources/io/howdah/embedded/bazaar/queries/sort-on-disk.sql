-- title: Each customer's dearest line
-- shows: A sort that does not fit into work_mem goes to disk; try SET work_mem = '128MB' before it.

SELECT DISTINCT ON (o.customer_id)
       o.customer_id,
       l.order_id,
       l.product_id,
       l.line_total
FROM sales.order_line AS l
JOIN sales.customer_order AS o USING (order_id, placed_at)
ORDER BY o.customer_id, l.line_total DESC;
