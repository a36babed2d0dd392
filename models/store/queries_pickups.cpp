// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/queries_pickups.h"

#include "models/db/connection.h"

namespace lianlu::store {

namespace {

constexpr std::string_view kPickups = R"sql(
SELECT o.id, coalesce(o.number, ''), coalesce(o.pickup_code, ''), coalesce(s.name, ''), coalesce(o.placed_at, 0), coalesce(o.total_minor, 0)
  FROM "order" o LEFT JOIN store s ON s.id = o.store_id
 WHERE o.customer_id = ? AND o.fulfilment = 'pickup' AND o.status IN ('open', 'packed') ORDER BY o.placed_at DESC, o.id DESC
)sql";

constexpr std::string_view kPickupLines = R"sql(
SELECT coalesce(p.name, ''), coalesce(l.quantity, 0) FROM order_line l LEFT JOIN product p ON p.id = l.product_id WHERE l.order_id = ? ORDER BY l.line_no, l.id
)sql";

}  // namespace

Result<std::vector<Pickup>> pickupsOf(db::Connection& c, domain::CustomerId customer) {
    std::vector<Pickup> all;
    LIANLU_TRY(const auto orders, c.prepare(kPickups));
    orders->bindAll(customer);
    for (;;) {
        LIANLU_TRY(const bool more, orders->step());
        if (!more) break;
        all.push_back({orders->id<domain::OrderId>(0), orders->string(1), orders->string(2), orders->string(3), fromUnixMs(orders->integer(4)), orders->integer(5), {}});
    }
    for (auto& pickup : all) {
        LIANLU_TRY(const auto lines, c.prepare(kPickupLines));
        lines->bindAll(pickup.id);
        for (;;) {
            LIANLU_TRY(const bool more, lines->step());
            if (!more) break;
            pickup.lines.push_back({lines->string(0), lines->integer(1)});
        }
    }
    return all;
}

}  // namespace lianlu::store
