-- title: Blue things of stoneware
-- shows: A condition on JSONB without an index reads every product; see how little of what is read is wanted.

SELECT p.sku, p.name, p.price, p.attributes
FROM catalog.product AS p
WHERE p.attributes @> '{"colour": "blue", "material": "stoneware"}'
ORDER BY p.price;
