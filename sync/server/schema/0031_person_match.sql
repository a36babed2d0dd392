-- Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
--
-- Who is who. person_match is the synced pair with its evidence and decision; person_merge and person_merge_row are what it takes to part
-- two persons again (ADR 0006).
CREATE TABLE person_match (
    id uuid PRIMARY KEY,
    scope text NOT NULL,
    ver bigint NOT NULL DEFAULT 1,
    deleted boolean NOT NULL DEFAULT false,
    body text NOT NULL,
    fv text NOT NULL DEFAULT '{}',
    customer_id uuid GENERATED ALWAYS AS ((body::json ->> 'customer_id')::uuid) STORED,
    first_id uuid GENERATED ALWAYS AS ((body::json ->> 'first_id')::uuid) STORED,
    second_id uuid GENERATED ALWAYS AS ((body::json ->> 'second_id')::uuid) STORED,
    status text GENERATED ALWAYS AS (body::json ->> 'status') STORED,
    joined_at bigint GENERATED ALWAYS AS ((body::json ->> 'joined_at')::bigint) STORED
);
CREATE INDEX person_match_scope ON person_match (scope);
CREATE INDEX person_match_customer ON person_match (customer_id);
CREATE INDEX person_match_first ON person_match (first_id);
CREATE INDEX person_match_second ON person_match (second_id);
-- Those that the server has still to join or to part.
CREATE INDEX person_match_waits ON person_match (id) WHERE (status = 'joined') <> (joined_at IS NOT NULL) AND NOT deleted;

-- Every join, also those that were taken back. gone_id stays the id of a tombstone while undone_at is empty, and leads to stays_id.
CREATE TABLE person_merge (
    id uuid PRIMARY KEY,
    match_id uuid NOT NULL,
    stays_id uuid NOT NULL,
    gone_id uuid NOT NULL,
    at bigint NOT NULL,          -- Unix milliseconds
    who text NOT NULL,           -- id of a staff member, operator:<login> or one-id
    method text NOT NULL,
    score double precision NOT NULL,
    evidence text NOT NULL,      -- JSON list
    profile text NOT NULL,       -- {"birthday":{"old":null,"new":"1990-01-02"}}: what the join changed in the profile that stays
    consents text NOT NULL,      -- ids of entries that the join wrote, with blanks between
    undone_at bigint,
    undone_by text
);
CREATE UNIQUE INDEX person_merge_gone ON person_merge (gone_id) WHERE undone_at IS NULL;
CREATE INDEX person_merge_stays ON person_merge (stays_id);
CREATE INDEX person_merge_match ON person_merge (match_id);

-- Rows that were gone_id's, and those that came for it since: they go back with it.
CREATE TABLE person_merge_row (
    merge_id uuid NOT NULL REFERENCES person_merge ON DELETE CASCADE,
    entity text NOT NULL,
    row_id uuid NOT NULL,
    buried boolean NOT NULL DEFAULT false,  -- the one that stays had the same
    PRIMARY KEY (merge_id, entity, row_id)
);
CREATE INDEX person_merge_row_row ON person_merge_row (row_id);

-- What names a person outside of the person's own rows is found by it, for joins and erasures.
ALTER TABLE task ADD COLUMN customer_id uuid GENERATED ALWAYS AS ((body::json ->> 'customer_id')::uuid) STORED;
CREATE INDEX task_customer ON task (customer_id) WHERE customer_id IS NOT NULL;
