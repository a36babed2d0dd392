-- Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
--
-- Invitations by mail. Never synced. The code exists in the mail and in the memory of who sends it; here is its hash.

CREATE TABLE invitation (
    id uuid PRIMARY KEY,
    email text NOT NULL,                 -- normalized; will be the login
    name text NOT NULL DEFAULT '',
    role text NOT NULL,
    store_id uuid NOT NULL,
    invited_by uuid NOT NULL,            -- staff
    created_at bigint NOT NULL,          -- Unix milliseconds, as all below
    expires_at bigint NOT NULL,
    code_hash bytea UNIQUE,              -- of the newest mail's code; null before the first one
    mail text NOT NULL DEFAULT 'queued' CHECK (mail IN ('queued', 'sending', 'sent', 'rejected', 'unconfirmed')),
    mail_tries bigint NOT NULL DEFAULT 0,
    mail_at bigint NOT NULL DEFAULT 0,   -- queued: not before; sending: given up then
    used_at bigint,
    revoked_at bigint,
    staff_id uuid                        -- who came of it
);
-- One invitation of an address at a time.
CREATE UNIQUE INDEX invitation_open ON invitation (email) WHERE used_at IS NULL AND revoked_at IS NULL;
CREATE INDEX invitation_store ON invitation (store_id, created_at);
CREATE INDEX invitation_mail ON invitation (mail_at) WHERE mail IN ('queued', 'sending');
