-- Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
--
-- An erasure is told wherever the person has been, not only where they were last.

-- Scopes that a person left, kept when the log that says so is compacted.
CREATE TABLE gone_from (
    row_id uuid NOT NULL,
    scope text NOT NULL,
    PRIMARY KEY (row_id, scope)
);

-- What was told to a scope of an erasure: for a device that fetches the scope anew and so does not read it in the log. Ids alone.
CREATE TABLE erasure_told (
    scope text NOT NULL,
    row_id uuid NOT NULL,
    entity text NOT NULL,
    subject_id uuid NOT NULL REFERENCES erasure ON DELETE CASCADE,
    PRIMARY KEY (scope, row_id)
);
