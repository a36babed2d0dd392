-- Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
--
-- Ways to see a list that a store's managers gave to everybody of it (ADR 0031).
CREATE TABLE shared_view (
    id uuid PRIMARY KEY,
    scope text NOT NULL,
    ver bigint NOT NULL DEFAULT 1,
    deleted boolean NOT NULL DEFAULT false,
    body text NOT NULL,
    fv text NOT NULL DEFAULT '{}'
);
CREATE INDEX shared_view_scope ON shared_view (scope);
ALTER TABLE shared_view ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader ON shared_view FOR SELECT TO lianlu_reader
    USING ((scope || '') = ANY ((SELECT string_to_array(current_setting('lianlu.scopes', true), ' '))::text[]));
GRANT SELECT ON shared_view TO lianlu_reader;
