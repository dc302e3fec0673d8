-- The tables of the bazaar, without keys: rows are loaded first, keys.sql follows.

CREATE EXTENSION btree_gist;
CREATE EXTENSION pg_trgm;
CREATE EXTENSION pgstattuple;

CREATE SCHEMA account;
CREATE SCHEMA catalog;
CREATE SCHEMA sales;
CREATE SCHEMA stock;
CREATE SCHEMA feedback;
CREATE SCHEMA audit;
CREATE SCHEMA report;

-- Who buys, who works here, how they log in

CREATE DOMAIN account.email_address AS text
    CONSTRAINT looks_like_an_address CHECK (VALUE ~ '^[^@\s]+@[^@\s]+\.[a-z]{2,}$');

CREATE TYPE account.loyalty_level AS ENUM ('guest', 'regular', 'silver', 'gold');
CREATE TYPE account.address_kind AS ENUM ('home', 'work', 'pickup_point');

CREATE TABLE account.country (
    country_code char(2) NOT NULL,
    name text NOT NULL,
    currency char(3) NOT NULL,
    vat_percent numeric(4, 2) NOT NULL
);

CREATE TABLE account.customer (
    customer_id bigint GENERATED ALWAYS AS IDENTITY,
    email account.email_address NOT NULL,
    full_name text NOT NULL,
    birth_date date,
    country_code char(2) NOT NULL,
    loyalty account.loyalty_level DEFAULT 'guest' NOT NULL,
    newsletter boolean DEFAULT false NOT NULL,
    referred_by bigint,
    preferences jsonb DEFAULT '{}' NOT NULL,
    registered_at timestamptz DEFAULT now() NOT NULL
);

CREATE TABLE account.login (
    customer_id bigint NOT NULL,
    password_hash text NOT NULL,
    two_factor boolean DEFAULT false NOT NULL,
    failed_attempts smallint DEFAULT 0 NOT NULL,
    locked_until timestamptz,
    last_login_at timestamptz
);

CREATE TABLE account.session (
    session_id uuid DEFAULT gen_random_uuid() NOT NULL,
    customer_id bigint NOT NULL,
    started_at timestamptz DEFAULT now() NOT NULL,
    expires_at timestamptz NOT NULL,
    client_address inet NOT NULL,
    user_agent text NOT NULL
) WITH (autovacuum_enabled = false);

CREATE TABLE account.address (
    customer_id bigint NOT NULL,
    address_no smallint NOT NULL,
    kind account.address_kind DEFAULT 'home' NOT NULL,
    recipient text NOT NULL,
    street text NOT NULL,
    postal_code text NOT NULL,
    city text NOT NULL,
    country_code char(2) NOT NULL,
    is_default boolean DEFAULT false NOT NULL
);

CREATE TABLE account.staff (
    staff_id integer GENERATED ALWAYS AS IDENTITY,
    full_name text NOT NULL,
    email account.email_address NOT NULL,
    position text NOT NULL,
    manager_id integer,
    hired_on date NOT NULL
);

CREATE TABLE account.role (
    role_id smallint NOT NULL,
    name text NOT NULL,
    description text NOT NULL
);

CREATE TABLE account.staff_role (
    staff_id integer NOT NULL,
    role_id smallint NOT NULL,
    granted_at timestamptz DEFAULT now() NOT NULL,
    granted_by integer
);

-- What is for sale

CREATE DOMAIN catalog.amount AS numeric(12, 2)
    CONSTRAINT not_negative CHECK (VALUE >= 0);

CREATE TYPE catalog.product_status AS ENUM ('draft', 'active', 'sold_out', 'discontinued');

CREATE SEQUENCE catalog.sku_number AS integer START WITH 100001;

CREATE TABLE catalog.brand (
    brand_id integer GENERATED ALWAYS AS IDENTITY,
    name text NOT NULL,
    country_code char(2) NOT NULL,
    founded smallint,
    story text
);

CREATE TABLE catalog.category (
    category_id integer GENERATED ALWAYS AS IDENTITY,
    parent_id integer,
    name text NOT NULL,
    slug text NOT NULL
);

CREATE TABLE catalog.product (
    product_id integer GENERATED ALWAYS AS IDENTITY,
    sku text DEFAULT 'BZ-' || nextval('catalog.sku_number') NOT NULL,
    brand_id integer NOT NULL,
    name text NOT NULL,
    description text NOT NULL,
    status catalog.product_status DEFAULT 'draft' NOT NULL,
    price catalog.amount NOT NULL,
    cost catalog.amount NOT NULL,
    tags text[] DEFAULT '{}' NOT NULL,
    attributes jsonb DEFAULT '{}' NOT NULL,
    weight_grams integer NOT NULL,
    released_on date NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    search tsvector GENERATED ALWAYS AS (
        setweight(to_tsvector('english', name), 'A')
        || setweight(to_tsvector('english', description), 'C')
    ) STORED
);

CREATE TABLE catalog.product_category (
    product_id integer NOT NULL,
    category_id integer NOT NULL,
    is_main boolean NOT NULL
);

CREATE TABLE catalog.price (
    price_id integer GENERATED ALWAYS AS IDENTITY,
    product_id integer NOT NULL,
    valid daterange NOT NULL,
    amount catalog.amount NOT NULL
);

CREATE TABLE catalog.product_pairing (
    product_id integer NOT NULL,
    goes_with_id integer NOT NULL,
    strength numeric(3, 2) NOT NULL
);

-- What is sold

CREATE TYPE sales.order_status AS ENUM
    ('new', 'paid', 'packed', 'shipped', 'delivered', 'returned', 'cancelled');
CREATE TYPE sales.payment_method AS ENUM ('card', 'transfer', 'wallet', 'invoice', 'voucher');

CREATE SEQUENCE sales.order_number AS bigint;

CREATE TABLE sales.promotion (
    promotion_id integer GENERATED ALWAYS AS IDENTITY,
    code text NOT NULL,
    title text NOT NULL,
    valid daterange NOT NULL,
    percent smallint NOT NULL
);

CREATE TABLE sales.customer_order (
    order_id bigint DEFAULT nextval('sales.order_number') NOT NULL,
    placed_at timestamptz DEFAULT now() NOT NULL,
    customer_id bigint NOT NULL,
    address_no smallint NOT NULL,
    status sales.order_status DEFAULT 'new' NOT NULL,
    channel text DEFAULT 'web' NOT NULL,
    promotion_id integer,
    total catalog.amount DEFAULT 0 NOT NULL,
    note text
) PARTITION BY RANGE (placed_at);

DO $$
DECLARE
    month date;
BEGIN
    FOR month IN
        SELECT generate_series(date '2024-07-01', date '2026-06-01', interval '1 month')
    LOOP
        EXECUTE format(
            'CREATE TABLE sales.customer_order_%s PARTITION OF sales.customer_order'
            ' FOR VALUES FROM (%L) TO (%L)',
            to_char(month, 'YYYY_MM'),
            month || ' 00:00+00',
            (month + interval '1 month')::date || ' 00:00+00');
    END LOOP;
END
$$;

CREATE TABLE sales.customer_order_default PARTITION OF sales.customer_order DEFAULT;

CREATE TABLE sales.order_line (
    order_id bigint NOT NULL,
    placed_at timestamptz NOT NULL,
    line_no smallint NOT NULL,
    product_id integer NOT NULL,
    quantity smallint NOT NULL,
    unit_price catalog.amount NOT NULL,
    discount numeric(3, 2) DEFAULT 0 NOT NULL,
    line_total numeric(12, 2)
        GENERATED ALWAYS AS (round(quantity * unit_price * (1 - discount), 2)) STORED
);

CREATE TABLE sales.payment (
    payment_id bigint GENERATED BY DEFAULT AS IDENTITY,
    order_id bigint NOT NULL,
    placed_at timestamptz NOT NULL,
    method sales.payment_method NOT NULL,
    amount catalog.amount NOT NULL,
    paid_at timestamptz NOT NULL,
    reference text NOT NULL
);

CREATE TABLE sales.shipment (
    shipment_id bigint GENERATED BY DEFAULT AS IDENTITY,
    order_id bigint NOT NULL,
    placed_at timestamptz NOT NULL,
    warehouse_id smallint NOT NULL,
    carrier text NOT NULL,
    tracking_code text NOT NULL,
    shipped_at timestamptz NOT NULL,
    delivered_at timestamptz
);

-- What lies in the warehouses

CREATE TYPE stock.movement_reason AS ENUM ('delivery', 'sale', 'return', 'transfer', 'correction');

CREATE TABLE stock.warehouse (
    warehouse_id smallint GENERATED BY DEFAULT AS IDENTITY,
    code text NOT NULL,
    name text NOT NULL,
    city text NOT NULL,
    country_code char(2) NOT NULL,
    place point NOT NULL,
    docks smallint NOT NULL
);

CREATE TABLE stock.level (
    warehouse_id smallint NOT NULL,
    product_id integer NOT NULL,
    on_hand integer NOT NULL,
    reserved integer DEFAULT 0 NOT NULL,
    reorder_point integer NOT NULL
);

CREATE TABLE stock.movement (
    movement_id bigint GENERATED BY DEFAULT AS IDENTITY,
    warehouse_id smallint NOT NULL,
    product_id integer NOT NULL,
    moved_at timestamptz NOT NULL,
    reason stock.movement_reason NOT NULL,
    quantity integer NOT NULL
) WITH (autovacuum_enabled = false);

CREATE TABLE stock.dock_booking (
    booking_id integer GENERATED BY DEFAULT AS IDENTITY,
    warehouse_id smallint NOT NULL,
    dock_no smallint NOT NULL,
    during tstzrange NOT NULL,
    carrier text NOT NULL
);

CREATE TABLE stock.delivery_import (
    supplier text,
    sku text,
    quantity integer,
    amount double precision,
    arrived_at timestamp without time zone
);

-- What customers say, what was changed

CREATE TABLE feedback.review (
    review_id bigint GENERATED BY DEFAULT AS IDENTITY,
    product_id integer NOT NULL,
    customer_id bigint NOT NULL,
    rating smallint NOT NULL,
    title text NOT NULL,
    body text NOT NULL,
    helpful_votes integer DEFAULT 0 NOT NULL,
    verified boolean DEFAULT false NOT NULL,
    moderated_by integer,
    written_at timestamptz DEFAULT now() NOT NULL
);

CREATE TABLE audit.change_log (
    change_id integer GENERATED BY DEFAULT AS IDENTITY (START WITH 2140000000),
    changed_at timestamptz DEFAULT clock_timestamp() NOT NULL,
    changed_by text DEFAULT session_user NOT NULL,
    relation text NOT NULL,
    operation char(1) NOT NULL,
    row_key text NOT NULL,
    before jsonb,
    after jsonb
);
