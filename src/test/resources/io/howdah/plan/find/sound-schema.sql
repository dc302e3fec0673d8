-- A shop with the indexes that its queries need, vacuumed and analyzed.

CREATE EXTENSION pg_trgm;

CREATE TABLE country (code char(2) PRIMARY KEY, name text NOT NULL);

INSERT INTO country
SELECT chr(65 + i / 26) || chr(65 + i % 26), 'Country ' || i
FROM generate_series(0, 99) AS i;

CREATE TABLE customer (
    id int PRIMARY KEY,
    email text NOT NULL UNIQUE,
    name text NOT NULL,
    country char(2) NOT NULL REFERENCES country,
    active boolean NOT NULL,
    tags text[] NOT NULL,
    profile jsonb NOT NULL,
    born date
);

INSERT INTO customer
SELECT i, 'c' || i || '@example.org', 'Customer ' || md5(i::text),
       chr(65 + i % 100 / 26) || chr(65 + i % 100 % 26), i % 10 <> 0,
       ARRAY['t' || i % 500, 'u' || i % 7],
       jsonb_build_object('level', i % 300, 'city', 'City ' || i % 900),
       CASE WHEN i % 3 = 0 THEN date '1950-01-01' + i % 20000 END
FROM generate_series(1, 40000) AS i;

CREATE INDEX ON customer (country);
CREATE INDEX ON customer (lower(email));
CREATE INDEX ON customer (name);
CREATE INDEX ON customer (born);
CREATE INDEX ON customer USING gin (tags);
CREATE INDEX ON customer USING gin (profile jsonb_path_ops);
CREATE INDEX ON customer USING gin (name gin_trgm_ops);

CREATE TABLE product (id int PRIMARY KEY, name text NOT NULL, kind int NOT NULL);

INSERT INTO product
SELECT i, 'Product ' || i, i % 40
FROM generate_series(1, 3000) AS i;

CREATE INDEX ON product (kind);

CREATE TABLE orders (
    id bigint PRIMARY KEY,
    customer_id int NOT NULL REFERENCES customer,
    placed_at timestamptz NOT NULL,
    status text NOT NULL,
    total numeric(10, 2) NOT NULL,
    note text
);

INSERT INTO orders
SELECT i, 1 + (i * 7919) % 40000,
       timestamptz '2024-01-01 00:00+00' + i * interval '5 minutes',
       (ARRAY['new', 'paid', 'sent', 'done', 'done', 'done', 'done', 'done'])[1 + i % 8],
       (i % 5000) / 7.0, repeat('n', i % 90)
FROM generate_series(1, 200000) AS i;

CREATE INDEX ON orders (customer_id, placed_at) INCLUDE (total);
CREATE INDEX ON orders (placed_at);
CREATE INDEX ON orders (status, placed_at) INCLUDE (total);
CREATE INDEX ON orders (total);

CREATE TABLE line (
    order_id bigint NOT NULL REFERENCES orders ON DELETE CASCADE,
    no smallint NOT NULL,
    product int NOT NULL REFERENCES product,
    quantity int NOT NULL,
    price numeric(10, 2) NOT NULL,
    PRIMARY KEY (order_id, no)
);

INSERT INTO line
SELECT i, n, 1 + (i * 31 + n * 17) % 3000, 1 + i % 5, (i % 900) / 9.0
FROM generate_series(1, 200000) AS i, generate_series(1, 2) AS n;

CREATE INDEX ON line (product);

CREATE TABLE event (
    at timestamptz NOT NULL,
    device int NOT NULL,
    value double precision NOT NULL
) PARTITION BY RANGE (at);

DO $$
BEGIN
    FOR m IN 1..12 LOOP
        EXECUTE format('CREATE TABLE event_%s PARTITION OF event FOR VALUES FROM (%L) TO (%L)',
                       m, make_date(2025, m, 1), make_date(2025, m, 1) + interval '1 month');
    END LOOP;
END
$$;

INSERT INTO event
SELECT timestamptz '2025-01-01 00:00+00' + i * interval '2 minutes', i % 400, sin(i)
FROM generate_series(1, 250000) AS i;

CREATE INDEX ON event (device, at);
CREATE INDEX ON event USING brin (at);
