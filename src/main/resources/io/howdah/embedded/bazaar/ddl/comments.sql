-- What the tables and columns mean.

COMMENT ON SCHEMA account IS 'Customers, staff, and how they log in';
COMMENT ON SCHEMA catalog IS 'What is for sale';
COMMENT ON SCHEMA sales IS 'Orders and everything that follows from them';
COMMENT ON SCHEMA stock IS 'Warehouses and what lies in them';
COMMENT ON SCHEMA feedback IS 'What customers say';
COMMENT ON SCHEMA audit IS 'Who changed what, and when';
COMMENT ON SCHEMA report IS 'Views and functions for reading';

COMMENT ON DOMAIN account.email_address IS 'An address with one @ and a domain; not proven to exist';
COMMENT ON DOMAIN catalog.amount IS 'Money in the currency of the shop (EUR), never negative';
COMMENT ON SEQUENCE catalog.sku_number IS 'Numbers of the labels on the shelves';

COMMENT ON TABLE account.country IS 'Countries that the bazaar ships to';
COMMENT ON COLUMN account.country.country_code IS 'ISO 3166-1 alpha-2';
COMMENT ON COLUMN account.country.currency IS 'ISO 4217';
COMMENT ON COLUMN account.country.vat_percent IS 'Standard rate of value-added tax';

COMMENT ON TABLE account.customer IS 'People who have an account in the shop';
COMMENT ON COLUMN account.customer.email IS 'Kept as typed; compared without regard to case';
COMMENT ON COLUMN account.customer.loyalty IS 'Rises with the value of the orders of a year';
COMMENT ON COLUMN account.customer.referred_by IS 'The customer whose invitation was used';
COMMENT ON COLUMN account.customer.preferences IS 'Choices of the web shop: theme, language, interests';

COMMENT ON TABLE account.login IS 'What is needed to log in; one row for each customer';
COMMENT ON COLUMN account.login.password_hash IS 'Argon2id with its salt and parameters';
COMMENT ON COLUMN account.login.failed_attempts IS 'Since the last success; five lock the account';

COMMENT ON TABLE account.session IS 'Sessions of the web shop; the expired ones are deleted every night';
COMMENT ON COLUMN account.session.client_address IS 'Address of the browser';

COMMENT ON TABLE account.address IS 'Where customers want their parcels; customers see their own only';
COMMENT ON COLUMN account.address.address_no IS 'Counts the addresses of one customer from 1';
COMMENT ON COLUMN account.address.is_default IS 'At most one of a customer''s addresses';

COMMENT ON TABLE account.staff IS 'People who work for the bazaar';
COMMENT ON COLUMN account.staff.manager_id IS 'Empty for the one at the top';
COMMENT ON TABLE account.role IS 'Rights that staff can have';
COMMENT ON TABLE account.staff_role IS 'Who has which rights';

COMMENT ON TABLE catalog.brand IS 'Makers and workshops';
COMMENT ON TABLE catalog.category IS 'Tree of categories';
COMMENT ON COLUMN catalog.category.parent_id IS 'Empty for the top of the tree';
COMMENT ON TABLE catalog.product IS 'Goods, whether they can be bought now or not';
COMMENT ON COLUMN catalog.product.sku IS 'Number on the label (stock keeping unit)';
COMMENT ON COLUMN catalog.product.price IS 'Price of today; earlier ones are in catalog.price';
COMMENT ON COLUMN catalog.product.attributes IS 'What differs from kind to kind: colour, material, size, origin';
COMMENT ON COLUMN catalog.product.search IS 'Words of name (weight A) and description (weight C)';
COMMENT ON TABLE catalog.product_category IS 'Categories that a product is shown in';
COMMENT ON COLUMN catalog.product_category.is_main IS 'The one shown in the path above the product';
COMMENT ON TABLE catalog.price IS 'Prices over time; never two at once for one product';
COMMENT ON TABLE catalog.product_pairing IS 'Products that are often bought together';
COMMENT ON COLUMN catalog.product_pairing.strength IS 'From 0 (by chance) to 1 (always)';

COMMENT ON TABLE sales.promotion IS 'Codes that make an order cheaper';
COMMENT ON TABLE sales.customer_order IS 'Orders, one partition for each month of placed_at (UTC)';
COMMENT ON COLUMN sales.customer_order.total IS 'Sum of the lines, kept by triggers';
COMMENT ON COLUMN sales.customer_order.channel IS 'How the order came in: web, app, phone, market';
COMMENT ON TABLE sales.order_line IS 'Products of an order';
COMMENT ON COLUMN sales.order_line.placed_at IS 'Repeated from the order: part of its key';
COMMENT ON COLUMN sales.order_line.discount IS 'Part of the price: 0.10 is ten percent off';
COMMENT ON TABLE sales.payment IS 'Money that came in';
COMMENT ON COLUMN sales.payment.reference IS 'Number that the payment provider gave';
COMMENT ON TABLE sales.shipment IS 'Parcels';

COMMENT ON TABLE stock.warehouse IS 'Warehouses';
COMMENT ON COLUMN stock.warehouse.place IS 'Longitude and latitude';
COMMENT ON TABLE stock.level IS 'How much of a product a warehouse has';
COMMENT ON COLUMN stock.level.reserved IS 'Promised to orders that have not left yet';
COMMENT ON TABLE stock.movement IS 'Every change of a stock level';
COMMENT ON COLUMN stock.movement.quantity IS 'Negative when goods leave';
COMMENT ON TABLE stock.dock_booking IS 'Times at which carriers may use a dock';
COMMENT ON TABLE stock.delivery_import IS 'Notes of delivery as suppliers send them';

COMMENT ON TABLE feedback.review IS 'Reviews, one for each customer and product';
COMMENT ON COLUMN feedback.review.verified IS 'The purchase has been checked';
COMMENT ON COLUMN feedback.review.moderated_by IS 'Who of the staff has looked at it';

COMMENT ON TABLE audit.change_log IS 'Changes of audited tables, written by triggers';
COMMENT ON COLUMN audit.change_log.row_key IS 'Key of the changed row as text';

COMMENT ON VIEW report.order_overview IS 'Orders with customer, city and promotion';
COMMENT ON VIEW report.product_rating IS 'What customers think of each product';
COMMENT ON VIEW report.to_reorder IS 'Active products that are running out';
COMMENT ON VIEW catalog.active_product IS 'What the web shop shows';
COMMENT ON MATERIALIZED VIEW report.best_seller IS 'Products by revenue';
COMMENT ON MATERIALIZED VIEW report.monthly_revenue IS 'Revenue by month and channel';

COMMENT ON FUNCTION report.plan_of(text) IS 'Top node of the plan of a query, as EXPLAIN (FORMAT JSON) gives it';
COMMENT ON FUNCTION report.estimated_rows(text) IS 'Rows that the planner expects of a query';
COMMENT ON FUNCTION report.customer_value(bigint) IS 'What a customer has bought and kept, in EUR';
COMMENT ON FUNCTION catalog.subtree(integer) IS 'A category and everything below it';
COMMENT ON FUNCTION catalog.find_products(text, integer) IS 'Full-text search in active products, best first';
COMMENT ON FUNCTION account.check_login(text, text) IS 'Number of the customer if the password is right; counts failures';
COMMENT ON FUNCTION account.current_customer() IS 'The customer of the session, for row-level security';
COMMENT ON FUNCTION sales.place_order(bigint, integer, smallint) IS 'Orders one product to the default address';
COMMENT ON PROCEDURE sales.cancel_stale_orders(interval, integer) IS 'Cancels orders that were never paid';
COMMENT ON FUNCTION catalog.touch() IS 'Keeps updated_at';
COMMENT ON FUNCTION audit.record_change() IS 'Writes a row of the change log; the argument names the key column';
COMMENT ON FUNCTION sales.refresh_total() IS 'Keeps the totals of orders whose lines changed';

DO $$
BEGIN
    EXECUTE format(
        'COMMENT ON DATABASE %I IS %L',
        current_database(),
        'Sample database of Howdah: a shop with well-known problems');
END
$$;
