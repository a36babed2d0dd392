-- Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
--
-- Sign-in by the company's identity provider. Never synced.

-- Who of the issuer's people is whom of ours. An account has one identity of an issuer, and an identity one account.
CREATE TABLE company_identity (
    issuer text NOT NULL,
    subject text NOT NULL,
    account_id uuid NOT NULL,
    linked_at bigint NOT NULL, -- Unix milliseconds
    PRIMARY KEY (issuer, subject),
    UNIQUE (account_id, issuer)
);

-- What an ID token must carry: each serves one sign-in of one device.
CREATE TABLE company_nonce (
    hash bytea PRIMARY KEY,
    device_id uuid NOT NULL,
    expires_at bigint NOT NULL
);
CREATE INDEX company_nonce_expires ON company_nonce (expires_at);
