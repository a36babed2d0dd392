-- Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
--
-- What was shown, copied or taken out whole on devices (ADR 0019). The column is not called customer_id: what has one of that name is erased
-- with the person, and this only says that somebody looked.
CREATE TABLE disclosure (
    id uuid PRIMARY KEY,
    scope text NOT NULL,
    ver bigint NOT NULL DEFAULT 1,
    deleted boolean NOT NULL DEFAULT false,
    body text NOT NULL,
    fv text NOT NULL DEFAULT '{}'
);
CREATE INDEX disclosure_scope ON disclosure (scope);
ALTER TABLE disclosure ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader ON disclosure FOR SELECT TO lianlu_reader
    USING ((scope || '') = ANY ((SELECT string_to_array(current_setting('lianlu.scopes', true), ' '))::text[]));
GRANT SELECT ON disclosure TO lianlu_reader;

-- An act on a device comes in later than it happened, and can be about many. Part of the row's hash where they are there; of the rows before
-- this they are not, and their hashes stay.
ALTER TABLE audit ADD COLUMN happened_at bigint, ADD COLUMN records bigint, ADD COLUMN store text;
