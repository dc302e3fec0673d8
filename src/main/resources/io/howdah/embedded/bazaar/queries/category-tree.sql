-- title: Revenue of the tree of categories
-- shows: A recursive query, joins to it, and totals of every level by GROUPING SETS.

WITH RECURSIVE tree AS (
    SELECT category_id, name AS top, name, 0 AS depth
    FROM catalog.category
    WHERE parent_id IS NULL
    UNION ALL
    SELECT c.category_id, t.top, c.name, t.depth + 1
    FROM catalog.category AS c
    JOIN tree AS t ON c.parent_id = t.category_id
)
SELECT t.top,
       t.name AS category,
       count(DISTINCT s.product_id) AS products,
       sum(s.revenue) AS revenue
FROM tree AS t
JOIN catalog.product_category AS pc ON pc.category_id = t.category_id AND pc.is_main
JOIN report.best_seller AS s USING (product_id)
GROUP BY GROUPING SETS ((t.top, t.name), (t.top))
ORDER BY t.top, revenue DESC;
