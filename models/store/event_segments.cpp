// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/event_segments.h"

#include "models/db/connection.h"

namespace lianlu::store {

namespace {

constexpr std::string_view kCustomersBetween = "SELECT pk FROM customer WHERE pk BETWEEN ?1 AND ?2 ORDER BY pk";

// CROSS JOIN: by customer, then through the index over customer and time, never the other way round.
constexpr std::string_view kPurchasesBetween = R"sql(
SELECT c.pk, t.at, t.kind = 'refund', t.amount_minor FROM customer c CROSS JOIN timeline_item t ON t.customer_id = c.id
 WHERE c.pk BETWEEN ?1 AND ?2 AND t.at IS NOT NULL AND t.kind IN ('order', 'refund') ORDER BY c.pk
)sql";

constexpr std::string_view kTouchesBetween = R"sql(
SELECT c.pk, t.at, t.kind, t.weight FROM customer c CROSS JOIN touch_event t ON t.customer_id = c.id
 WHERE c.pk BETWEEN ?1 AND ?2 AND t.at IS NOT NULL AND coalesce(t.scanner, 0) = 0 ORDER BY c.pk
)sql";

constexpr std::string_view kStaleSegments = R"sql(
WITH RECURSIVE wanted (num) AS (SELECT 0 UNION ALL SELECT num + 1 FROM wanted WHERE num < (SELECT max(pk) / 1024 FROM customer))
SELECT w.num FROM wanted w LEFT JOIN event_segment s ON s.num = w.num AND s.form = ?1
 WHERE (SELECT max(pk) FROM customer) IS NOT NULL AND (s.num IS NULL OR EXISTS (SELECT 1 FROM event_stale WHERE customer BETWEEN w.num * 1024 AND w.num * 1024 + 1023))
 LIMIT ?2
)sql";

//! Steps a statement to its first row, or to the one after; its first column is a customer.
struct Cursor {
    db::CachedStatement statement;
    bool more = false;

    Result<void> next() {
        LIANLU_TRY(more, statement->step());
        return {};
    }
    [[nodiscard]] bool at(std::int64_t customer) const { return more && statement->integer(0) == customer; }
};

Result<Cursor> cursorOver(db::Connection& c, std::string_view sql, std::int64_t first, std::int64_t last) {
    LIANLU_TRY(auto statement, c.prepare(sql));
    statement->bindAll(first, last);
    Cursor cursor{std::move(statement)};
    LIANLU_CHECK(cursor.next());
    return cursor;
}

Result<std::vector<std::int64_t>> numbers(db::Connection& c, std::string_view sql, const auto&... parameters) {
    LIANLU_TRY(const auto s, c.prepare(sql));
    s->bindAll(parameters...);
    std::vector<std::int64_t> list;
    for (;;) {
        LIANLU_TRY(const bool more, s->step());
        if (!more) return list;
        list.push_back(s->integer(0));
    }
}

}  // namespace

Result<void> eventRows(db::Connection& c, std::int64_t first, std::int64_t last, const std::function<void(std::int64_t)>& customer,
                       const std::function<void(const EventRow&)>& event) {
    LIANLU_TRY(const auto customers, numbers(c, kCustomersBetween, first, last));
    LIANLU_TRY(auto purchases, cursorOver(c, kPurchasesBetween, first, last));
    LIANLU_TRY(auto touches, cursorOver(c, kTouchesBetween, first, last));
    for (const auto number : customers) {
        customer(number);
        while (purchases.at(number)) {
            const auto& s = *purchases.statement;
            const auto amount = s.integer(3);
            event({true, s.integer(1), s.integer(2) != 0 ? -amount : amount, {}, 0});
            LIANLU_CHECK(purchases.next());
        }
        while (touches.at(number)) {
            const auto& s = *touches.statement;
            event({false, s.integer(1), 0, s.text(2), s.real(3)});
            LIANLU_CHECK(touches.next());
        }
    }
    return {};
}

Result<void> eachSegment(db::Connection& c, std::string_view form, bool events, const std::function<Result<void>(const Segment&)>& take) {
    LIANLU_TRY(const auto s, c.prepare(events ? "SELECT num, last_day, NULL, events FROM event_segment WHERE form = ? ORDER BY num"
                                              : "SELECT num, last_day, figures, NULL FROM event_segment WHERE form = ? ORDER BY num"));
    s->bindAll(form);
    for (;;) {
        LIANLU_TRY(const bool more, s->step());
        if (!more) return {};
        LIANLU_CHECK(take({s->integer(0), static_cast<std::int32_t>(s->integer(1)), s->blob(2), s->blob(3)}));
    }
}

Result<void> writeSegment(db::Connection& c, const Segment& segment, std::string_view form) {
    LIANLU_TRY(const auto s, c.prepare("INSERT OR REPLACE INTO event_segment (num, form, last_day, figures, events) VALUES (?, ?, ?, ?, ?)"));
    s->bindInteger(1, segment.num).bindText(2, form).bindInteger(3, segment.lastDay).bindBlob(4, segment.figures).bindBlob(5, segment.events);
    LIANLU_CHECK(s->run());
    return c.run("DELETE FROM event_stale WHERE customer BETWEEN ?1 * 1024 AND ?1 * 1024 + 1023", segment.num);
}

Result<std::vector<std::int64_t>> staleCustomers(db::Connection& c) { return numbers(c, "SELECT customer FROM event_stale ORDER BY customer"); }

Result<std::vector<std::int64_t>> staleSegments(db::Connection& c, std::string_view form, std::int64_t atMost) { return numbers(c, kStaleSegments, form, atMost); }

Result<std::int64_t> lastCustomer(db::Connection& c) { return c.integer("SELECT coalesce(max(pk), 0) FROM customer"); }

Result<std::optional<std::int64_t>> customerNumber(db::Connection& c, domain::CustomerId id) {
    LIANLU_TRY(const auto s, c.prepare("SELECT pk FROM customer WHERE id = ?"));
    s->bind(1, id);
    LIANLU_TRY(const bool found, s->step());
    return found ? std::optional(s->integer(0)) : std::nullopt;
}

Result<domain::CustomerId> customerAt(db::Connection& c, std::int64_t number) {
    LIANLU_TRY(const auto s, c.prepare("SELECT id FROM customer WHERE pk = ?"));
    s->bind(1, number);
    LIANLU_TRY(const bool found, s->step());
    if (!found) return fail(Code::notFound, "no such customer");
    return s->id<domain::CustomerId>(0);
}

Result<std::string> brandZone(db::Connection& c) {
    LIANLU_TRY(const auto s, c.prepare("SELECT time_zone FROM brand WHERE time_zone IS NOT NULL AND time_zone <> '' LIMIT 1"));
    LIANLU_TRY(const bool found, s->step());
    return found ? s->string(0) : std::string("UTC");
}

}  // namespace lianlu::store
