-- Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
--
-- Open ingest: who may send what, what came in and as which row, and what waits for something that has not come yet.

-- Ids of people are made of an identity and this, so that two sources that meet the same person at once make the same row, and an id tells
-- nobody the phone number it was made of. Never leaves the database.
INSERT INTO server_meta (key, value) VALUES ('ingest_salt', gen_random_uuid()::text || gen_random_uuid()::text);

CREATE TABLE ingest_source (
    name text PRIMARY KEY CHECK (name ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
    kinds text NOT NULL,  -- with blanks between
    key_hash bytea NOT NULL,  -- BLAKE2b of the 256 random bits
    rows_per_minute bigint NOT NULL CHECK (rows_per_minute > 0),
    rows_per_day bigint NOT NULL CHECK (rows_per_day > 0),
    created_at timestamptz NOT NULL DEFAULT now(),
    rotated_at timestamptz,
    disabled_at timestamptz,
    minute bigint NOT NULL DEFAULT 0,  -- since 1970, of minute_rows
    minute_rows bigint NOT NULL DEFAULT 0,
    day bigint NOT NULL DEFAULT 0,
    day_rows bigint NOT NULL DEFAULT 0
);

-- One row a record of a source: the version that holds.
CREATE TABLE ingest_record (
    source text COLLATE "C" NOT NULL,
    kind text COLLATE "C" NOT NULL,
    source_id text COLLATE "C" NOT NULL,
    version bigint,  -- null: the source gives none
    hash bytea NOT NULL,
    row_id uuid NOT NULL,
    number text COLLATE "C",  -- of orders
    made text NOT NULL DEFAULT '',  -- ids of the rows that hang on this record and go with it, with blanks between
    at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (source, kind, source_id)
);
CREATE INDEX ingest_record_person ON ingest_record (row_id) WHERE kind IN ('members', 'prospects');
CREATE INDEX ingest_record_number ON ingest_record (number) WHERE number IS NOT NULL;

-- A record whose member, order, product … has not come yet.
CREATE TABLE ingest_waiting (
    source text COLLATE "C" NOT NULL,
    kind text COLLATE "C" NOT NULL,
    source_id text COLLATE "C" NOT NULL,
    version bigint,
    hash bytea NOT NULL,
    needs text COLLATE "C" NOT NULL,  -- the first thing missing: member:<source>/<id>, identity:<kind>/<value>, order:…
    record text NOT NULL,
    since timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (source, kind, source_id)
);
CREATE INDEX ingest_waiting_needs ON ingest_waiting (needs);
CREATE INDEX ingest_waiting_since ON ingest_waiting (since);

-- Versions of fields as ingest left them: a field with a newer one was edited by a person since, and stays.
CREATE TABLE ingest_wrote (
    row_id uuid PRIMARY KEY,
    field_ver text NOT NULL
);

-- Money given back. Order status, points and sums are derived from all of an order's refunds, in whatever order they come.
CREATE TABLE order_refund (
    id uuid PRIMARY KEY,
    order_id uuid NOT NULL,
    amount_minor bigint NOT NULL CHECK (amount_minor >= 0),
    at bigint NOT NULL,
    reason text NOT NULL DEFAULT ''
);
CREATE INDEX order_refund_order ON order_refund (order_id);
-- The status an order's source gave it, while refunds say another.
CREATE TABLE order_said (
    order_id uuid PRIMARY KEY,
    status text NOT NULL
);
