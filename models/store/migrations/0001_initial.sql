-- The store of one person on one machine. Immutable: what comes later is a new file.
--
-- A table per entity of models/domain: a column per field, in the order of its description. `scope` points into the table
-- scope; `ver` is the server's version of the row (0: it has not seen it yet); `extra` is a JSON object of the fields that
-- this program does not know. Rows are what a person sees: the server's with the pending edits on top; the server's own
-- state of such a row stands in base_row. Every index on an entity's table can be dropped and built again (bulk_loader).

PRAGMA application_id = 1280065841;

CREATE TABLE scope (
    num INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
);

-- How far the changes of a scope are in, and the sum of digestShare over its rows.
CREATE TABLE cursor (
    scope INTEGER PRIMARY KEY,
    epoch TEXT NOT NULL,
    seq INTEGER NOT NULL,
    chain TEXT NOT NULL
);
CREATE TABLE digest (
    scope INTEGER PRIMARY KEY,
    sum INTEGER NOT NULL,
    row_count INTEGER NOT NULL
);

-- The server's state of a row that has pending edits. body NULL: the server has no such row (or none any more).
CREATE TABLE base_row (
    entity TEXT NOT NULL,
    id BLOB NOT NULL,
    scope INTEGER NOT NULL,
    ver INTEGER NOT NULL,
    body TEXT,
    PRIMARY KEY (entity, id)
) WITHOUT ROWID;

-- Rows of entities that this program does not know: kept, counted, not shown.
CREATE TABLE other_row (
    entity TEXT NOT NULL,
    id BLOB NOT NULL,
    scope INTEGER NOT NULL,
    ver INTEGER NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (entity, id)
) WITHOUT ROWID;

-- Edits in the order they were made. state: 0 pending, 1 sent, 2 acknowledged, 3 rejected, 4 conflict. `hint` holds fields
-- that only the server may write and that a new row shows until it has.
CREATE TABLE outbox (
    position INTEGER PRIMARY KEY AUTOINCREMENT,
    op_id BLOB NOT NULL UNIQUE,
    txn_id BLOB NOT NULL,
    op_seq INTEGER NOT NULL DEFAULT 0,
    type TEXT NOT NULL,
    entity TEXT NOT NULL,
    id BLOB NOT NULL,
    scope INTEGER NOT NULL,
    base_ver INTEGER NOT NULL,
    old TEXT NOT NULL,
    new TEXT NOT NULL,
    hint TEXT,
    occurred_at INTEGER NOT NULL,
    state INTEGER NOT NULL DEFAULT 0,
    code TEXT NOT NULL DEFAULT '',
    reason TEXT NOT NULL DEFAULT '',
    field TEXT NOT NULL DEFAULT '',
    settled_at INTEGER
);
CREATE INDEX outbox_row ON outbox (entity, id, state);
CREATE INDEX outbox_state ON outbox (state, position);
CREATE INDEX outbox_txn ON outbox (txn_id);

CREATE TABLE device_state (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE draft (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE brand (
    pk INTEGER PRIMARY KEY,
    id BLOB NOT NULL,
    scope INTEGER NOT NULL,
    ver INTEGER NOT NULL,
    extra TEXT,
    "name" TEXT,
    "legal_name" TEXT,
    "mall_url" TEXT,
    "sender_name" TEXT,
    "sender_email" TEXT,
    "currency" TEXT,
    "locale" TEXT,
    "time_zone" TEXT,
    "quiet_from_minute" INTEGER,
    "quiet_to_minute" INTEGER,
    "touch_cap" INTEGER,
    "touch_cap_days" INTEGER
);
CREATE UNIQUE INDEX brand_by_id ON brand (id);

CREATE TABLE region (
    pk INTEGER PRIMARY KEY,
    id BLOB NOT NULL,
    scope INTEGER NOT NULL,
    ver INTEGER NOT NULL,
    extra TEXT,
    "code" TEXT,
    "name" TEXT
);
CREATE UNIQUE INDEX region_by_id ON region (id);

CREATE TABLE store (
    pk INTEGER PRIMARY KEY,
    id BLOB NOT NULL,
    scope INTEGER NOT NULL,
    ver INTEGER NOT NULL,
    extra TEXT,
    "region_id" BLOB,
    "code" TEXT,
    "name" TEXT,
    "kind" TEXT,
    "city" TEXT,
    "address" TEXT,
    "phone" TEXT,
    "time_zone" TEXT,
    "opened_on" TEXT
);
CREATE UNIQUE INDEX store_by_id ON store (id);

CREATE TABLE staff (
    pk INTEGER PRIMARY KEY,
    id BLOB NOT NULL,
    scope INTEGER NOT NULL,
    ver INTEGER NOT NULL,
    extra TEXT,
    "store_id" BLOB,
    "code" TEXT,
    "name" TEXT,
    "role" TEXT,
    "email" TEXT,
    "phone" TEXT,
    "status" TEXT
);
CREATE UNIQUE INDEX staff_by_id ON staff (id);

CREATE TABLE staff_assignment (
    pk INTEGER PRIMARY KEY,
    id BLOB NOT NULL,
    scope INTEGER NOT NULL,
    ver INTEGER NOT NULL,
    extra TEXT,
    "staff_id" BLOB,
    "store_id" BLOB,
    "role" TEXT,
    "from_at" INTEGER,
    "to_at" INTEGER
);
CREATE UNIQUE INDEX staff_assignment_by_id ON staff_assignment (id);
CREATE INDEX staff_assignment_by_store ON staff_assignment (store_id, staff_id);
CREATE INDEX staff_assignment_by_staff ON staff_assignment (staff_id);

CREATE TABLE account (
    pk INTEGER PRIMARY KEY,
    id BLOB NOT NULL,
    scope INTEGER NOT NULL,
    ver INTEGER NOT NULL,
    extra TEXT,
    "staff_id" BLOB,
    "login" TEXT,
    "status" TEXT,
    "last_sign_in_at" INTEGER
);
CREATE UNIQUE INDEX account_by_id ON account (id);
CREATE INDEX account_by_staff ON account (staff_id);

CREATE TABLE device (
    pk INTEGER PRIMARY KEY,
    id BLOB NOT NULL,
    scope INTEGER NOT NULL,
    ver INTEGER NOT NULL,
    extra TEXT,
    "account_id" BLOB,
    "staff_id" BLOB,
    "name" TEXT,
    "platform" TEXT,
    "enrolled_at" INTEGER,
    "last_seen_at" INTEGER,
    "revoked_at" INTEGER
);
CREATE UNIQUE INDEX device_by_id ON device (id);

CREATE TABLE customer (
    pk INTEGER PRIMARY KEY,
    id BLOB NOT NULL,
    scope INTEGER NOT NULL,
    ver INTEGER NOT NULL,
    extra TEXT,
    "kind" TEXT,
    "name" TEXT,
    "gender" TEXT,
    "birthday" TEXT,
    "city" TEXT,
    "language" TEXT,
    "home_store_id" BLOB,
    "guide_id" BLOB,
    "member_code" TEXT,
    "joined_at" INTEGER,
    "preferred_channel" TEXT,
    "remark" TEXT,
    "first_purchase_at" INTEGER,
    "last_purchase_at" INTEGER,
    "order_count" INTEGER,
    "spent_minor" INTEGER
);
CREATE UNIQUE INDEX customer_by_id ON customer (id);
CREATE INDEX customer_by_recent ON customer (coalesce(last_purchase_at, 0) DESC, id DESC);
CREATE INDEX customer_by_name ON customer (name, id);
CREATE INDEX customer_by_spent ON customer (coalesce(spent_minor, 0) DESC, id DESC);

CREATE TABLE identity (
    pk INTEGER PRIMARY KEY,
    id BLOB NOT NULL,
    scope INTEGER NOT NULL,
    ver INTEGER NOT NULL,
    extra TEXT,
    "customer_id" BLOB,
    "kind" TEXT,
    "value" TEXT,
    "status" TEXT,
    "source" TEXT,
    "verified_at" INTEGER
);
CREATE UNIQUE INDEX identity_by_id ON identity (id);
CREATE INDEX identity_by_customer ON identity (customer_id, kind, status, value);
CREATE INDEX identity_by_value ON identity (kind, status, value, customer_id);

CREATE TABLE consent (
    pk INTEGER PRIMARY KEY,
    id BLOB NOT NULL,
    scope INTEGER NOT NULL,
    ver INTEGER NOT NULL,
    extra TEXT,
    "customer_id" BLOB,
    "channel" TEXT,
    "purpose" TEXT,
    "granted" INTEGER,
    "source" TEXT,
    "wording_version" TEXT,
    "at" INTEGER
);
CREATE UNIQUE INDEX consent_by_id ON consent (id);
CREATE INDEX consent_by_customer ON consent (customer_id, channel, purpose, at);

CREATE TABLE tag (
    pk INTEGER PRIMARY KEY,
    id BLOB NOT NULL,
    scope INTEGER NOT NULL,
    ver INTEGER NOT NULL,
    extra TEXT,
    "customer_id" BLOB,
    "name" TEXT,
    "value" TEXT,
    "source" TEXT,
    "source_name" TEXT,
    "confidence" REAL,
    "set_at" INTEGER,
    "expires_at" INTEGER,
    "set_by" BLOB
);
CREATE UNIQUE INDEX tag_by_id ON tag (id);
CREATE INDEX tag_by_customer ON tag (customer_id);

CREATE TABLE lead (
    pk INTEGER PRIMARY KEY,
    id BLOB NOT NULL,
    scope INTEGER NOT NULL,
    ver INTEGER NOT NULL,
    extra TEXT,
    "customer_id" BLOB,
    "source" TEXT,
    "source_detail" TEXT,
    "stage" TEXT,
    "maturity" INTEGER,
    "owner_id" BLOB,
    "intent" TEXT,
    "product_id" BLOB,
    "budget_minor" INTEGER,
    "next_step" TEXT,
    "next_step_at" INTEGER,
    "lost_reason" TEXT,
    "opened_at" INTEGER,
    "last_contact_at" INTEGER,
    "closed_at" INTEGER
);
CREATE UNIQUE INDEX lead_by_id ON lead (id);
CREATE INDEX lead_by_customer ON lead (customer_id);
CREATE INDEX lead_by_maturity ON lead (coalesce(maturity, 0) DESC, id DESC);

CREATE TABLE interaction (
    pk INTEGER PRIMARY KEY,
    id BLOB NOT NULL,
    scope INTEGER NOT NULL,
    ver INTEGER NOT NULL,
    extra TEXT,
    "customer_id" BLOB,
    "lead_id" BLOB,
    "staff_id" BLOB,
    "store_id" BLOB,
    "kind" TEXT,
    "outcome" TEXT,
    "note" TEXT,
    "at" INTEGER,
    "duration_s" INTEGER,
    "next_step" TEXT,
    "next_step_at" INTEGER
);
CREATE UNIQUE INDEX interaction_by_id ON interaction (id);
CREATE INDEX interaction_by_customer ON interaction (customer_id, at);

CREATE TABLE touch_event (
    pk INTEGER PRIMARY KEY,
    id BLOB NOT NULL,
    scope INTEGER NOT NULL,
    ver INTEGER NOT NULL,
    extra TEXT,
    "customer_id" BLOB,
    "kind" TEXT,
    "channel" TEXT,
    "at" INTEGER,
    "source" TEXT,
    "source_id" TEXT,
    "campaign" TEXT,
    "store_id" BLOB,
    "offer_id" BLOB,
    "dispatch_id" BLOB,
    "url" TEXT,
    "weight" REAL,
    "scanner" INTEGER
);
CREATE UNIQUE INDEX touch_event_by_id ON touch_event (id);
CREATE INDEX touch_event_by_customer ON touch_event (customer_id, at);

CREATE TABLE timeline_item (
    pk INTEGER PRIMARY KEY,
    id BLOB NOT NULL,
    scope INTEGER NOT NULL,
    ver INTEGER NOT NULL,
    extra TEXT,
    "customer_id" BLOB,
    "kind" TEXT,
    "ref_entity" TEXT,
    "ref_id" TEXT,
    "at" INTEGER,
    "store_id" BLOB,
    "channel" TEXT,
    "title" TEXT,
    "amount_minor" INTEGER
);
CREATE UNIQUE INDEX timeline_item_by_id ON timeline_item (id);
CREATE INDEX timeline_item_by_customer ON timeline_item (customer_id, at);

CREATE TABLE product (
    pk INTEGER PRIMARY KEY,
    id BLOB NOT NULL,
    scope INTEGER NOT NULL,
    ver INTEGER NOT NULL,
    extra TEXT,
    "sku" TEXT,
    "name" TEXT,
    "category" TEXT,
    "brand_name" TEXT,
    "price_minor" INTEGER,
    "mall_path" TEXT,
    "image_hash" TEXT,
    "description" TEXT,
    "status" TEXT
);
CREATE UNIQUE INDEX product_by_id ON product (id);
CREATE INDEX product_by_name ON product (name, id);

CREATE TABLE stock (
    pk INTEGER PRIMARY KEY,
    id BLOB NOT NULL,
    scope INTEGER NOT NULL,
    ver INTEGER NOT NULL,
    extra TEXT,
    "store_id" BLOB,
    "product_id" BLOB,
    "quantity" INTEGER,
    "as_of" INTEGER
);
CREATE UNIQUE INDEX stock_by_id ON stock (id);
CREATE INDEX stock_by_product ON stock (product_id);

CREATE TABLE "order" (
    pk INTEGER PRIMARY KEY,
    id BLOB NOT NULL,
    scope INTEGER NOT NULL,
    ver INTEGER NOT NULL,
    extra TEXT,
    "store_id" BLOB,
    "customer_id" BLOB,
    "staff_id" BLOB,
    "channel" TEXT,
    "number" TEXT,
    "status" TEXT,
    "fulfilment" TEXT,
    "placed_at" INTEGER,
    "total_minor" INTEGER,
    "discount_minor" INTEGER,
    "coupon_id" BLOB,
    "offer_id" BLOB,
    "pickup_code" TEXT
);
CREATE UNIQUE INDEX order_by_id ON "order" (id);
CREATE INDEX order_by_customer ON "order" (customer_id, placed_at);

CREATE TABLE order_line (
    pk INTEGER PRIMARY KEY,
    id BLOB NOT NULL,
    scope INTEGER NOT NULL,
    ver INTEGER NOT NULL,
    extra TEXT,
    "order_id" BLOB,
    "product_id" BLOB,
    "line_no" INTEGER,
    "quantity" INTEGER,
    "amount_minor" INTEGER,
    "discount_minor" INTEGER
);
CREATE UNIQUE INDEX order_line_by_id ON order_line (id);
CREATE INDEX order_line_by_order ON order_line (order_id);

CREATE TABLE tier_rule (
    pk INTEGER PRIMARY KEY,
    id BLOB NOT NULL,
    scope INTEGER NOT NULL,
    ver INTEGER NOT NULL,
    extra TEXT,
    "code" TEXT,
    "name" TEXT,
    "rank" INTEGER,
    "points_needed" INTEGER,
    "window_months" INTEGER,
    "benefits" TEXT
);
CREATE UNIQUE INDEX tier_rule_by_id ON tier_rule (id);

CREATE TABLE member_state (
    pk INTEGER PRIMARY KEY,
    id BLOB NOT NULL,
    scope INTEGER NOT NULL,
    ver INTEGER NOT NULL,
    extra TEXT,
    "customer_id" BLOB,
    "tier_code" TEXT,
    "points_balance" INTEGER,
    "tier_points" INTEGER,
    "next_tier_code" TEXT,
    "points_to_next" INTEGER,
    "as_of" INTEGER
);
CREATE UNIQUE INDEX member_state_by_id ON member_state (id);
CREATE INDEX member_state_by_customer ON member_state (customer_id);

CREATE TABLE points_entry (
    pk INTEGER PRIMARY KEY,
    id BLOB NOT NULL,
    scope INTEGER NOT NULL,
    ver INTEGER NOT NULL,
    extra TEXT,
    "customer_id" BLOB,
    "kind" TEXT,
    "points" INTEGER,
    "order_id" BLOB,
    "reason" TEXT,
    "at" INTEGER,
    "expires_at" INTEGER
);
CREATE UNIQUE INDEX points_entry_by_id ON points_entry (id);
CREATE INDEX points_entry_by_customer ON points_entry (customer_id);

CREATE TABLE coupon_template (
    pk INTEGER PRIMARY KEY,
    id BLOB NOT NULL,
    scope INTEGER NOT NULL,
    ver INTEGER NOT NULL,
    extra TEXT,
    "code" TEXT,
    "name" TEXT,
    "kind" TEXT,
    "value" INTEGER,
    "min_spend_minor" INTEGER,
    "valid_days" INTEGER,
    "valid_from_at" INTEGER,
    "valid_to_at" INTEGER,
    "product_id" BLOB,
    "terms" TEXT,
    "status" TEXT
);
CREATE UNIQUE INDEX coupon_template_by_id ON coupon_template (id);

CREATE TABLE coupon (
    pk INTEGER PRIMARY KEY,
    id BLOB NOT NULL,
    scope INTEGER NOT NULL,
    ver INTEGER NOT NULL,
    extra TEXT,
    "customer_id" BLOB,
    "template_id" BLOB,
    "offer_id" BLOB,
    "code" TEXT,
    "issued_at" INTEGER,
    "expires_at" INTEGER,
    "status" TEXT,
    "issued_by" BLOB,
    "key_id" TEXT,
    "signature" TEXT
);
CREATE UNIQUE INDEX coupon_by_id ON coupon (id);
CREATE INDEX coupon_by_customer ON coupon (customer_id);

CREATE TABLE redemption (
    pk INTEGER PRIMARY KEY,
    id BLOB NOT NULL,
    scope INTEGER NOT NULL,
    ver INTEGER NOT NULL,
    extra TEXT,
    "coupon_id" BLOB,
    "coupon_code" TEXT,
    "store_id" BLOB,
    "staff_id" BLOB,
    "order_id" BLOB,
    "amount_minor" INTEGER,
    "at" INTEGER,
    "status" TEXT
);
CREATE UNIQUE INDEX redemption_by_id ON redemption (id);
CREATE INDEX redemption_by_coupon ON redemption (coupon_id);

CREATE TABLE offer (
    pk INTEGER PRIMARY KEY,
    id BLOB NOT NULL,
    scope INTEGER NOT NULL,
    ver INTEGER NOT NULL,
    extra TEXT,
    "customer_id" BLOB,
    "lead_id" BLOB,
    "staff_id" BLOB,
    "store_id" BLOB,
    "product_id" BLOB,
    "coupon_template_id" BLOB,
    "channel" TEXT,
    "subject" TEXT,
    "message" TEXT,
    "created_at" INTEGER,
    "send_after_at" INTEGER,
    "cancelled" INTEGER,
    "status" TEXT,
    "refusal" TEXT,
    "coupon_id" BLOB,
    "link_code" TEXT,
    "dispatched_at" INTEGER,
    "opened_at" INTEGER,
    "clicked_at" INTEGER,
    "bought_at" INTEGER
);
CREATE UNIQUE INDEX offer_by_id ON offer (id);
CREATE INDEX offer_by_customer ON offer (customer_id, created_at);
CREATE INDEX offer_by_staff ON offer (staff_id, created_at);

CREATE TABLE dispatch (
    pk INTEGER PRIMARY KEY,
    id BLOB NOT NULL,
    scope INTEGER NOT NULL,
    ver INTEGER NOT NULL,
    extra TEXT,
    "customer_id" BLOB,
    "offer_id" BLOB,
    "identity_id" BLOB,
    "channel" TEXT,
    "message_id" TEXT,
    "status" TEXT,
    "refusal" TEXT,
    "attempts" INTEGER,
    "queued_at" INTEGER,
    "next_try_at" INTEGER,
    "sent_at" INTEGER,
    "error" TEXT
);
CREATE UNIQUE INDEX dispatch_by_id ON dispatch (id);
CREATE INDEX dispatch_by_customer ON dispatch (customer_id);
CREATE INDEX dispatch_by_offer ON dispatch (offer_id);

CREATE TABLE task (
    pk INTEGER PRIMARY KEY,
    id BLOB NOT NULL,
    scope INTEGER NOT NULL,
    ver INTEGER NOT NULL,
    extra TEXT,
    "store_id" BLOB,
    "assignee_id" BLOB,
    "customer_id" BLOB,
    "lead_id" BLOB,
    "kind" TEXT,
    "title" TEXT,
    "reason" TEXT,
    "due_at" INTEGER,
    "status" TEXT,
    "done_at" INTEGER,
    "created_by" BLOB,
    "priority" INTEGER
);
CREATE UNIQUE INDEX task_by_id ON task (id);
CREATE INDEX task_by_assignee ON task (assignee_id, status, due_at);
CREATE INDEX task_by_customer ON task (customer_id);
