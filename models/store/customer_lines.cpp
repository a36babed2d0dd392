// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/customer_lines.h"

#include "models/db/connection.h"

namespace lianlu::store {

Result<void> writeCustomerLines(db::Connection& connection) {
    // In the order of the table, for identities are read in that of their index: each page is written once.
    return connection.execute(R"sql(
DELETE FROM customer_line;
INSERT INTO customer_line
    SELECT i.customer_id, min(CASE WHEN i.kind = 'mobile' AND (i.status = 'active' OR i.status IS NULL) THEN i.value END),
           min(CASE WHEN i.kind = 'email' AND (i.status = 'active' OR i.status IS NULL) THEN i.value END), m.tier_code, m.points_balance, m.points_to_next
      FROM identity i LEFT JOIN member_state m ON m.customer_id = i.customer_id WHERE i.customer_id IS NOT NULL GROUP BY i.customer_id;
INSERT OR IGNORE INTO customer_line SELECT customer_id, NULL, NULL, tier_code, points_balance, points_to_next FROM member_state WHERE customer_id IS NOT NULL;
)sql");
}

}  // namespace lianlu::store
