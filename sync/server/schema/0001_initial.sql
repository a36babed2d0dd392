-- Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
--
-- One table an entity: what every synced row has (id, scope, ver, deleted), the row itself as canonical JSON text, and beside it,
-- generated from the text, what the server searches by. fv holds versions of fields ({"stage":4}); a field not named there is of version 1.

CREATE TABLE server_meta (
    key text PRIMARY KEY,
    value text NOT NULL
);
-- Names this history of changes; a restored database gets another.
INSERT INTO server_meta (key, value) VALUES ('epoch', replace(gen_random_uuid()::text, '-', ''));

-- Secrets of the server: the key that signs access tokens, the keys that sign coupons.
CREATE TABLE server_key (
    key_id text PRIMARY KEY,
    purpose text NOT NULL CHECK (purpose IN ('token', 'coupon')),
    public_key bytea NOT NULL,
    secret_key bytea NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    retired_at timestamptz
);

CREATE TABLE scope_head (
    scope text PRIMARY KEY,
    epoch text NOT NULL,
    seq bigint NOT NULL DEFAULT 0,
    chain text NOT NULL DEFAULT '',
    floor bigint NOT NULL DEFAULT 0,  -- changes up to and with this one are no longer in change_log
    digest numeric(20, 0) NOT NULL DEFAULT 0
) WITH (fillfactor = 50);

CREATE TABLE change_log (
    scope text NOT NULL,
    seq bigint NOT NULL,
    kind text NOT NULL,  -- u upsert, d delete, l leave, e enter
    entity text NOT NULL,
    id uuid NOT NULL,
    ver bigint NOT NULL,
    other text NOT NULL DEFAULT '',
    chain text NOT NULL,
    at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (scope, seq)
);
CREATE INDEX change_log_at ON change_log USING brin (at);

-- What a device has pushed. next_seq is the op_seq expected next.
CREATE TABLE device_seq (
    device_id uuid PRIMARY KEY,
    next_seq bigint NOT NULL DEFAULT 1
);
CREATE TABLE op_result (
    op_id uuid PRIMARY KEY,
    staff_id uuid NOT NULL,
    device_id uuid NOT NULL,
    op_seq bigint NOT NULL,
    body_hash bytea NOT NULL,
    status text NOT NULL,
    result text NOT NULL,
    at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX op_result_at ON op_result USING brin (at);

-- Two writers, one field: base, mine, theirs and who; open until reviewed.
CREATE TABLE conflict (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    scope text NOT NULL,
    entity text NOT NULL,
    row_id uuid NOT NULL,
    op_id uuid NOT NULL,
    staff_id uuid NOT NULL,
    device_id uuid NOT NULL,
    fields text NOT NULL,  -- {"name":{"base":…,"mine":…,"theirs":…}}
    at timestamptz NOT NULL DEFAULT now(),
    reviewed_at timestamptz,
    reviewed_by uuid
);
CREATE INDEX conflict_open ON conflict (scope) WHERE reviewed_at IS NULL;

-- Sign-in. Secrets stay here and are never synced.
CREATE TABLE account_secret (
    account_id uuid PRIMARY KEY,
    password_hash text NOT NULL,  -- Argon2id
    changed_at timestamptz NOT NULL DEFAULT now()
);
-- One line of tokens a device and sign-in; the whole of it is revoked when an old token comes again.
CREATE TABLE token_family (
    id uuid PRIMARY KEY,
    account_id uuid NOT NULL,
    staff_id uuid NOT NULL,
    device_id uuid NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    revoked_at timestamptz,
    revoked_why text
);
CREATE INDEX token_family_device ON token_family (device_id);
CREATE TABLE refresh_token (
    hash bytea PRIMARY KEY,
    family_id uuid NOT NULL REFERENCES token_family ON DELETE CASCADE,
    expires_at timestamptz NOT NULL,
    used_at timestamptz,
    successor bytea  -- sealed with a key made of this token: a lost answer is given again
);
CREATE INDEX refresh_token_family ON refresh_token (family_id);

CREATE TABLE brand (
    id uuid PRIMARY KEY,
    scope text NOT NULL,
    ver bigint NOT NULL DEFAULT 1,
    deleted boolean NOT NULL DEFAULT false,
    body text NOT NULL,
    fv text NOT NULL DEFAULT '{}'
);
CREATE INDEX brand_scope ON brand (scope);

CREATE TABLE region (
    id uuid PRIMARY KEY,
    scope text NOT NULL,
    ver bigint NOT NULL DEFAULT 1,
    deleted boolean NOT NULL DEFAULT false,
    body text NOT NULL,
    fv text NOT NULL DEFAULT '{}',
    code text GENERATED ALWAYS AS (body::json ->> 'code') STORED
);
CREATE INDEX region_scope ON region (scope);

CREATE TABLE store (
    id uuid PRIMARY KEY,
    scope text NOT NULL,
    ver bigint NOT NULL DEFAULT 1,
    deleted boolean NOT NULL DEFAULT false,
    body text NOT NULL,
    fv text NOT NULL DEFAULT '{}',
    code text GENERATED ALWAYS AS (body::json ->> 'code') STORED,
    region_id uuid GENERATED ALWAYS AS ((body::json ->> 'region_id')::uuid) STORED
);
CREATE INDEX store_scope ON store (scope);
CREATE INDEX store_code ON store (code);

CREATE TABLE staff (
    id uuid PRIMARY KEY,
    scope text NOT NULL,
    ver bigint NOT NULL DEFAULT 1,
    deleted boolean NOT NULL DEFAULT false,
    body text NOT NULL,
    fv text NOT NULL DEFAULT '{}',
    store_id uuid GENERATED ALWAYS AS ((body::json ->> 'store_id')::uuid) STORED,
    code text GENERATED ALWAYS AS (body::json ->> 'code') STORED,
    role text GENERATED ALWAYS AS (body::json ->> 'role') STORED
);
CREATE INDEX staff_scope ON staff (scope);
CREATE INDEX staff_store ON staff (store_id);

CREATE TABLE staff_assignment (
    id uuid PRIMARY KEY,
    scope text NOT NULL,
    ver bigint NOT NULL DEFAULT 1,
    deleted boolean NOT NULL DEFAULT false,
    body text NOT NULL,
    fv text NOT NULL DEFAULT '{}',
    staff_id uuid GENERATED ALWAYS AS ((body::json ->> 'staff_id')::uuid) STORED,
    store_id uuid GENERATED ALWAYS AS ((body::json ->> 'store_id')::uuid) STORED
);
CREATE INDEX staff_assignment_scope ON staff_assignment (scope);
CREATE INDEX staff_assignment_staff ON staff_assignment (staff_id);

CREATE TABLE account (
    id uuid PRIMARY KEY,
    scope text NOT NULL,
    ver bigint NOT NULL DEFAULT 1,
    deleted boolean NOT NULL DEFAULT false,
    body text NOT NULL,
    fv text NOT NULL DEFAULT '{}',
    staff_id uuid GENERATED ALWAYS AS ((body::json ->> 'staff_id')::uuid) STORED,
    login text GENERATED ALWAYS AS (body::json ->> 'login') STORED
);
CREATE INDEX account_scope ON account (scope);
CREATE UNIQUE INDEX account_login ON account (lower(login));
CREATE INDEX account_staff ON account (staff_id);

CREATE TABLE device (
    id uuid PRIMARY KEY,
    scope text NOT NULL,
    ver bigint NOT NULL DEFAULT 1,
    deleted boolean NOT NULL DEFAULT false,
    body text NOT NULL,
    fv text NOT NULL DEFAULT '{}',
    account_id uuid GENERATED ALWAYS AS ((body::json ->> 'account_id')::uuid) STORED
);
CREATE INDEX device_scope ON device (scope);
CREATE INDEX device_account ON device (account_id);

CREATE TABLE customer (
    id uuid PRIMARY KEY,
    scope text NOT NULL,
    ver bigint NOT NULL DEFAULT 1,
    deleted boolean NOT NULL DEFAULT false,
    body text NOT NULL,
    fv text NOT NULL DEFAULT '{}',
    home_store_id uuid GENERATED ALWAYS AS ((body::json ->> 'home_store_id')::uuid) STORED,
    guide_id uuid GENERATED ALWAYS AS ((body::json ->> 'guide_id')::uuid) STORED
);
CREATE INDEX customer_scope ON customer (scope);
CREATE INDEX customer_home_store ON customer (home_store_id);
CREATE INDEX customer_guide ON customer (guide_id);

CREATE TABLE identity (
    id uuid PRIMARY KEY,
    scope text NOT NULL,
    ver bigint NOT NULL DEFAULT 1,
    deleted boolean NOT NULL DEFAULT false,
    body text NOT NULL,
    fv text NOT NULL DEFAULT '{}',
    customer_id uuid GENERATED ALWAYS AS ((body::json ->> 'customer_id')::uuid) STORED,
    kind text GENERATED ALWAYS AS (body::json ->> 'kind') STORED,
    value text GENERATED ALWAYS AS (body::json ->> 'value') STORED
);
CREATE INDEX identity_scope ON identity (scope);
CREATE INDEX identity_customer ON identity (customer_id);
CREATE INDEX identity_kind_value ON identity (kind, value);

CREATE TABLE consent (
    id uuid PRIMARY KEY,
    scope text NOT NULL,
    ver bigint NOT NULL DEFAULT 1,
    deleted boolean NOT NULL DEFAULT false,
    body text NOT NULL,
    fv text NOT NULL DEFAULT '{}',
    customer_id uuid GENERATED ALWAYS AS ((body::json ->> 'customer_id')::uuid) STORED
);
CREATE INDEX consent_scope ON consent (scope);
CREATE INDEX consent_customer ON consent (customer_id);

CREATE TABLE tag (
    id uuid PRIMARY KEY,
    scope text NOT NULL,
    ver bigint NOT NULL DEFAULT 1,
    deleted boolean NOT NULL DEFAULT false,
    body text NOT NULL,
    fv text NOT NULL DEFAULT '{}',
    customer_id uuid GENERATED ALWAYS AS ((body::json ->> 'customer_id')::uuid) STORED
);
CREATE INDEX tag_scope ON tag (scope);
CREATE INDEX tag_customer ON tag (customer_id);

CREATE TABLE lead (
    id uuid PRIMARY KEY,
    scope text NOT NULL,
    ver bigint NOT NULL DEFAULT 1,
    deleted boolean NOT NULL DEFAULT false,
    body text NOT NULL,
    fv text NOT NULL DEFAULT '{}',
    customer_id uuid GENERATED ALWAYS AS ((body::json ->> 'customer_id')::uuid) STORED
);
CREATE INDEX lead_scope ON lead (scope);
CREATE INDEX lead_customer ON lead (customer_id);

CREATE TABLE interaction (
    id uuid PRIMARY KEY,
    scope text NOT NULL,
    ver bigint NOT NULL DEFAULT 1,
    deleted boolean NOT NULL DEFAULT false,
    body text NOT NULL,
    fv text NOT NULL DEFAULT '{}',
    customer_id uuid GENERATED ALWAYS AS ((body::json ->> 'customer_id')::uuid) STORED
);
CREATE INDEX interaction_scope ON interaction (scope);
CREATE INDEX interaction_customer ON interaction (customer_id);

CREATE TABLE touch_event (
    id uuid PRIMARY KEY,
    scope text NOT NULL,
    ver bigint NOT NULL DEFAULT 1,
    deleted boolean NOT NULL DEFAULT false,
    body text NOT NULL,
    fv text NOT NULL DEFAULT '{}',
    customer_id uuid GENERATED ALWAYS AS ((body::json ->> 'customer_id')::uuid) STORED
);
CREATE INDEX touch_event_scope ON touch_event (scope);
CREATE INDEX touch_event_customer ON touch_event (customer_id);

CREATE TABLE timeline_item (
    id uuid PRIMARY KEY,
    scope text NOT NULL,
    ver bigint NOT NULL DEFAULT 1,
    deleted boolean NOT NULL DEFAULT false,
    body text NOT NULL,
    fv text NOT NULL DEFAULT '{}',
    customer_id uuid GENERATED ALWAYS AS ((body::json ->> 'customer_id')::uuid) STORED
);
CREATE INDEX timeline_item_scope ON timeline_item (scope);
CREATE INDEX timeline_item_customer ON timeline_item (customer_id);

CREATE TABLE product (
    id uuid PRIMARY KEY,
    scope text NOT NULL,
    ver bigint NOT NULL DEFAULT 1,
    deleted boolean NOT NULL DEFAULT false,
    body text NOT NULL,
    fv text NOT NULL DEFAULT '{}',
    sku text GENERATED ALWAYS AS (body::json ->> 'sku') STORED
);
CREATE INDEX product_scope ON product (scope);
CREATE INDEX product_sku ON product (sku);

CREATE TABLE stock (
    id uuid PRIMARY KEY,
    scope text NOT NULL,
    ver bigint NOT NULL DEFAULT 1,
    deleted boolean NOT NULL DEFAULT false,
    body text NOT NULL,
    fv text NOT NULL DEFAULT '{}',
    store_id uuid GENERATED ALWAYS AS ((body::json ->> 'store_id')::uuid) STORED
);
CREATE INDEX stock_scope ON stock (scope);

CREATE TABLE "order" (
    id uuid PRIMARY KEY,
    scope text NOT NULL,
    ver bigint NOT NULL DEFAULT 1,
    deleted boolean NOT NULL DEFAULT false,
    body text NOT NULL,
    fv text NOT NULL DEFAULT '{}',
    customer_id uuid GENERATED ALWAYS AS ((body::json ->> 'customer_id')::uuid) STORED,
    placed_at bigint GENERATED ALWAYS AS ((body::json ->> 'placed_at')::bigint) STORED,
    total_minor bigint GENERATED ALWAYS AS ((body::json ->> 'total_minor')::bigint) STORED
);
CREATE INDEX order_scope ON "order" (scope);
CREATE INDEX order_customer ON "order" (customer_id);

CREATE TABLE order_line (
    id uuid PRIMARY KEY,
    scope text NOT NULL,
    ver bigint NOT NULL DEFAULT 1,
    deleted boolean NOT NULL DEFAULT false,
    body text NOT NULL,
    fv text NOT NULL DEFAULT '{}',
    order_id uuid GENERATED ALWAYS AS ((body::json ->> 'order_id')::uuid) STORED
);
CREATE INDEX order_line_scope ON order_line (scope);
CREATE INDEX order_line_order ON order_line (order_id);

CREATE TABLE tier_rule (
    id uuid PRIMARY KEY,
    scope text NOT NULL,
    ver bigint NOT NULL DEFAULT 1,
    deleted boolean NOT NULL DEFAULT false,
    body text NOT NULL,
    fv text NOT NULL DEFAULT '{}',
    code text GENERATED ALWAYS AS (body::json ->> 'code') STORED
);
CREATE INDEX tier_rule_scope ON tier_rule (scope);

CREATE TABLE member_state (
    id uuid PRIMARY KEY,
    scope text NOT NULL,
    ver bigint NOT NULL DEFAULT 1,
    deleted boolean NOT NULL DEFAULT false,
    body text NOT NULL,
    fv text NOT NULL DEFAULT '{}',
    customer_id uuid GENERATED ALWAYS AS ((body::json ->> 'customer_id')::uuid) STORED
);
CREATE INDEX member_state_scope ON member_state (scope);
CREATE INDEX member_state_customer ON member_state (customer_id);

CREATE TABLE points_entry (
    id uuid PRIMARY KEY,
    scope text NOT NULL,
    ver bigint NOT NULL DEFAULT 1,
    deleted boolean NOT NULL DEFAULT false,
    body text NOT NULL,
    fv text NOT NULL DEFAULT '{}',
    customer_id uuid GENERATED ALWAYS AS ((body::json ->> 'customer_id')::uuid) STORED
);
CREATE INDEX points_entry_scope ON points_entry (scope);
CREATE INDEX points_entry_customer ON points_entry (customer_id);

CREATE TABLE coupon_template (
    id uuid PRIMARY KEY,
    scope text NOT NULL,
    ver bigint NOT NULL DEFAULT 1,
    deleted boolean NOT NULL DEFAULT false,
    body text NOT NULL,
    fv text NOT NULL DEFAULT '{}',
    code text GENERATED ALWAYS AS (body::json ->> 'code') STORED
);
CREATE INDEX coupon_template_scope ON coupon_template (scope);

CREATE TABLE coupon (
    id uuid PRIMARY KEY,
    scope text NOT NULL,
    ver bigint NOT NULL DEFAULT 1,
    deleted boolean NOT NULL DEFAULT false,
    body text NOT NULL,
    fv text NOT NULL DEFAULT '{}',
    customer_id uuid GENERATED ALWAYS AS ((body::json ->> 'customer_id')::uuid) STORED,
    code text GENERATED ALWAYS AS (body::json ->> 'code') STORED,
    offer_id uuid GENERATED ALWAYS AS ((body::json ->> 'offer_id')::uuid) STORED
);
CREATE INDEX coupon_scope ON coupon (scope);
CREATE INDEX coupon_customer ON coupon (customer_id);
CREATE INDEX coupon_code ON coupon (code);
CREATE INDEX coupon_offer ON coupon (offer_id);

CREATE TABLE redemption (
    id uuid PRIMARY KEY,
    scope text NOT NULL,
    ver bigint NOT NULL DEFAULT 1,
    deleted boolean NOT NULL DEFAULT false,
    body text NOT NULL,
    fv text NOT NULL DEFAULT '{}',
    coupon_id uuid GENERATED ALWAYS AS ((body::json ->> 'coupon_id')::uuid) STORED,
    amount_minor bigint GENERATED ALWAYS AS ((body::json ->> 'amount_minor')::bigint) STORED
);
CREATE INDEX redemption_scope ON redemption (scope);
CREATE INDEX redemption_coupon ON redemption (coupon_id);

CREATE TABLE offer (
    id uuid PRIMARY KEY,
    scope text NOT NULL,
    ver bigint NOT NULL DEFAULT 1,
    deleted boolean NOT NULL DEFAULT false,
    body text NOT NULL,
    fv text NOT NULL DEFAULT '{}',
    customer_id uuid GENERATED ALWAYS AS ((body::json ->> 'customer_id')::uuid) STORED,
    staff_id uuid GENERATED ALWAYS AS ((body::json ->> 'staff_id')::uuid) STORED,
    status text GENERATED ALWAYS AS (body::json ->> 'status') STORED
);
CREATE INDEX offer_scope ON offer (scope);
CREATE INDEX offer_customer ON offer (customer_id);

CREATE TABLE dispatch (
    id uuid PRIMARY KEY,
    scope text NOT NULL,
    ver bigint NOT NULL DEFAULT 1,
    deleted boolean NOT NULL DEFAULT false,
    body text NOT NULL,
    fv text NOT NULL DEFAULT '{}',
    customer_id uuid GENERATED ALWAYS AS ((body::json ->> 'customer_id')::uuid) STORED,
    offer_id uuid GENERATED ALWAYS AS ((body::json ->> 'offer_id')::uuid) STORED,
    status text GENERATED ALWAYS AS (body::json ->> 'status') STORED,
    next_try_at bigint GENERATED ALWAYS AS ((body::json ->> 'next_try_at')::bigint) STORED
);
CREATE INDEX dispatch_scope ON dispatch (scope);
CREATE INDEX dispatch_customer ON dispatch (customer_id);
CREATE INDEX dispatch_offer ON dispatch (offer_id);
CREATE INDEX dispatch_due ON dispatch (next_try_at) WHERE status IN ('queued', 'sending') AND NOT deleted;

CREATE TABLE task (
    id uuid PRIMARY KEY,
    scope text NOT NULL,
    ver bigint NOT NULL DEFAULT 1,
    deleted boolean NOT NULL DEFAULT false,
    body text NOT NULL,
    fv text NOT NULL DEFAULT '{}',
    store_id uuid GENERATED ALWAYS AS ((body::json ->> 'store_id')::uuid) STORED,
    assignee_id uuid GENERATED ALWAYS AS ((body::json ->> 'assignee_id')::uuid) STORED
);
CREATE INDEX task_scope ON task (scope);
CREATE INDEX task_assignee ON task (assignee_id);
