-- title: A gift for somebody who drinks tea
-- shows: Full-text search over a generated column, ranked, with a GIN index below it.

SELECT f.rank,
       f.name,
       f.price,
       r.reviews,
       r.average
FROM catalog.find_products('tea -decaf "clean finish"', 15) AS f
LEFT JOIN report.product_rating AS r USING (product_id)
ORDER BY f.rank DESC, f.name;
