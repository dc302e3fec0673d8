-- Run at the very end, one statement after the other; some of them fail, and are meant to.

DELETE FROM account.session WHERE expires_at < timestamptz '2026-07-01 00:00+00';

CREATE UNIQUE INDEX CONCURRENTLY customer_full_name_key ON account.customer (full_name);
