-- title: What left the warehouses this week?
-- shows: Statistics that end long before this week make the planner expect one row where there are thousands.

SELECT w.name AS warehouse,
       m.reason,
       count(*) AS movements,
       sum(m.quantity) AS pieces
FROM stock.movement AS m
JOIN stock.warehouse AS w USING (warehouse_id)
WHERE m.moved_at >= timestamptz '2026-06-27 00:00+00'
GROUP BY w.name, m.reason
ORDER BY w.name, m.reason;
