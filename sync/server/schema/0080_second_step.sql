-- Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
--
-- The second step of a sign-in. Never synced.

CREATE TABLE second_step (
    account_id uuid PRIMARY KEY,
    secret bytea NOT NULL,               -- of the authenticator app
    begun_at timestamptz NOT NULL,
    confirmed_at timestamptz,            -- it counts
    last_step bigint NOT NULL DEFAULT 0  -- half minute of the last code that was taken: none is taken twice
);

CREATE TABLE recovery_code (
    account_id uuid NOT NULL REFERENCES second_step ON DELETE CASCADE,
    hash bytea NOT NULL,
    used_at timestamptz,
    PRIMARY KEY (account_id, hash)
);
