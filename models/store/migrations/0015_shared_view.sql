-- Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
--
-- Ways to see a list that the store's managers gave to everybody.
CREATE TABLE shared_view (
    pk INTEGER PRIMARY KEY,
    id BLOB NOT NULL,
    scope INTEGER NOT NULL,
    ver INTEGER NOT NULL,
    extra TEXT,
    "store_id" BLOB,
    "list" TEXT,
    "name" TEXT,
    "state" TEXT,
    "staff_id" BLOB
);
CREATE UNIQUE INDEX shared_view_by_id ON shared_view (id);

-- A newer server may have sent some to the program before, which kept them as it got them.
INSERT INTO shared_view (id, scope, ver, store_id, list, name, state, staff_id)
SELECT id, scope, ver, unhex(json_extract(body, '$.store_id'), '-'), json_extract(body, '$.list'), json_extract(body, '$.name'),
       json_extract(body, '$.state'), unhex(json_extract(body, '$.staff_id'), '-')
  FROM other_row WHERE entity = 'shared_view';
DELETE FROM other_row WHERE entity = 'shared_view';
