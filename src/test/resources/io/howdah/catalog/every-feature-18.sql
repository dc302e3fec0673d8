-- What PostgreSQL 18 adds; loaded after every-feature.sql.

CREATE TABLE shop.named_not_null (
    a integer CONSTRAINT a_is_there NOT NULL,
    b integer CONSTRAINT b_here_only NOT NULL NO INHERIT,
    c integer,
    virtual_one integer GENERATED ALWAYS AS (a + 1) VIRTUAL
);
ALTER TABLE shop.named_not_null ADD CONSTRAINT c_from_now_on NOT NULL c NOT VALID;
COMMENT ON CONSTRAINT a_is_there ON shop.named_not_null IS 'Always';
CREATE TABLE shop.named_child (d integer) INHERITS (shop.named_not_null);
CREATE TABLE shop.temporal (
    id integer,
    valid_at daterange,
    CONSTRAINT temporal_pk PRIMARY KEY (id, valid_at WITHOUT OVERLAPS),
    CONSTRAINT only_documents CHECK (id > 0) NOT ENFORCED
);
CREATE TABLE shop.temporal_child (
    id integer,
    parent integer,
    valid_at daterange,
    FOREIGN KEY (parent, PERIOD valid_at) REFERENCES shop.temporal (id, PERIOD valid_at)
);
ALTER TABLE shop.temporal_child ADD CONSTRAINT documented FOREIGN KEY (parent) REFERENCES shop.refers
    (self_id) NOT ENFORCED;
GRANT MAINTAIN ON shop.temporal TO reader;
CREATE DOMAIN shop.named_domain AS integer CONSTRAINT always_there NOT NULL;
