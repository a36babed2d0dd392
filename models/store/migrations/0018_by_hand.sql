-- Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
--
-- Offers that go by the guide's own hand: what the guide said, when it went out, and the whole address of the link. When one was refused.
ALTER TABLE offer ADD COLUMN "hand" TEXT;
ALTER TABLE offer ADD COLUMN "link_url" TEXT;
ALTER TABLE offer ADD COLUMN "delivered_at" INTEGER;
ALTER TABLE offer ADD COLUMN "refused_at" INTEGER;
-- What a newer server told of before these columns were there lies among what this program did not know.
UPDATE offer SET hand = json_extract(extra, '$.hand'), link_url = json_extract(extra, '$.link_url'), delivered_at = json_extract(extra, '$.delivered_at'),
                 refused_at = json_extract(extra, '$.refused_at'), extra = json_remove(extra, '$.hand', '$.link_url', '$.delivered_at', '$.refused_at')
 WHERE extra IS NOT NULL;
-- What waits for its guide is few among all that was pushed.
CREATE INDEX offer_waits ON offer (staff_id) WHERE channel = 'wecom' AND status = 'dispatched' AND hand IS NULL;
