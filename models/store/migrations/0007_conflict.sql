-- Edits that met those of others and lost there, until somebody has decided each field.
CREATE TABLE conflict (
    pk INTEGER PRIMARY KEY,
    id BLOB NOT NULL,
    scope INTEGER NOT NULL,
    ver INTEGER NOT NULL,
    extra TEXT,
    "customer_id" BLOB,
    "kind" TEXT,
    "entity" TEXT,
    "row_id" BLOB,
    "op_id" BLOB,
    "names" TEXT,
    "base" TEXT,
    "mine" TEXT,
    "theirs" TEXT,
    "theirs_by" TEXT,
    "mine_by" BLOB,
    "mine_at" INTEGER,
    "at" INTEGER,
    "decisions" TEXT,
    "decided_by" BLOB,
    "decided_at" INTEGER
);
CREATE UNIQUE INDEX conflict_by_id ON conflict (id);
CREATE INDEX conflict_by_customer ON conflict (customer_id);
CREATE INDEX conflict_by_op ON conflict (op_id);
CREATE INDEX conflict_by_row ON conflict (row_id);
CREATE INDEX conflict_by_at ON conflict (at);

-- A newer server may have sent some to the program before, which kept them as it got them.
INSERT INTO conflict (id, scope, ver, customer_id, kind, entity, row_id, op_id, names, base, mine, theirs, theirs_by, mine_by, mine_at, at,
                      decisions, decided_by, decided_at)
SELECT id, scope, ver, unhex(json_extract(body, '$.customer_id'), '-'), json_extract(body, '$.kind'), json_extract(body, '$.entity'),
       unhex(json_extract(body, '$.row_id'), '-'), unhex(json_extract(body, '$.op_id'), '-'), json_extract(body, '$.names'),
       json_extract(body, '$.base'), json_extract(body, '$.mine'), json_extract(body, '$.theirs'), json_extract(body, '$.theirs_by'),
       unhex(json_extract(body, '$.mine_by'), '-'), json_extract(body, '$.mine_at'), json_extract(body, '$.at'),
       json_extract(body, '$.decisions'), unhex(json_extract(body, '$.decided_by'), '-'), json_extract(body, '$.decided_at')
  FROM other_row WHERE entity = 'conflict';
DELETE FROM other_row WHERE entity = 'conflict';
