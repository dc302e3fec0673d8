-- title: Swedes who live in Stockholm
-- shows: The planner multiplies two conditions that say the same, expects a few rows, gets hundreds, and chooses its joins accordingly.

SELECT c.loyalty,
       count(DISTINCT c.customer_id) AS customers,
       count(*) AS orders,
       sum(o.total) AS revenue
FROM account.address AS a
JOIN account.customer AS c USING (customer_id)
JOIN sales.customer_order AS o USING (customer_id, address_no)
WHERE a.country_code = 'SE'
  AND a.city = 'Stockholm'
GROUP BY c.loyalty
ORDER BY revenue DESC;
