-- title: How do the elephants sell?
-- shows: Two correlated subqueries read all order lines again for each product; see which nodes cost most, and what one index changes.

-- How do the elephants sell? Takes seconds for a few rows: explain it and look where the time goes.
SELECT p.sku,
       p.name,
       b.name AS brand,
       p.price,
       (SELECT sum(l.quantity)
        FROM sales.order_line AS l
        WHERE l.product_id = p.product_id) AS pieces_sold,
       (SELECT max(l.placed_at)::date
        FROM sales.order_line AS l
        WHERE l.product_id = p.product_id) AS last_sold,
       (SELECT round(avg(r.rating), 1)
        FROM feedback.review AS r
        WHERE r.product_id = p.product_id) AS rating
FROM catalog.product AS p
JOIN catalog.brand AS b USING (brand_id)
WHERE p.search @@ websearch_to_tsquery('english', 'elephant')
  AND p.status = 'active'
ORDER BY pieces_sold DESC NULLS LAST;
