-- Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
--
-- A reader's rows are compared by bytes: with `scope || ''` each row that a device was given had its scope copied first, and asked the locale. Another
-- collation than the index's keeps the condition out of the index as well, where it would cost the order in which it gives the log.
DO $$
DECLARE
    name text;
BEGIN
    FOR name IN SELECT p.tablename FROM pg_policies p WHERE p.schemaname = current_schema() AND p.policyname = 'reader'
    LOOP
        EXECUTE format('ALTER POLICY reader ON %I '
                       'USING (scope COLLATE "C" = ANY ((SELECT string_to_array(current_setting(''lianlu.scopes'', true), '' ''))::text[]))', name);
    END LOOP;
END $$;
