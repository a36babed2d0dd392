-- Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
--
-- Guests of other stores: who found whom and may serve them until when, and how many look-ups are left.

-- Erased with the person, as whatever has a column customer_id.
CREATE TABLE visit_grant (
    staff_id uuid NOT NULL,
    customer_id uuid NOT NULL,
    store_id uuid NOT NULL,     -- where the guest is; who no longer works there serves nobody there
    granted_at bigint NOT NULL, -- Unix milliseconds
    ends_at bigint NOT NULL,
    PRIMARY KEY (staff_id, customer_id)
);
CREATE INDEX visit_grant_customer ON visit_grant (customer_id);
CREATE INDEX visit_grant_ends ON visit_grant (ends_at);

-- Look-ups of the running hour, for all copies of the server together.
CREATE TABLE lookup_quota (
    key text PRIMARY KEY,       -- staff:<id>, store:<id>
    since bigint NOT NULL,
    used bigint NOT NULL
);

CREATE INDEX customer_member_code ON customer ((body::json ->> 'member_code')) WHERE NOT deleted;
