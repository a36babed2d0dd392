-- Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
--
-- Pictures kept at a person: the rows, and apart from them the bytes by what they are.
CREATE TABLE photo (
    pk INTEGER PRIMARY KEY,
    id BLOB NOT NULL,
    scope INTEGER NOT NULL,
    ver INTEGER NOT NULL,
    extra TEXT,
    "customer_id" BLOB,
    "interaction_id" BLOB,
    "sha256" TEXT,
    "width" INTEGER,
    "height" INTEGER,
    "bytes" INTEGER,
    "caption" TEXT,
    "taken_at" INTEGER,
    "staff_id" BLOB
);
CREATE UNIQUE INDEX photo_by_id ON photo (id);
CREATE INDEX photo_by_customer ON photo (customer_id, taken_at);
CREATE INDEX photo_by_sha256 ON photo (sha256);

-- A newer server may have sent some to the program before, which kept them as it got them.
INSERT INTO photo (id, scope, ver, customer_id, interaction_id, sha256, width, height, bytes, caption, taken_at, staff_id)
SELECT id, scope, ver, unhex(json_extract(body, '$.customer_id'), '-'), unhex(json_extract(body, '$.interaction_id'), '-'), json_extract(body, '$.sha256'),
       json_extract(body, '$.width'), json_extract(body, '$.height'), json_extract(body, '$.bytes'), json_extract(body, '$.caption'),
       json_extract(body, '$.taken_at'), unhex(json_extract(body, '$.staff_id'), '-')
  FROM other_row WHERE entity = 'photo';
DELETE FROM other_row WHERE entity = 'photo';

-- The bytes that are on this device. The large column stands last, so that nothing reads over it.
CREATE TABLE photo_blob (
    pk INTEGER PRIMARY KEY,
    hash TEXT NOT NULL,
    size INTEGER NOT NULL,
    used_at INTEGER NOT NULL,
    bytes BLOB NOT NULL
);
CREATE UNIQUE INDEX photo_blob_by_hash ON photo_blob (hash, size, used_at);

-- What is known of a photo's bytes at the server. `sent`: it has them for this row. `code`: why it would not take or had none, when it was asked and how often in vain.
CREATE TABLE photo_state (
    id BLOB PRIMARY KEY,
    sent INTEGER NOT NULL DEFAULT 0,
    code TEXT NOT NULL DEFAULT '',
    asked_at INTEGER NOT NULL DEFAULT 0,
    tries INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;
