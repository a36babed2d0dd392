-- Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
--
-- Notes that name whoever works here, and whether they read them.
CREATE TABLE mention_seen (
    pk INTEGER PRIMARY KEY,
    id BLOB NOT NULL,
    scope INTEGER NOT NULL,
    ver INTEGER NOT NULL,
    extra TEXT,
    "staff_id" BLOB,
    "note_id" BLOB,
    "seen" INTEGER,
    "at" INTEGER
);
CREATE UNIQUE INDEX mention_seen_by_id ON mention_seen (id);
CREATE INDEX mention_seen_by_note ON mention_seen (note_id, at);

-- A newer server may have sent some to the program before, which kept them as it got them.
INSERT INTO mention_seen (id, scope, ver, staff_id, note_id, seen, at)
SELECT id, scope, ver, unhex(json_extract(body, '$.staff_id'), '-'), unhex(json_extract(body, '$.note_id'), '-'),
       json_extract(body, '$.seen'), json_extract(body, '$.at')
  FROM other_row WHERE entity = 'mention_seen';
DELETE FROM other_row WHERE entity = 'mention_seen';
