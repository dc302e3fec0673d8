-- title: The Friday before Christmas
-- shows: Of twenty-five partitions only one is read; wrap placed_at in date() and look again.

SELECT date_trunc('hour', o.placed_at) AS hour,
       o.channel,
       count(*) AS orders,
       sum(o.total) AS revenue
FROM sales.customer_order AS o
WHERE o.placed_at >= timestamptz '2025-12-19 00:00+00'
  AND o.placed_at < timestamptz '2025-12-20 00:00+00'
GROUP BY hour, o.channel
ORDER BY hour, o.channel;
