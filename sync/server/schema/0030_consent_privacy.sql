-- Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later

CREATE TABLE consent_wording (
    id uuid PRIMARY KEY,
    scope text NOT NULL,
    ver bigint NOT NULL DEFAULT 1,
    deleted boolean NOT NULL DEFAULT false,
    body text NOT NULL,
    fv text NOT NULL DEFAULT '{}',
    code text GENERATED ALWAYS AS (body::json ->> 'code') STORED
);
CREATE INDEX consent_wording_scope ON consent_wording (scope);
CREATE UNIQUE INDEX consent_wording_code ON consent_wording (code, (body::json ->> 'language')) WHERE NOT deleted;

-- Who did what to whose data, in one chain: hash is BLAKE2b-256 over the row and the hash before it. No names, numbers or addresses of
-- customers: a subject is an id, a reason one of a closed list, so that an erasure leaves nothing to scrub here.
CREATE TABLE audit (
    seq bigint PRIMARY KEY,
    at bigint NOT NULL,  -- Unix milliseconds
    who text NOT NULL,   -- id of a staff member, or operator:<login>
    role text NOT NULL,
    action text NOT NULL,
    subject text NOT NULL,
    reason text NOT NULL,
    prev_hash bytea NOT NULL,
    hash bytea NOT NULL
);
CREATE INDEX audit_subject ON audit (subject);
-- The end of the chain: without it rows cut off at the end would not be missed. Locked by every writer, so the chain never forks.
CREATE TABLE audit_head (
    one boolean PRIMARY KEY DEFAULT true CHECK (one),
    seq bigint NOT NULL,
    hash bytea NOT NULL
);
INSERT INTO audit_head (seq, hash) VALUES (0, decode(repeat('00', 32), 'hex'));

CREATE FUNCTION audit_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the audit is only added to';
END
$$;
CREATE TRIGGER audit_no_change BEFORE UPDATE OR DELETE ON audit FOR EACH ROW EXECUTE FUNCTION audit_is_append_only();
CREATE TRIGGER audit_no_truncate BEFORE TRUNCATE ON audit FOR EACH STATEMENT EXECUTE FUNCTION audit_is_append_only();

-- Erasures asked for and done. The id of an erased person stands here alone: it keeps late edits of devices out. The column is not called
-- customer_id: what has a column of that name is erased with the person.
CREATE TABLE erasure (
    subject_id uuid PRIMARY KEY,
    reason text NOT NULL,
    requested_by text NOT NULL,
    requested_at bigint NOT NULL,
    confirmed_by text,
    done_at bigint
);

-- That somebody withdrew, for whoever comes with the address: Argon2id over channel, purpose and address, each with a salt of its own. It
-- leads from an address to a withdrawal and not the other way; nothing here names a person or joins two rows.
CREATE TABLE consent_proof (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    channel text NOT NULL,
    purpose text NOT NULL,
    withdrawn_on date NOT NULL,
    proof text NOT NULL
);
