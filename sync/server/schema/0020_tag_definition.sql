-- Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
--
-- What HQ has decided about tags, by their name. Tags are found by name when a decision moves them, and by their end when it has come.
CREATE TABLE tag_definition (
    id uuid PRIMARY KEY,
    scope text NOT NULL,
    ver bigint NOT NULL DEFAULT 1,
    deleted boolean NOT NULL DEFAULT false,
    body text NOT NULL,
    fv text NOT NULL DEFAULT '{}',
    code text GENERATED ALWAYS AS (body::json ->> 'code') STORED
);
CREATE INDEX tag_definition_scope ON tag_definition (scope);
CREATE INDEX tag_definition_code ON tag_definition (code);

ALTER TABLE tag ADD COLUMN name text GENERATED ALWAYS AS (body::json ->> 'name') STORED,
    ADD COLUMN expires_at bigint GENERATED ALWAYS AS ((body::json ->> 'expires_at')::bigint) STORED;
CREATE INDEX tag_name ON tag (name, id);
CREATE INDEX tag_expires ON tag (expires_at) WHERE expires_at IS NOT NULL AND NOT deleted;
