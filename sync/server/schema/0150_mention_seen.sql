-- Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
--
-- Notes that somebody was named in and has read (ADR 0037). About the reader: it hangs on no person, and stays when one goes.
CREATE TABLE mention_seen (
    id uuid PRIMARY KEY,
    scope text NOT NULL,
    ver bigint NOT NULL DEFAULT 1,
    deleted boolean NOT NULL DEFAULT false,
    body text NOT NULL,
    fv text NOT NULL DEFAULT '{}'
);
CREATE INDEX mention_seen_scope ON mention_seen (scope);
ALTER TABLE mention_seen ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader ON mention_seen FOR SELECT TO lianlu_reader
    USING ((scope || '') = ANY ((SELECT string_to_array(current_setting('lianlu.scopes', true), ' '))::text[]));
GRANT SELECT ON mention_seen TO lianlu_reader;
