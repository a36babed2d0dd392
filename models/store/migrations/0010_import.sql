-- Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
--
-- Which edits came out of an imported file, so that all of them can be taken back together. Counts only; nothing of the file's.
CREATE TABLE import_run (
    id BLOB PRIMARY KEY,
    kind TEXT NOT NULL,
    at INTEGER NOT NULL,
    created INTEGER NOT NULL DEFAULT 0,
    updated INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;

-- One transaction a row of the file, in their order. What was taken back is taken out.
CREATE TABLE import_edit (
    num INTEGER PRIMARY KEY,
    import_id BLOB NOT NULL,
    txn_id BLOB NOT NULL
);
CREATE INDEX import_edit_by_import ON import_edit (import_id, num);
