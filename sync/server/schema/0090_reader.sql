-- Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
--
-- What devices are given is read as lianlu_reader, which sees rows of the scopes that the transaction names and no others, and writes nothing:
-- a statement that forgets its scope gives nothing away. The owner is not held by this: it writes for everybody.

DO $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'lianlu_reader') THEN
        CREATE ROLE lianlu_reader NOLOGIN NOINHERIT;
    END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN
    NULL;  -- made for another brand of the same cluster just now
END $$;
DO $$
BEGIN
    IF NOT pg_has_role(current_user, 'lianlu_reader', 'MEMBER') THEN
        EXECUTE format('GRANT lianlu_reader TO %I', current_user);
    END IF;
END $$;

GRANT SELECT ON server_meta TO lianlu_reader;
DO $$
DECLARE
    name text;
BEGIN
    FOR name IN
        SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'scope' AND NOT a.attisdropped
        WHERE c.relkind = 'r' AND c.relnamespace = current_schema()::regnamespace
          AND (c.relname IN ('scope_head', 'change_log', 'erasure_told')
               OR EXISTS (SELECT 1 FROM pg_attribute b WHERE b.attrelid = c.oid AND b.attname = 'body' AND NOT b.attisdropped))
    LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
        -- Not `scope = ANY`: as a condition for the index that would cost the order in which it gives the log.
        EXECUTE format('CREATE POLICY reader ON %I FOR SELECT TO lianlu_reader '
                       'USING ((scope || '''') = ANY ((SELECT string_to_array(current_setting(''lianlu.scopes'', true), '' ''))::text[]))', name);
        EXECUTE format('GRANT SELECT ON %I TO lianlu_reader', name);
    END LOOP;
END $$;
