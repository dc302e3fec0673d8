-- title: The elephants once more, in one pass
-- shows: The same answer as the slow query, with the order lines read once and grouped.

SELECT p.sku,
       p.name,
       b.name AS brand,
       p.price,
       s.pieces_sold,
       s.last_sold,
       r.rating
FROM catalog.product AS p
JOIN catalog.brand AS b USING (brand_id)
LEFT JOIN (
    SELECT l.product_id,
           sum(l.quantity) AS pieces_sold,
           max(l.placed_at)::date AS last_sold
    FROM sales.order_line AS l
    GROUP BY l.product_id
) AS s USING (product_id)
LEFT JOIN LATERAL (
    SELECT round(avg(rating), 1) AS rating
    FROM feedback.review
    WHERE product_id = p.product_id
) AS r ON true
WHERE p.search @@ websearch_to_tsquery('english', 'elephant')
  AND p.status = 'active'
ORDER BY s.pieces_sold DESC NULLS LAST;
