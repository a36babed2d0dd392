-- What this person saw, copied or took out whole.
CREATE TABLE disclosure (
    pk INTEGER PRIMARY KEY,
    id BLOB NOT NULL,
    scope INTEGER NOT NULL,
    ver INTEGER NOT NULL,
    extra TEXT,
    "staff_id" BLOB,
    "store_id" BLOB,
    "act" TEXT,
    "what" TEXT,
    "subject_id" BLOB,
    "records" INTEGER,
    "at" INTEGER
);
CREATE UNIQUE INDEX disclosure_by_id ON disclosure (id);
CREATE INDEX disclosure_by_subject ON disclosure (subject_id, at);

-- A newer server may have sent some to the program before, which kept them as it got them.
INSERT INTO disclosure (id, scope, ver, staff_id, store_id, act, what, subject_id, records, at)
SELECT id, scope, ver, unhex(json_extract(body, '$.staff_id'), '-'), unhex(json_extract(body, '$.store_id'), '-'), json_extract(body, '$.act'),
       json_extract(body, '$.what'), unhex(json_extract(body, '$.subject_id'), '-'), json_extract(body, '$.records'), json_extract(body, '$.at')
  FROM other_row WHERE entity = 'disclosure';
DELETE FROM other_row WHERE entity = 'disclosure';
