-- title: The three best sellers of each country
-- shows: Window functions over a large join; compare the rows that go in with those that come out.

SELECT country, place, name, revenue
FROM (
    SELECT k.name AS country,
           p.name,
           sum(l.line_total) AS revenue,
           row_number() OVER (PARTITION BY k.name ORDER BY sum(l.line_total) DESC) AS place
    FROM sales.order_line AS l
    JOIN sales.customer_order AS o USING (order_id, placed_at)
    JOIN account.customer AS c USING (customer_id)
    JOIN account.country AS k USING (country_code)
    JOIN catalog.product AS p USING (product_id)
    WHERE o.placed_at >= timestamptz '2026-04-01 00:00+00'
    GROUP BY k.name, p.name
) AS ranked
WHERE place <= 3
ORDER BY country, place;
