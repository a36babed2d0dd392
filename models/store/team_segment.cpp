// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/team_segment.h"

#include <limits>
#include <string>

#include "models/db/connection.h"

namespace lianlu::store {

namespace {

//! ?1: at most so many. ?2: whose. ?3 and ?4: from when until when.
std::string sqlOf(const TeamSegment& segment) {
    const auto through = [&](std::string_view table, std::string_view whose, std::string_view when) {
        return "SELECT id FROM customer WHERE id IN (SELECT customer_id FROM " + std::string(table) + " AND " + std::string(when) + " >= ?3 AND " + std::string(when) + " < ?4" +
               (segment.staff ? " AND " + std::string(whose) + " = ?2" : std::string()) + ") LIMIT ?1";
    };
    switch (segment.of) {
        case TeamSegment::Of::book: return segment.staff ? "SELECT id FROM customer WHERE guide_id IS ?2 LIMIT ?1" : "SELECT id FROM customer LIMIT ?1";
        case TeamSegment::Of::contacts: return through("interaction WHERE true", "staff_id", "at");
        case TeamSegment::Of::offers: return through("offer WHERE NOT coalesce(cancelled, 0)", "staff_id", "created_at");
        case TeamSegment::Of::wonLeads: break;
    }
    return through("lead WHERE stage = 'won'", "owner_id", "closed_at");
}

}  // namespace

Result<std::vector<domain::CustomerId>> customersOf(db::Connection& c, const TeamSegment& segment, int most) {
    LIANLU_TRY(const auto s, c.prepare(sqlOf(segment)));
    s->bind(1, most);
    if (segment.staff) s->bind(2, *segment.staff);
    if (segment.of != TeamSegment::Of::book) {
        s->bind(3, segment.from ? toUnixMs(*segment.from) : std::numeric_limits<std::int64_t>::min());
        s->bind(4, segment.until ? toUnixMs(*segment.until) : std::numeric_limits<std::int64_t>::max());
    }
    std::vector<domain::CustomerId> customers;
    for (;;) {
        LIANLU_TRY(const bool more, s->step());
        if (!more) return customers;
        customers.push_back(s->id<domain::CustomerId>(0));
    }
}

}  // namespace lianlu::store
