-- Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
--
-- Customers of one guide on their way to another, or to the pools of their home stores. Any number of copies of the server move them; one
-- works on a handover at a time, by a lease.

CREATE TABLE handover (
    id uuid PRIMARY KEY,        -- made by who asks: asked again it is the same one
    from_staff uuid NOT NULL,
    to_staff uuid,              -- null: the pools
    whole boolean NOT NULL,     -- the whole book, with what comes into it meanwhile; else handover_customer
    home_stores uuid[],         -- only customers at home there; null: all
    asked_by uuid NOT NULL,
    asked_at bigint NOT NULL,   -- Unix milliseconds
    state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'running', 'done', 'failed')),
    problem text NOT NULL DEFAULT '',
    total bigint NOT NULL,
    moved bigint NOT NULL DEFAULT 0,
    leads bigint NOT NULL DEFAULT 0,
    tasks bigint NOT NULL DEFAULT 0,
    offers bigint NOT NULL DEFAULT 0,
    staying bigint NOT NULL DEFAULT 0,
    done_at bigint,
    tries bigint NOT NULL DEFAULT 0,  -- in a row that failed
    owner uuid,
    lease_until timestamptz
);
CREATE INDEX handover_open ON handover (asked_at) WHERE state IN ('waiting', 'running');
-- Two at once would take turns with the same customers.
CREATE UNIQUE INDEX handover_one_of_a_book ON handover (from_staff) WHERE state IN ('waiting', 'running');

CREATE TABLE handover_customer (
    handover_id uuid NOT NULL REFERENCES handover ON DELETE CASCADE,
    customer_id uuid NOT NULL,
    PRIMARY KEY (handover_id, customer_id)
);
CREATE INDEX handover_customer_of ON handover_customer (customer_id);
