-- Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
--
-- What a handover moved, row by row, and handovers that are taken back (ADR 0037). A table of their own, so that a copy of the server which is
-- older than this never takes one for a handover. Ids only; person_id and not customer_id, for it hangs on nobody.

ALTER TABLE handover ADD COLUMN recorded bigint NOT NULL DEFAULT 0;  -- customers noted in handover_row; all of them, or it cannot be taken back

CREATE TABLE handover_row (
    handover_id uuid NOT NULL REFERENCES handover ON DELETE CASCADE,
    kind text NOT NULL CHECK (kind IN ('customer', 'lead', 'offer', 'task')),
    row_id uuid NOT NULL,
    person_id uuid,              -- the customer it is about; null: nobody
    before_ver bigint NOT NULL,  -- version of the field that says whose it is, before and after
    ver bigint NOT NULL,
    copy_id uuid,                -- of a task: the one made in its place in another store
    outcome text,                -- null: not taken back; else what became of it then
    PRIMARY KEY (handover_id, kind, row_id)
);
CREATE INDEX handover_row_open ON handover_row (handover_id, kind, row_id) WHERE outcome IS NULL;
CREATE INDEX handover_row_person ON handover_row (handover_id, person_id);
CREATE INDEX handover_row_of ON handover_row (row_id);

CREATE TABLE handover_back (
    id uuid PRIMARY KEY,        -- made by who asks: asked again it is the same one
    handover_id uuid NOT NULL REFERENCES handover ON DELETE CASCADE,
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
CREATE INDEX handover_back_open ON handover_back (asked_at) WHERE state IN ('waiting', 'running');
-- Once; one that failed half-way is asked for again for the rest.
CREATE UNIQUE INDEX handover_back_once ON handover_back (handover_id) WHERE state <> 'failed';
