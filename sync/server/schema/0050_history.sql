-- Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
--
-- A database that went back in time, by a restore or a fail-over, and what must not happen twice then (ADR 0007).

-- Codes of coupons and links are made of this and the offer, so an offer that comes again gets those that its customer has.
INSERT INTO server_meta (key, value) VALUES ('code_secret', replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''));

-- Messages that wait for an operator.
CREATE INDEX dispatch_held ON dispatch (id) WHERE status = 'held' AND NOT deleted;

-- The digests of scopes counted anew, scope by scope, once a night.
CREATE TABLE digest_check (
    scope text PRIMARY KEY,
    checked_at bigint NOT NULL,  -- Unix milliseconds
    seq bigint NOT NULL,
    kept numeric(20, 0) NOT NULL,
    counted numeric(20, 0) NOT NULL
);
CREATE INDEX digest_check_at ON digest_check (checked_at);
