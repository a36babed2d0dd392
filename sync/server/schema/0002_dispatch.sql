-- Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
--
-- Links that stand in a message: `open` leads to the mall and is recorded, `unsubscribe` withdraws consent. The code is all the
-- reader has to show, so it is random (144 bits) and found by equality only.
CREATE TABLE mail_link (
    code text PRIMARY KEY,
    kind text NOT NULL CHECK (kind IN ('open', 'unsubscribe')),
    customer_id uuid NOT NULL,
    offer_id uuid NOT NULL,
    dispatch_id uuid NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    hits bigint NOT NULL DEFAULT 0  -- how often it was fetched, people and scanners
);
CREATE INDEX mail_link_dispatch ON mail_link (dispatch_id);
