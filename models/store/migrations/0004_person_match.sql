-- Pairs of persons that may be one.
CREATE TABLE person_match (
    pk INTEGER PRIMARY KEY,
    id BLOB NOT NULL,
    scope INTEGER NOT NULL,
    ver INTEGER NOT NULL,
    extra TEXT,
    "customer_id" BLOB,
    "first_id" BLOB,
    "second_id" BLOB,
    "score" REAL,
    "method" TEXT,
    "evidence" TEXT,
    "status" TEXT,
    "later_until" INTEGER,
    "keep_id" BLOB,
    "found_at" INTEGER,
    "decided_by" BLOB,
    "decided_at" INTEGER,
    "joined_at" INTEGER,
    "problem" TEXT
);
CREATE UNIQUE INDEX person_match_by_id ON person_match (id);
CREATE INDEX person_match_by_customer ON person_match (customer_id);
CREATE INDEX person_match_by_status ON person_match (status, score);

-- A newer server may have sent some to the program before, which kept them as it got them.
INSERT INTO person_match (id, scope, ver, customer_id, first_id, second_id, score, method, evidence, status, later_until, keep_id, found_at,
                          decided_by, decided_at, joined_at, problem)
SELECT id, scope, ver, unhex(json_extract(body, '$.customer_id'), '-'), unhex(json_extract(body, '$.first_id'), '-'),
       unhex(json_extract(body, '$.second_id'), '-'), json_extract(body, '$.score'), json_extract(body, '$.method'), json_extract(body, '$.evidence'),
       json_extract(body, '$.status'), json_extract(body, '$.later_until'), unhex(json_extract(body, '$.keep_id'), '-'),
       json_extract(body, '$.found_at'), unhex(json_extract(body, '$.decided_by'), '-'), json_extract(body, '$.decided_at'),
       json_extract(body, '$.joined_at'), json_extract(body, '$.problem')
  FROM other_row WHERE entity = 'person_match';
DELETE FROM other_row WHERE entity = 'person_match';
