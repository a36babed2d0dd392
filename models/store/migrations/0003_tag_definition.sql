-- What HQ has decided about tags.
CREATE TABLE tag_definition (
    pk INTEGER PRIMARY KEY,
    id BLOB NOT NULL,
    scope INTEGER NOT NULL,
    ver INTEGER NOT NULL,
    extra TEXT,
    "code" TEXT,
    "label" TEXT,
    "group_name" TEXT,
    "allowed_values" TEXT,
    "source_kinds" TEXT,
    "seen_by" TEXT,
    "set_by" TEXT,
    "expiry_days" INTEGER,
    "status" TEXT
);
CREATE UNIQUE INDEX tag_definition_by_id ON tag_definition (id);
CREATE INDEX tag_definition_by_code ON tag_definition (code);

-- A newer server may have sent some to the program before, which kept them as it got them.
INSERT INTO tag_definition (id, scope, ver, code, label, group_name, allowed_values, source_kinds, seen_by, set_by, expiry_days, status)
SELECT id, scope, ver, json_extract(body, '$.code'), json_extract(body, '$.label'), json_extract(body, '$.group_name'),
       json_extract(body, '$.allowed_values'), json_extract(body, '$.source_kinds'), json_extract(body, '$.seen_by'),
       json_extract(body, '$.set_by'), json_extract(body, '$.expiry_days'), json_extract(body, '$.status')
  FROM other_row WHERE entity = 'tag_definition';
DELETE FROM other_row WHERE entity = 'tag_definition';
