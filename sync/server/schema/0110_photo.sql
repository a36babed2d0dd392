-- Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
--
-- Pictures kept at a person (ADR 0027): the rows, and apart from them the bytes by what they are.
CREATE TABLE photo (
    id uuid PRIMARY KEY,
    scope text NOT NULL,
    ver bigint NOT NULL DEFAULT 1,
    deleted boolean NOT NULL DEFAULT false,
    body text NOT NULL,
    fv text NOT NULL DEFAULT '{}',
    customer_id uuid GENERATED ALWAYS AS ((body::json ->> 'customer_id')::uuid) STORED
);
CREATE INDEX photo_scope ON photo (scope);
CREATE INDEX photo_customer ON photo (customer_id);
ALTER TABLE photo ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader ON photo FOR SELECT TO lianlu_reader
    USING ((scope || '') = ANY ((SELECT string_to_array(current_setting('lianlu.scopes', true), ' '))::text[]));
GRANT SELECT ON photo TO lianlu_reader;

-- The bytes, once for however many rows. A JPEG does not pack any more, so nothing tries.
CREATE TABLE photo_blob (
    hash bytea PRIMARY KEY,   -- SHA-256
    size bigint NOT NULL,
    bytes bytea NOT NULL
);
ALTER TABLE photo_blob ALTER COLUMN bytes SET STORAGE EXTERNAL;

-- Rows whose bytes somebody has sent who may write the row. To know a hash is not to have them: without an entry here nothing is given.
CREATE TABLE photo_sent (
    photo_id uuid PRIMARY KEY,
    hash bytea NOT NULL REFERENCES photo_blob,
    sent_at bigint NOT NULL   -- Unix milliseconds
);
CREATE INDEX photo_sent_hash ON photo_sent (hash);

-- What a device sent and fetched in the running hour, for all copies of the server together.
CREATE TABLE photo_quota (
    device_id uuid NOT NULL,
    act text NOT NULL,        -- put, get
    since bigint NOT NULL,
    used bigint NOT NULL,
    PRIMARY KEY (device_id, act)
);
