// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "models/db/connection.h"
#include "models/domain/rules/mention.h"
#include "models/store/queries_due.h"

namespace lianlu::store {

namespace {

// Who bought last stands first in the index by which lists are ordered; their newest orders are looked up one by one. The time is written again in
// the condition as the index has it. ?1 whose book, NULL: everybody's.
constexpr std::string_view kPurchases = R"sql(
SELECT p.id, t.at, coalesce(t.title, ''), t.amount_minor FROM (
  SELECT id FROM customer WHERE coalesce(last_purchase_at, 0) >= ?2 AND (?1 IS NULL OR guide_id = ?1) ORDER BY coalesce(last_purchase_at, 0) DESC, id DESC LIMIT ?3) AS p
  CROSS JOIN timeline_item t ON t.customer_id = p.id AND t.at >= ?2 AND t.kind = 'order' ORDER BY t.at DESC LIMIT ?3
)sql";

constexpr std::string_view kVisits = R"sql(
SELECT i.customer_id, i.at, coalesce(i.note, '') FROM interaction i CROSS JOIN customer p ON p.id = i.customer_id
 WHERE i.at >= ?2 AND i.kind IN ('visit', 'fitting') AND i.staff_id IS NOT ?4 AND (?1 IS NULL OR p.guide_id = ?1) ORDER BY i.at DESC, i.id DESC LIMIT ?3
)sql";

constexpr std::string_view kGates = R"sql(
SELECT t.customer_id, t.at, '' FROM customer p CROSS JOIN touch_event t ON t.customer_id = p.id AND t.at >= ?2
 WHERE p.guide_id = ?1 AND t.kind = 'store_visit' AND coalesce(t.scanner, 0) = 0 ORDER BY t.at DESC LIMIT ?3
)sql";

Result<void> nameThem(db::Connection& c, std::vector<CustomerNews>& news) {
    LIANLU_TRY(const auto s, c.prepare("SELECT coalesce(name, '') FROM customer WHERE id = ?"));
    for (auto& one : news) {
        s->reset();
        s->bindAll(one.customer);
        LIANLU_TRY(const bool found, s->step());
        if (found) one.customerName = s->string(0);
    }
    return {};
}

}  // namespace

Result<std::vector<CustomerNews>> customerNews(db::Connection& c, std::optional<domain::StaffId> book, domain::StaffId staff, Time since, int limit) {
    std::vector<CustomerNews> news;
    const auto take = [&](std::string_view sql, CustomerNews::Kind kind, bool own) -> Result<void> {
        LIANLU_TRY(const auto s, c.prepare(sql));
        s->bind(1, book).bind(2, since).bind(3, limit);
        if (own) s->bind(4, staff);
        for (;;) {
            LIANLU_TRY(const bool more, s->step());
            if (!more) return {};
            CustomerNews one{kind, s->id<domain::CustomerId>(0), {}, fromUnixMs(s->integer(1)), s->string(2), {}};
            if (kind == CustomerNews::Kind::bought && !s->isNull(3)) one.amountMinor = s->integer(3);
            one.words = domain::withMentionNames(one.words);
            news.push_back(std::move(one));
        }
    };
    LIANLU_CHECK(take(kPurchases, CustomerNews::Kind::bought, false));
    LIANLU_CHECK(take(kVisits, CustomerNews::Kind::visited, true));
    if (book) LIANLU_CHECK(take(kGates, CustomerNews::Kind::visited, false));
    std::sort(news.begin(), news.end(), [](const auto& a, const auto& b) { return a.at > b.at; });
    if (news.size() > static_cast<std::size_t>(limit)) news.resize(static_cast<std::size_t>(limit));
    LIANLU_CHECK(nameThem(c, news));
    return news;
}

}  // namespace lianlu::store
