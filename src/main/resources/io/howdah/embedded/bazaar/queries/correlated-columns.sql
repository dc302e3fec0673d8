-- title: The latest orders from Stockholm
-- shows: A city lies in one country, yet the planner multiplies the two conditions: it expects a twentieth of the orders, collects and sorts them all instead of walking back from the newest.

SELECT o.order_id,
       o.placed_at,
       c.full_name,
       a.street,
       o.total
FROM sales.customer_order AS o
JOIN account.address AS a USING (customer_id, address_no)
JOIN account.customer AS c USING (customer_id)
WHERE a.country_code = 'SE'
  AND a.city = 'Stockholm'
ORDER BY o.order_id DESC
LIMIT 20;
