-- Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
--
-- The nightly search for rows that may be one person: who does it now, and what it has seen.

-- One row. Any number of copies of the server try to claim it; who has it says every few seconds that it still works.
CREATE TABLE one_id_run (
    one boolean PRIMARY KEY DEFAULT true CHECK (one),
    owner uuid,
    lease_until timestamptz,
    night date,                       -- the last one that was tried, in the brand's time zone
    tries bigint NOT NULL DEFAULT 0,  -- of that night
    done_night date,                  -- the last one that came to its end
    settings text,                    -- of the last run that came to its end; null: never
    ended_at bigint,                  -- Unix milliseconds
    persons bigint NOT NULL DEFAULT 0
);
INSERT INTO one_id_run DEFAULT VALUES;

-- What was compared of a person, as a keyed hash of the values: who has another one now, or none, has changed since. Does not depend on
-- how long change_log is kept, and buying something is no change.
CREATE TABLE one_id_seen (
    customer_id uuid PRIMARY KEY,
    mark bigint NOT NULL
);
INSERT INTO server_meta (key, value) VALUES ('one_id_salt', gen_random_uuid()::text || gen_random_uuid()::text);
