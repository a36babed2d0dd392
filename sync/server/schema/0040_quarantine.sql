-- Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later

-- Which device holds which scope, and up to where it has said that it has it. Who held a scope may bring late work on its rows; and the end of
-- an erased person is acknowledged by a seq that reaches past it.
CREATE TABLE held_scope (
    device_id uuid NOT NULL,
    scope text NOT NULL,
    staff_id uuid NOT NULL,
    seq bigint NOT NULL,
    since timestamptz NOT NULL,
    dropped_at timestamptz,  -- it may not hold the scope any more, and says that it does not
    PRIMARY KEY (device_id, scope)
) WITH (fillfactor = 70);
CREATE INDEX held_scope_open ON held_scope (scope) WHERE dropped_at IS NULL;
CREATE INDEX held_scope_staff ON held_scope (staff_id);

-- What went from a scope: few among many changes.
CREATE INDEX change_log_gone ON change_log (id) WHERE kind IN ('l', 'd');

-- Ops on rows that left their author's reach: no work is lost, and nobody sees what is not theirs. They wait for the manager who holds the
-- row now. What was decided keeps no op.
CREATE TABLE quarantine (
    op_id uuid PRIMARY KEY,
    txn_id uuid NOT NULL,
    op_seq bigint NOT NULL,
    device_id uuid NOT NULL,
    staff_id uuid NOT NULL,
    scope text NOT NULL,        -- where the row was when the op came
    follows boolean NOT NULL,   -- the row hangs on the person: it is where the person is
    entity text NOT NULL,
    row_id uuid NOT NULL,
    customer_id uuid,           -- erased with the person, as every column of this name
    type text NOT NULL,
    reason text NOT NULL CHECK (reason IN ('out-of-reach', 'device-revoked')),
    op text NOT NULL,           -- as it came
    at bigint NOT NULL,         -- Unix milliseconds
    state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'applied', 'discarded')),
    decided_by uuid,
    decided_at bigint
);
CREATE INDEX quarantine_waiting ON quarantine (at, op_id) WHERE state = 'waiting';
CREATE INDEX quarantine_device ON quarantine (device_id) WHERE state = 'waiting';
CREATE INDEX quarantine_row ON quarantine (row_id) WHERE state = 'waiting';
CREATE INDEX quarantine_txn ON quarantine (txn_id);

-- What waits, and where its row is today: with the person, also where that one was joined with another since.
CREATE VIEW quarantine_now AS
WITH RECURSIVE way (person, id, step) AS (
    SELECT DISTINCT customer_id, customer_id, 0 FROM quarantine WHERE state = 'waiting' AND follows
    UNION
    SELECT w.person, m.stays_id, w.step + 1 FROM way w JOIN person_merge m ON m.gone_id = w.id AND m.undone_at IS NULL WHERE w.step < 100
), living AS (
    SELECT DISTINCT ON (person) person, id FROM way ORDER BY person, step DESC
)
SELECT q.op_id, q.txn_id, q.op_seq, q.device_id, q.staff_id, q.entity, q.row_id, q.customer_id, q.reason, q.op, q.at,
       CASE WHEN q.follows THEN COALESCE(c.scope, q.scope) ELSE q.scope END AS here
  FROM quarantine q
  LEFT JOIN living l ON l.person = q.customer_id
  LEFT JOIN customer c ON c.id = l.id AND NOT c.deleted
 WHERE q.state = 'waiting';

-- Up to where the log of a scope must be applied so that an erased person is gone there.
CREATE TABLE erasure_scope (
    subject_id uuid NOT NULL REFERENCES erasure ON DELETE CASCADE,
    scope text NOT NULL,
    seq bigint NOT NULL,
    PRIMARY KEY (subject_id, scope)
);
-- Rows of an erased person who had moved: their tombstones no longer say whose they were, and a device that held the person before is told that
-- nothing of a late edit may be kept.
CREATE TABLE erasure_row (
    row_id uuid PRIMARY KEY,
    subject_id uuid NOT NULL REFERENCES erasure ON DELETE CASCADE
);
