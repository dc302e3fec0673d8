-- Sequences go on where the loaded rows end.

SELECT setval('catalog.sku_number', 100000 + (SELECT max(product_id) FROM catalog.product));
SELECT setval('sales.order_number', (SELECT max(order_id) FROM sales.customer_order));
SELECT setval('account.customer_customer_id_seq', (SELECT max(customer_id) FROM account.customer));
SELECT setval('account.staff_staff_id_seq', (SELECT max(staff_id) FROM account.staff));
SELECT setval('catalog.brand_brand_id_seq', (SELECT max(brand_id) FROM catalog.brand));
SELECT setval('catalog.category_category_id_seq', (SELECT max(category_id) FROM catalog.category));
SELECT setval('catalog.product_product_id_seq', (SELECT max(product_id) FROM catalog.product));
SELECT setval('sales.promotion_promotion_id_seq', (SELECT max(promotion_id) FROM sales.promotion));
SELECT setval('sales.payment_payment_id_seq', (SELECT max(payment_id) FROM sales.payment));
SELECT setval('sales.shipment_shipment_id_seq', (SELECT max(shipment_id) FROM sales.shipment));
SELECT setval('stock.warehouse_warehouse_id_seq', (SELECT max(warehouse_id) FROM stock.warehouse));
SELECT setval('stock.movement_movement_id_seq', (SELECT max(movement_id) FROM stock.movement));
SELECT setval('feedback.review_review_id_seq', (SELECT max(review_id) FROM feedback.review));
SELECT setval('audit.change_log_change_id_seq', (SELECT max(change_id) FROM audit.change_log));
