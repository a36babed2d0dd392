// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/visit/visit_card.h"

#include "models/base/text.h"
#include "models/domain/entities.h"
#include "models/domain/rules/consent.h"
#include "models/domain/rules/tag.h"
#include "sync/server/dispatch/rows.h"

namespace lianlu::server {

namespace {

std::string_view nameOf(domain::Permission permission) noexcept {
    switch (permission) {
        case domain::Permission::granted: return "granted";
        case domain::Permission::doubtful: return "doubtful";
        case domain::Permission::withdrawn: return "withdrawn";
        case domain::Permission::silent: break;
    }
    return "silent";
}

//! The first that is in use.
std::string valueOf(const std::vector<domain::Identity>& identities, domain::IdentityKind kind) {
    const domain::Identity* best = nullptr;
    for (const auto& one : identities)
        if (one.kind == kind && one.status != domain::IdentityStatus::retired && (!best || one.id < best->id)) best = &one;
    return best ? best->value : std::string{};
}

Result<void> addTags(pg::Connection& connection, const domain::CustomerId& person, Time now, protocol::VisitCard& card) {
    // Beside the person stand those that every guide may see; the others live apart.
    LIANLU_TRY(const pg::Rows rows, connection.query("SELECT t.id, t.body FROM tag t JOIN customer c ON c.id = t.customer_id AND c.scope = t.scope "
                                                     "WHERE t.customer_id = $1 AND NOT t.deleted ORDER BY t.id DESC LIMIT 100", pg::Params().uuid(person.uuid)));
    for (int i = 0; i < rows.size(); ++i) {
        LIANLU_TRY(const auto tag, entityOf<domain::Tag>(rows.uuid(i, 0), rows.text(i, 1)));
        if (!domain::isExpired(tag, now)) card.tags.push_back({tag.name, tag.value});
    }
    return {};
}

}  // namespace

Result<std::optional<protocol::VisitCard>> readVisitCard(pg::Connection& connection, const domain::CustomerId& person, Time now) {
    LIANLU_TRY(const pg::Rows rows,
               connection.query("SELECT c.id, c.body, coalesce(s.body::json ->> 'name', ''), coalesce(g.body::json ->> 'name', ''), "
                                "coalesce(m.body::json ->> 'tier_code', ''), coalesce((m.body::json ->> 'points_balance')::bigint, 0) FROM customer c "
                                "LEFT JOIN store s ON s.id = c.home_store_id LEFT JOIN staff g ON g.id = c.guide_id AND NOT g.deleted "
                                "LEFT JOIN member_state m ON m.customer_id = c.id AND NOT m.deleted WHERE c.id = $1 AND NOT c.deleted LIMIT 1",
                                pg::Params().uuid(person.uuid)));
    LIANLU_TRY(const auto identities, readOfPerson<domain::Identity>(connection, person));
    LIANLU_TRY(const auto ledger, readOfPerson<domain::Consent>(connection, person));
    protocol::VisitCard card;
    LIANLU_CHECK(addTags(connection, person, now, card));
    if (rows.empty()) return std::optional<protocol::VisitCard>{};
    LIANLU_TRY(const auto customer, entityOf<domain::Customer>(rows.uuid(0, 0), rows.text(0, 1)));
    card.customerId = customer.id;
    card.name = text::maskName(customer.name);
    card.phone = text::maskPhone(valueOf(identities, domain::IdentityKind::mobile));
    card.email = text::maskEmail(valueOf(identities, domain::IdentityKind::email));
    card.kind = domain::nameOf(customer.kind);
    card.storeName = rows.text(0, 2);
    card.guideName = rows.text(0, 3);
    card.tierCode = rows.text(0, 4);
    card.points = rows.integer(0, 5);
    if (customer.joinedAt) card.joinedAt = toUnixMs(*customer.joinedAt);
    if (customer.lastPurchaseAt) card.lastPurchaseAt = toUnixMs(*customer.lastPurchaseAt);
    for (const auto& state : domain::consentStates(ledger))
        card.consents.push_back({std::string(domain::nameOf(state.channel)), std::string(domain::nameOf(state.purpose)), std::string(nameOf(state.permission))});
    return std::optional(std::move(card));
}

Result<std::vector<protocol::VisitLine>> readVisitTimeline(pg::Connection& connection, const domain::CustomerId& person) {
    LIANLU_TRY(const pg::Rows rows,
               connection.query("SELECT v.kind, v.detail, v.at, v.channel, coalesce(s.body::json ->> 'name', ''), v.title, v.amount FROM ("
                                "SELECT coalesce(body::json ->> 'kind', '') AS kind, '' AS detail, (body::json ->> 'at')::bigint AS at, coalesce(body::json ->> 'channel', '') AS channel, "
                                "body::json ->> 'store_id' AS store, coalesce(body::json ->> 'title', '') AS title, coalesce((body::json ->> 'amount_minor')::bigint, 0) AS amount "
                                "FROM timeline_item WHERE customer_id = $1 AND NOT deleted UNION ALL "
                                "SELECT 'interaction', coalesce(body::json ->> 'kind', ''), (body::json ->> 'at')::bigint, '', body::json ->> 'store_id', '', 0 "
                                "FROM interaction WHERE customer_id = $1 AND NOT deleted UNION ALL "
                                "SELECT 'touch', coalesce(body::json ->> 'kind', ''), (body::json ->> 'at')::bigint, coalesce(body::json ->> 'channel', ''), body::json ->> 'store_id', '', 0 "
                                "FROM touch_event WHERE customer_id = $1 AND NOT deleted AND NOT coalesce((body::json ->> 'scanner')::boolean, false)) v "
                                "LEFT JOIN store s ON s.id = v.store::uuid ORDER BY v.at DESC LIMIT 100",
                                pg::Params().uuid(person.uuid)));
    std::vector<protocol::VisitLine> lines;
    for (int i = 0; i < rows.size(); ++i) {
        protocol::VisitLine line;
        line.kind = rows.text(i, 0);
        line.detail = rows.text(i, 1);
        line.at = rows.integer(i, 2);
        line.channel = rows.text(i, 3);
        line.storeName = rows.text(i, 4);
        line.title = rows.text(i, 5);
        line.amountMinor = rows.integer(i, 6);
        lines.push_back(std::move(line));
    }
    return lines;
}

}  // namespace lianlu::server
