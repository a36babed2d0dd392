-- Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
--
-- A conflict becomes a synced row (ADR 0013). Those noted before lie in conflict_before until housekeeping has taken them over: rows, log and
-- digests are the server's to write, not a migration's.
ALTER TABLE conflict RENAME TO conflict_before;
DROP INDEX conflict_open;

CREATE TABLE conflict (
    id uuid PRIMARY KEY,
    scope text NOT NULL,
    ver bigint NOT NULL DEFAULT 1,
    deleted boolean NOT NULL DEFAULT false,
    body text NOT NULL,
    fv text NOT NULL DEFAULT '{}',
    customer_id uuid GENERATED ALWAYS AS ((body::json ->> 'customer_id')::uuid) STORED,
    row_id uuid GENERATED ALWAYS AS ((body::json ->> 'row_id')::uuid) STORED,
    op_id uuid GENERATED ALWAYS AS ((body::json ->> 'op_id')::uuid) STORED,
    decided_at bigint GENERATED ALWAYS AS ((body::json ->> 'decided_at')::bigint) STORED
);
CREATE INDEX conflict_scope ON conflict (scope);
CREATE INDEX conflict_customer ON conflict (customer_id);
CREATE INDEX conflict_row ON conflict (row_id);
CREATE INDEX conflict_decided ON conflict (decided_at) WHERE decided_at IS NOT NULL AND NOT deleted;

-- Who wrote a version of a row, and when: what a conflict says of the value that stayed.
ALTER TABLE op_result ADD COLUMN row_id uuid, ADD COLUMN ver bigint, ADD COLUMN occurred_at bigint;
CREATE INDEX op_result_row ON op_result (row_id, ver) WHERE row_id IS NOT NULL;
