-- Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
--
-- Head office reads customers by their last purchase, page by page.

CREATE INDEX customer_last_purchase ON customer (COALESCE((body::json ->> 'last_purchase_at')::bigint, 0), id) WHERE NOT deleted;
