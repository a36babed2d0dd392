// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/oneid/part.h"

#include <algorithm>
#include <map>

#include <nlohmann/json.hpp>

#include "models/base/text.h"
#include "models/domain/rules/person_match.h"
#include "sync/server/dispatch/rows.h"

namespace lianlu::server {

namespace {

using domain::Customer;
using domain::PersonMatch;

//! What was noted when the two were joined.
struct Joined {
    Uuid id;
    domain::CustomerId stays, gone;
    std::int64_t atMs = 0;
    std::string profile, consents;
};

class Parter {
public:
    Parter(WriteBatch& batch, Joined joined) : m_batch(batch), m_joined(std::move(joined)) {}

    Result<void> run() {
        LIANLU_CHECK(m_batch.revive(Customer::kEntity, m_joined.gone.uuid));
        LIANLU_CHECK(readRows());
        LIANLU_CHECK(addFollowers());
        for (const auto& entity : domain::entities())
            if (const auto found = m_rows.find(entity.name); found != m_rows.end()) LIANLU_CHECK(giveBack(entity.name, found->second));
        LIANLU_CHECK(restoreProfile());
        LIANLU_CHECK(settleConsent());
        m_batch.also("UPDATE mail_link l SET customer_id = $2 FROM unnest($3::uuid[]) AS o(id) WHERE l.offer_id = o.id AND l.customer_id = $1",
                     std::move(pg::Params().uuid(m_joined.stays.uuid).uuid(m_joined.gone.uuid).uuids(m_offers)));
        return {};
    }

private:
    struct Row {
        Uuid id;
        bool buried = false;
    };

    Result<void> readRows() {
        LIANLU_TRY(const pg::Rows rows, m_batch.connection().query("SELECT entity, row_id, buried FROM person_merge_row WHERE merge_id = $1 ORDER BY entity, row_id",
                                                                   pg::Params().uuid(m_joined.id)));
        for (int i = 0; i < rows.size(); ++i) m_rows[std::string(rows.text(i, 0))].push_back({rows.uuid(i, 1), rows.boolean(i, 2)});
        for (const auto& row : m_rows[std::string(domain::Offer::kEntity)]) m_offers.push_back(row.id);
        return {};
    }

    //! Points and timeline of orders that came since were written for the one that stays.
    Result<void> addFollowers() {
        std::vector<Uuid> orders;
        for (const auto& row : m_rows[std::string(domain::Order::kEntity)]) orders.push_back(row.id);
        if (orders.empty()) return {};
        LIANLU_TRY(const pg::Rows refunds, m_batch.connection().query("SELECT id FROM order_refund WHERE order_id = ANY($1)", pg::Params().uuids(orders)));
        std::vector<std::string> things;
        for (const auto& id : orders) things.push_back(id.toString());
        const auto ordersOnly = things;
        for (int i = 0; i < refunds.size(); ++i) things.push_back(refunds.uuid(i, 0).toString());
        LIANLU_CHECK(addFollowing(domain::PointsEntry::kEntity, "order_id", ordersOnly));
        return addFollowing(domain::TimelineItem::kEntity, "ref_id", things);
    }

    Result<void> addFollowing(std::string_view entity, const std::string& field, const std::vector<std::string>& values) {
        LIANLU_TRY(const pg::Rows rows, m_batch.connection().query("SELECT id FROM " + pg::quoted(entity) + " WHERE customer_id = $1 AND NOT deleted AND body::json ->> '" +
                                                                       field + "' = ANY($2)",
                                                                   std::move(pg::Params().uuid(m_joined.stays.uuid).texts(values))));
        auto& held = m_rows[std::string(entity)];
        for (int i = 0; i < rows.size(); ++i)
            if (std::none_of(held.begin(), held.end(), [&](const Row& row) { return row.id == rows.uuid(i, 0); })) held.push_back({rows.uuid(i, 0), false});
        return {};
    }

    Result<void> giveBack(std::string_view entity, const std::vector<Row>& rows) {
        std::vector<Uuid> ids;
        for (const auto& row : rows) ids.push_back(row.id);
        LIANLU_CHECK(m_batch.prefetch(entity, ids));
        for (const auto& row : rows) {
            LIANLU_TRY(const StoredRow* held, m_batch.find(entity, row.id));
            if (!held || held->isErased()) continue;
            if (row.buried && held->deleted) LIANLU_CHECK(m_batch.revive(entity, row.id));
            // What was taken away, or went on to somebody else, is not ours to move.
            else if (!held->deleted && idIn(held->fields, "customer_id") == m_joined.stays.uuid)
                LIANLU_CHECK(m_batch.upsert(entity, row.id, {}, {{"customer_id", m_joined.gone.toString()}}));
        }
        return {};
    }

    //! As it was, but for what somebody has changed since.
    Result<void> restoreProfile() {
        LIANLU_TRY(const StoredRow* stays, m_batch.find(Customer::kEntity, m_joined.stays.uuid));
        const auto json = nlohmann::json::parse(m_joined.profile, nullptr, false);
        if (!json.is_object()) return fail(Code::damaged, "a join's profile cannot be read");
        if (json.empty()) return {};
        LIANLU_TRY(const auto before, protocol::parseBody(json["old"].dump()));
        LIANLU_TRY(const auto laid, protocol::parseBody(json["new"].dump()));
        domain::Fields changed;
        for (const auto& [name, value] : laid) {
            const auto held = stays->fields.find(name);
            const auto was = before.find(name);
            if (held != stays->fields.end() && held->second == value) changed.emplace(name, was == before.end() ? domain::Value{} : was->second);
        }
        if (changed.empty()) return {};
        LIANLU_CHECK(m_batch.upsert(Customer::kEntity, m_joined.stays.uuid, {}, changed));
        const auto member = std::string(domain::nameOf(domain::CustomerKind::member));
        if (const auto kind = changed.find("kind"); kind == changed.end() || kind->second == domain::Value{member}) return {};
        // A member by the join alone: points and tier go with the one who earned them.
        LIANLU_TRY(const pg::Rows states, m_batch.connection().query("SELECT id FROM member_state WHERE customer_id = $1 AND NOT deleted",
                                                                     pg::Params().uuid(m_joined.stays.uuid)));
        for (int i = 0; i < states.size(); ++i) LIANLU_CHECK(m_batch.remove(domain::MemberState::kEntity, states.uuid(i, 0)));
        return {};
    }

    //! The join's own entries go; whoever said no meanwhile said it for both.
    Result<void> settleConsent() {
        for (const auto part : text::split(m_joined.consents, ' '))
            if (const auto id = Uuid::parse(part)) LIANLU_CHECK(m_batch.remove(domain::Consent::kEntity, *id));
        LIANLU_TRY(const auto ledger, readOfPerson<domain::Consent>(m_batch.connection(), m_joined.stays));
        for (auto entry : ledger) {
            const bool since = entry.at && toUnixMs(*entry.at) >= m_joined.atMs;
            if (entry.granted || !since || m_joined.consents.find(entry.id.toString()) != std::string::npos) continue;
            LIANLU_TRY(const auto now, m_batch.get<domain::Consent>(entry.id));
            if (!now) continue;
            entry.customerId = now->customerId == m_joined.stays ? m_joined.gone : m_joined.stays;
            entry.id = {Uuid::fromName("parted", m_joined.id.toString() + "/" + entry.id.toString())};
            LIANLU_CHECK(m_batch.create(entry, {}));
        }
        return {};
    }

    WriteBatch& m_batch;
    Joined m_joined;
    std::map<std::string, std::vector<Row>> m_rows;
    std::vector<Uuid> m_offers;
};

}  // namespace

Result<std::string> partPersons(WriteBatch& batch, PersonMatch& match) {
    auto& connection = batch.connection();
    LIANLU_TRY(const pg::Rows rows, connection.query("SELECT id, stays_id, gone_id, at, profile, consents FROM person_merge WHERE match_id = $1 AND undone_at IS NULL",
                                                     pg::Params().uuid(match.id.uuid)));
    if (rows.empty()) {
        match.joinedAt.reset();
        return std::string{};
    }
    Joined joined{rows.uuid(0, 0), {rows.uuid(0, 1)}, {rows.uuid(0, 2)}, rows.integer(0, 3), std::string(rows.text(0, 4)), std::string(rows.text(0, 5))};
    LIANLU_TRY(const StoredRow* stays, batch.find(Customer::kEntity, joined.stays.uuid));
    if (!stays || stays->isErased()) return std::string(domain::kMatchGone);
    if (stays->deleted) return std::string(domain::kMatchJoinedSince);
    LIANLU_TRY(const StoredRow* gone, batch.find(Customer::kEntity, joined.gone.uuid));
    if (!gone || gone->isErased()) return std::string(domain::kMatchGone);
    batch.also("UPDATE person_merge SET undone_at = $2, undone_by = $3 WHERE id = $1",
               std::move(pg::Params().uuid(joined.id).integer(toUnixMs(batch.now())).text(match.decidedBy.isNull() ? "one-id" : match.decidedBy.toString())));
    Parter parter(batch, std::move(joined));
    LIANLU_CHECK(parter.run());
    match.joinedAt.reset();
    return std::string{};
}

}  // namespace lianlu::server
