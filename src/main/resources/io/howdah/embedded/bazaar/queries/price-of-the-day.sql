-- title: What did it cost on that day?
-- shows: A join on a range: the exclusion constraint's GiST index finds the one price that was valid.

SELECT l.order_id,
       p.name,
       l.placed_at::date AS day,
       l.unit_price AS paid,
       v.amount AS listed,
       p.price AS today
FROM sales.order_line AS l
JOIN catalog.product AS p USING (product_id)
JOIN catalog.price AS v
    ON v.product_id = l.product_id AND v.valid @> l.placed_at::date
WHERE l.order_id BETWEEN 50000 AND 50040
ORDER BY l.order_id, p.name;
