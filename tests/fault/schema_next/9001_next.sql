-- Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
--
-- What a next version of the server might add, for the test of a rolling upgrade: a column of a table that is written meanwhile, an index on
-- one that is read, a table of its own.
ALTER TABLE lead ADD COLUMN next_owner uuid GENERATED ALWAYS AS ((body::json ->> 'owner_id')::uuid) STORED;
CREATE INDEX customer_next ON customer (scope, ver);
CREATE TABLE next_things (id uuid PRIMARY KEY, what text NOT NULL DEFAULT '');
