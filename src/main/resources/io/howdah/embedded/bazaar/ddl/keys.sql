-- Keys and indexes. A blank line ends a statement; statements of one part run side by side,
-- the parts one after the other.

--- part: primary keys and indexes

ALTER TABLE sales.order_line
    ADD CONSTRAINT order_line_pkey PRIMARY KEY (order_id, placed_at, line_no),
    ADD CONSTRAINT order_line_quantity_check CHECK (quantity > 0),
    ADD CONSTRAINT order_line_discount_check CHECK (discount BETWEEN 0 AND 1);

ALTER TABLE sales.customer_order
    ADD CONSTRAINT customer_order_pkey PRIMARY KEY (order_id, placed_at),
    ADD CONSTRAINT customer_order_channel_check CHECK (channel IN ('web', 'app', 'phone', 'market'));

CREATE INDEX customer_order_customer_id_idx ON sales.customer_order (customer_id, address_no);

CREATE INDEX customer_order_promotion_id_idx ON sales.customer_order (promotion_id);

CREATE INDEX customer_order_placed_at_idx ON sales.customer_order USING brin (placed_at);

CREATE INDEX customer_order_open_idx ON sales.customer_order (placed_at)
    WHERE status IN ('new', 'paid', 'packed');

ALTER TABLE sales.payment
    ADD CONSTRAINT payment_pkey PRIMARY KEY (payment_id),
    ADD CONSTRAINT payment_reference_key UNIQUE (reference);

CREATE INDEX payment_order_id_idx ON sales.payment (order_id);

CREATE INDEX payment_order_id_placed_at_idx ON sales.payment (order_id, placed_at);

ALTER TABLE sales.shipment
    ADD CONSTRAINT shipment_pkey PRIMARY KEY (shipment_id),
    ADD CONSTRAINT shipment_check CHECK (delivered_at >= shipped_at);

CREATE INDEX shipment_order_id_idx ON sales.shipment (order_id, placed_at);

CREATE INDEX shipment_warehouse_id_idx ON sales.shipment (warehouse_id);

CREATE INDEX shipment_tracking_code_idx ON sales.shipment USING hash (tracking_code);

ALTER TABLE stock.movement
    ADD CONSTRAINT movement_pkey PRIMARY KEY (movement_id),
    ADD CONSTRAINT movement_quantity_check CHECK (quantity <> 0);

CREATE INDEX movement_warehouse_id_product_id_idx ON stock.movement (warehouse_id, product_id);

ALTER TABLE feedback.review
    ADD CONSTRAINT review_pkey PRIMARY KEY (review_id),
    ADD CONSTRAINT review_product_id_customer_id_key UNIQUE (product_id, customer_id),
    ADD CONSTRAINT review_rating_check CHECK (rating BETWEEN 1 AND 5);

CREATE INDEX review_customer_id_idx ON feedback.review (customer_id);

CREATE INDEX review_customer_idx ON feedback.review (customer_id);

CREATE INDEX review_moderated_by_idx ON feedback.review (moderated_by);

ALTER TABLE account.session
    ADD CONSTRAINT session_pkey PRIMARY KEY (session_id),
    ADD CONSTRAINT session_check CHECK (expires_at > started_at);

CREATE INDEX session_customer_id_idx ON account.session (customer_id);

ALTER TABLE account.customer
    ADD CONSTRAINT customer_pkey PRIMARY KEY (customer_id),
    ADD CONSTRAINT customer_email_key UNIQUE (email),
    ADD CONSTRAINT customer_referred_by_check CHECK (referred_by <> customer_id);

CREATE INDEX customer_referred_by_idx ON account.customer (referred_by);

CREATE INDEX customer_country_code_idx ON account.customer (country_code);

CREATE INDEX customer_full_name_trgm_idx ON account.customer USING gin (full_name gin_trgm_ops);

ALTER TABLE account.login ADD CONSTRAINT login_pkey PRIMARY KEY (customer_id);

ALTER TABLE account.address ADD CONSTRAINT address_pkey PRIMARY KEY (customer_id, address_no);

CREATE UNIQUE INDEX address_default_key ON account.address (customer_id) WHERE is_default;

CREATE INDEX address_city_idx ON account.address (city);

CREATE INDEX address_country_code_idx ON account.address (country_code);

ALTER TABLE catalog.product
    ADD CONSTRAINT product_pkey PRIMARY KEY (product_id),
    ADD CONSTRAINT product_sku_key UNIQUE (sku),
    ADD CONSTRAINT product_weight_grams_check CHECK (weight_grams > 0);

CREATE INDEX product_brand_id_idx ON catalog.product (brand_id);

CREATE INDEX product_search_idx ON catalog.product USING gin (search);

CREATE INDEX product_tags_idx ON catalog.product USING gin (tags);

CREATE INDEX product_name_trgm_idx ON catalog.product USING gin (name gin_trgm_ops);

ALTER TABLE catalog.price
    ADD CONSTRAINT price_pkey PRIMARY KEY (price_id),
    ADD CONSTRAINT price_product_id_valid_excl
        EXCLUDE USING gist (product_id WITH =, valid WITH &&);

ALTER TABLE catalog.product_category
    ADD CONSTRAINT product_category_pkey PRIMARY KEY (product_id, category_id);

CREATE INDEX product_category_category_id_idx ON catalog.product_category (category_id);

ALTER TABLE catalog.product_pairing
    ADD CONSTRAINT product_pairing_pkey PRIMARY KEY (product_id, goes_with_id),
    ADD CONSTRAINT product_pairing_check CHECK (product_id <> goes_with_id);

CREATE INDEX product_pairing_goes_with_id_idx ON catalog.product_pairing (goes_with_id);

ALTER TABLE catalog.category
    ADD CONSTRAINT category_pkey PRIMARY KEY (category_id),
    ADD CONSTRAINT category_slug_key UNIQUE (slug);

CREATE INDEX category_parent_id_idx ON catalog.category (parent_id);

ALTER TABLE catalog.brand
    ADD CONSTRAINT brand_pkey PRIMARY KEY (brand_id),
    ADD CONSTRAINT brand_name_key UNIQUE (name);

CREATE INDEX brand_country_code_idx ON catalog.brand (country_code);

ALTER TABLE account.country ADD CONSTRAINT country_pkey PRIMARY KEY (country_code);

ALTER TABLE account.staff
    ADD CONSTRAINT staff_pkey PRIMARY KEY (staff_id),
    ADD CONSTRAINT staff_email_key UNIQUE (email);

CREATE INDEX staff_manager_id_idx ON account.staff (manager_id);

ALTER TABLE account.role
    ADD CONSTRAINT role_pkey PRIMARY KEY (role_id),
    ADD CONSTRAINT role_name_key UNIQUE (name);

ALTER TABLE account.staff_role ADD CONSTRAINT staff_role_pkey PRIMARY KEY (staff_id, role_id);

CREATE INDEX staff_role_role_id_idx ON account.staff_role (role_id);

CREATE INDEX staff_role_granted_by_idx ON account.staff_role (granted_by);

ALTER TABLE sales.promotion
    ADD CONSTRAINT promotion_pkey PRIMARY KEY (promotion_id),
    ADD CONSTRAINT promotion_code_key UNIQUE (code),
    ADD CONSTRAINT promotion_percent_check CHECK (percent BETWEEN 1 AND 90);

ALTER TABLE stock.warehouse
    ADD CONSTRAINT warehouse_pkey PRIMARY KEY (warehouse_id),
    ADD CONSTRAINT warehouse_code_key UNIQUE (code);

CREATE INDEX warehouse_country_code_idx ON stock.warehouse (country_code);

ALTER TABLE stock.level
    ADD CONSTRAINT level_pkey PRIMARY KEY (warehouse_id, product_id),
    ADD CONSTRAINT level_check CHECK (on_hand >= 0 AND reserved BETWEEN 0 AND on_hand);

CREATE INDEX level_product_id_idx ON stock.level (product_id);

ALTER TABLE stock.dock_booking
    ADD CONSTRAINT dock_booking_pkey PRIMARY KEY (booking_id),
    ADD CONSTRAINT dock_booking_no_overlap
        EXCLUDE USING gist (warehouse_id WITH =, dock_no WITH =, during WITH &&);

ALTER TABLE audit.change_log
    ADD CONSTRAINT change_log_pkey PRIMARY KEY (change_id),
    ADD CONSTRAINT change_log_operation_check CHECK (operation IN ('I', 'U', 'D'));

CREATE INDEX change_log_relation_row_key_idx ON audit.change_log (relation, row_key);

--- part: foreign keys

ALTER TABLE sales.order_line
    ADD CONSTRAINT order_line_order_fkey FOREIGN KEY (order_id, placed_at)
        REFERENCES sales.customer_order (order_id, placed_at) ON DELETE CASCADE
        DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE sales.payment
    ADD CONSTRAINT payment_order_fkey FOREIGN KEY (order_id, placed_at)
        REFERENCES sales.customer_order (order_id, placed_at);

ALTER TABLE sales.shipment
    ADD CONSTRAINT shipment_order_fkey FOREIGN KEY (order_id, placed_at)
        REFERENCES sales.customer_order (order_id, placed_at);

ALTER TABLE sales.customer_order
    ADD CONSTRAINT customer_order_address_fkey FOREIGN KEY (customer_id, address_no)
        REFERENCES account.address (customer_id, address_no);

ALTER TABLE sales.order_line
    ADD CONSTRAINT order_line_product_id_fkey FOREIGN KEY (product_id)
        REFERENCES catalog.product (product_id);

ALTER TABLE sales.customer_order
    ADD CONSTRAINT customer_order_customer_id_fkey FOREIGN KEY (customer_id)
        REFERENCES account.customer (customer_id);

ALTER TABLE stock.movement
    ADD CONSTRAINT movement_level_fkey FOREIGN KEY (warehouse_id, product_id)
        REFERENCES stock.level (warehouse_id, product_id);

ALTER TABLE sales.customer_order
    ADD CONSTRAINT customer_order_promotion_id_fkey FOREIGN KEY (promotion_id)
        REFERENCES sales.promotion (promotion_id);

ALTER TABLE feedback.review
    ADD CONSTRAINT review_product_id_fkey FOREIGN KEY (product_id)
        REFERENCES catalog.product (product_id) ON DELETE CASCADE,
    ADD CONSTRAINT review_customer_id_fkey FOREIGN KEY (customer_id)
        REFERENCES account.customer (customer_id) ON DELETE CASCADE,
    ADD CONSTRAINT review_moderated_by_fkey FOREIGN KEY (moderated_by)
        REFERENCES account.staff (staff_id) ON DELETE SET NULL NOT VALID;

ALTER TABLE sales.shipment
    ADD CONSTRAINT shipment_warehouse_id_fkey FOREIGN KEY (warehouse_id)
        REFERENCES stock.warehouse (warehouse_id);

ALTER TABLE account.customer
    ADD CONSTRAINT customer_country_code_fkey FOREIGN KEY (country_code)
        REFERENCES account.country (country_code),
    ADD CONSTRAINT customer_referred_by_fkey FOREIGN KEY (referred_by)
        REFERENCES account.customer (customer_id) ON DELETE SET NULL;

ALTER TABLE account.login
    ADD CONSTRAINT login_customer_id_fkey FOREIGN KEY (customer_id)
        REFERENCES account.customer (customer_id) ON DELETE CASCADE;

ALTER TABLE account.session
    ADD CONSTRAINT session_customer_id_fkey FOREIGN KEY (customer_id)
        REFERENCES account.login (customer_id) ON DELETE CASCADE;

ALTER TABLE account.address
    ADD CONSTRAINT address_customer_id_fkey FOREIGN KEY (customer_id)
        REFERENCES account.customer (customer_id) ON DELETE CASCADE,
    ADD CONSTRAINT address_country_code_fkey FOREIGN KEY (country_code)
        REFERENCES account.country (country_code);

ALTER TABLE account.staff
    ADD CONSTRAINT staff_manager_id_fkey FOREIGN KEY (manager_id)
        REFERENCES account.staff (staff_id);

ALTER TABLE account.staff_role
    ADD CONSTRAINT staff_role_staff_id_fkey FOREIGN KEY (staff_id)
        REFERENCES account.staff (staff_id) ON DELETE CASCADE,
    ADD CONSTRAINT staff_role_role_id_fkey FOREIGN KEY (role_id)
        REFERENCES account.role (role_id),
    ADD CONSTRAINT staff_role_granted_by_fkey FOREIGN KEY (granted_by)
        REFERENCES account.staff (staff_id);

ALTER TABLE catalog.brand
    ADD CONSTRAINT brand_country_code_fkey FOREIGN KEY (country_code)
        REFERENCES account.country (country_code);

ALTER TABLE catalog.category
    ADD CONSTRAINT category_parent_id_fkey FOREIGN KEY (parent_id)
        REFERENCES catalog.category (category_id);

ALTER TABLE catalog.product
    ADD CONSTRAINT product_brand_id_fkey FOREIGN KEY (brand_id)
        REFERENCES catalog.brand (brand_id);

ALTER TABLE catalog.product_category
    ADD CONSTRAINT product_category_product_id_fkey FOREIGN KEY (product_id)
        REFERENCES catalog.product (product_id) ON DELETE CASCADE,
    ADD CONSTRAINT product_category_category_id_fkey FOREIGN KEY (category_id)
        REFERENCES catalog.category (category_id);

ALTER TABLE catalog.price
    ADD CONSTRAINT price_product_id_fkey FOREIGN KEY (product_id)
        REFERENCES catalog.product (product_id) ON DELETE CASCADE;

ALTER TABLE catalog.product_pairing
    ADD CONSTRAINT product_pairing_product_id_fkey FOREIGN KEY (product_id)
        REFERENCES catalog.product (product_id) ON DELETE CASCADE,
    ADD CONSTRAINT product_pairing_goes_with_id_fkey FOREIGN KEY (goes_with_id)
        REFERENCES catalog.product (product_id) ON DELETE CASCADE;

ALTER TABLE stock.warehouse
    ADD CONSTRAINT warehouse_country_code_fkey FOREIGN KEY (country_code)
        REFERENCES account.country (country_code);

ALTER TABLE stock.level
    ADD CONSTRAINT level_warehouse_id_fkey FOREIGN KEY (warehouse_id)
        REFERENCES stock.warehouse (warehouse_id),
    ADD CONSTRAINT level_product_id_fkey FOREIGN KEY (product_id)
        REFERENCES catalog.product (product_id);

ALTER TABLE stock.dock_booking
    ADD CONSTRAINT dock_booking_warehouse_id_fkey FOREIGN KEY (warehouse_id)
        REFERENCES stock.warehouse (warehouse_id);
