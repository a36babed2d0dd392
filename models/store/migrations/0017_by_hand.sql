-- Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
--
-- Offers that go by the guide's own hand: what the guide said, when it went out, and the whole address of the link. When one was refused.
ALTER TABLE offer RENAME TO offer_before;
DROP INDEX offer_by_id;
DROP INDEX offer_by_customer;
DROP INDEX offer_by_staff;
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
    "hand" TEXT,
    "status" TEXT,
    "refusal" TEXT,
    "coupon_id" BLOB,
    "link_code" TEXT,
    "link_url" TEXT,
    "dispatched_at" INTEGER,
    "delivered_at" INTEGER,
    "refused_at" INTEGER,
    "opened_at" INTEGER,
    "clicked_at" INTEGER,
    "bought_at" INTEGER
);
-- What a newer server told of before these columns were there lies among what this program did not know.
INSERT INTO offer
    SELECT pk, id, scope, ver, nullif(json_remove(extra, '$.hand', '$.link_url', '$.delivered_at', '$.refused_at'), '{}'),
           customer_id, lead_id, staff_id, store_id, product_id, coupon_template_id, channel, subject, message, created_at, send_after_at, cancelled,
           json_extract(extra, '$.hand'), status, refusal, coupon_id, link_code, json_extract(extra, '$.link_url'), dispatched_at,
           json_extract(extra, '$.delivered_at'), json_extract(extra, '$.refused_at'), opened_at, clicked_at, bought_at
      FROM offer_before;
DROP TABLE offer_before;
CREATE UNIQUE INDEX offer_by_id ON offer (id);
CREATE INDEX offer_by_customer ON offer (customer_id, created_at);
CREATE INDEX offer_by_staff ON offer (staff_id, created_at);
-- What waits for its guide is few among all that was pushed.
CREATE INDEX offer_waits ON offer (staff_id) WHERE channel = 'wecom' AND status = 'dispatched' AND hand IS NULL;
