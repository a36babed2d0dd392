// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/oneid/join.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include <nlohmann/json.hpp>

#include "models/base/text.h"
#include "models/domain/rules/consent.h"
#include "models/domain/rules/person_match.h"
#include "sync/server/dispatch/rows.h"
#include "sync/server/oneid/merge_choices.h"

namespace lianlu::server {

namespace {

using domain::Customer;
using domain::PersonMatch;

//! What the profile that stays takes over where it has nothing.
constexpr auto kFilled = std::to_array<std::string_view>(
    {"gender", "birthday", "city", "language", "member_code", "joined_at", "preferred_channel"});
constexpr std::size_t kMostRemark = 2000;

class Joiner {
public:
    Joiner(WriteBatch& batch, PersonMatch& match, Customer stays, Customer gone, std::int64_t decision)
        : m_batch(batch), m_match(match), m_stays(std::move(stays)), m_gone(std::move(gone)),
          m_id(Uuid::fromName("person_merge", m_match.id.toString() + "/" + std::to_string(decision))) {}

    Result<void> run() {
        // Read before anything is laid: they are compared as two ledgers.
        LIANLU_TRY(const auto ledger, readOfPerson<domain::Consent>(m_batch.connection(), m_stays.id));
        LIANLU_TRY(const auto other, readOfPerson<domain::Consent>(m_batch.connection(), m_gone.id));
        LIANLU_CHECK(fillProfile());
        LIANLU_CHECK(pointOthersHere());
        for (const auto& entity : personEntities())
            if (entity != domain::MemberState::kEntity) LIANLU_CHECK(moveRows(entity));
        LIANLU_CHECK(moveRows(domain::Order::kEntity));
        LIANLU_CHECK(moveRows(domain::Task::kEntity));
        LIANLU_CHECK(buryState());
        LIANLU_CHECK(writeStricterConsent(ledger, other));
        LIANLU_CHECK(m_batch.remove(Customer::kEntity, m_gone.id.uuid));
        m_match.customerId = m_stays.id;
        m_match.joinedAt = m_batch.now();
        note();
        return {};
    }

private:
    Result<void> fillProfile() {
        auto changed = domain::Fields{};
        const auto have = domain::toFields(m_stays), give = domain::toFields(m_gone);
        for (const auto name : kFilled)
            if (domain::isNull(have.find(name)->second) && !domain::isNull(give.find(name)->second)) changed.emplace(name, give.find(name)->second);
        if (m_gone.kind > m_stays.kind) changed.emplace("kind", std::string(domain::nameOf(m_gone.kind)));
        // A guide keeps a customer of the own book also where the one in the pool stays.
        if (m_stays.guideId.isNull() && !m_gone.guideId.isNull()) {
            changed.emplace("guide_id", m_gone.guideId.toString());
            if (m_gone.homeStoreId != m_stays.homeStoreId) changed.emplace("home_store_id", m_gone.homeStoreId.toString());
        }
        if (!m_gone.remark.empty() && m_stays.remark.find(m_gone.remark) == std::string::npos) {
            const auto both = m_stays.remark.empty() ? m_gone.remark : m_stays.remark + "\n" + m_gone.remark;
            changed.emplace("remark", std::string(text::left(both, kMostRemark)));
        }
        domain::Fields before;
        for (const auto& [name, value] : changed) before.emplace(name, have.find(name)->second);
        auto laid = changed;
        LIANLU_TRY(const auto choice, takeMergeChoice(m_batch, m_match.id));
        if (choice) addChoice(*choice, have, before, laid);
        if (laid.empty()) return {};
        m_profile = {{"old", protocol::toJson(before)}, {"new", protocol::toJson(laid)}};
        return m_batch.upsert(Customer::kEntity, m_stays.id.uuid, {}, changed);
    }

    //! What was chosen came with the decision and stands in the profile: it goes when the two are parted, as what the join fills in.
    static void addChoice(const MergeChoice& choice, const domain::Fields& have, domain::Fields& before, domain::Fields& laid) {
        for (const auto& [name, value] : choice.now) {
            const auto held = have.find(name);
            const auto old = choice.old.find(name);
            if (held == have.end() || held->second != value || old == choice.old.end() || !laid.emplace(name, value).second) continue;
            before.emplace(name, old->second);
        }
    }

    Result<std::vector<Uuid>> rowsOf(const domain::CustomerId& person, std::string_view entity) {
        LIANLU_TRY(const pg::Rows rows, m_batch.connection().query("SELECT id FROM " + pg::quoted(entity) + " WHERE customer_id = $1 AND NOT deleted ORDER BY id",
                                                                   pg::Params().uuid(person.uuid)));
        std::vector<Uuid> ids;
        for (int i = 0; i < rows.size(); ++i) ids.push_back(rows.uuid(i, 0));
        LIANLU_CHECK(m_batch.prefetch(entity, ids));
        return ids;
    }

    Result<void> moveRows(std::string_view entity) {
        LIANLU_TRY(const auto ids, rowsOf(m_gone.id, entity));
        if (ids.empty()) return {};
        std::map<std::pair<std::string, std::string>, Uuid> held;
        const bool once = entity == domain::Identity::kEntity || entity == domain::Tag::kEntity;
        if (once) {
            LIANLU_TRY(const auto own, rowsOf(m_stays.id, entity));
            for (const auto& id : own) {
                LIANLU_TRY(const auto name, sameness(entity, id));
                held.emplace(name, id);
            }
        }
        for (const auto& id : ids) {
            // The match this join comes from hangs on the one that stays; other pairs may be gone already.
            if (id == m_match.id.uuid) continue;
            LIANLU_TRY(const StoredRow* row, m_batch.find(entity, id));
            if (row->deleted) continue;
            if (once) {
                LIANLU_TRY(const auto name, sameness(entity, id));
                if (const auto same = held.find(name); same != held.end()) {
                    LIANLU_CHECK(keepMark(entity, id, same->second));
                    LIANLU_CHECK(m_batch.remove(entity, id));
                    addRow(entity, id, true);
                    continue;
                }
            }
            LIANLU_CHECK(m_batch.upsert(entity, id, {}, {{"customer_id", m_stays.id.toString()}}));
            addRow(entity, id, false);
        }
        return {};
    }

    //! What makes two rows the same thing said twice.
    Result<std::pair<std::string, std::string>> sameness(std::string_view entity, const Uuid& id) {
        if (entity == domain::Tag::kEntity) {
            LIANLU_TRY(const auto tag, m_batch.get<domain::Tag>({id}));
            if (!tag) return fail(Code::notFound, "row is gone", "tag");
            return std::pair(tag->name, tag->value);
        }
        LIANLU_TRY(const auto identity, m_batch.get<domain::Identity>({id}));
        if (!identity) return fail(Code::notFound, "row is gone", "identity");
        return std::pair(std::string(domain::nameOf(identity->kind)), identity->value);
    }

    //! An address that bounced for the one has bounced for both.
    Result<void> keepMark(std::string_view entity, const Uuid& from, const Uuid& to) {
        if (entity != domain::Identity::kEntity) return {};
        LIANLU_TRY(const auto gone, m_batch.get<domain::Identity>({from}));
        if (!gone || gone->status != domain::IdentityStatus::marked) return {};
        return m_batch.upsert(entity, to, {}, {{"status", std::string(domain::nameOf(gone->status))}});
    }

    Result<void> buryState() {
        LIANLU_TRY(const auto ids, rowsOf(m_gone.id, domain::MemberState::kEntity));
        for (const auto& id : ids) {
            LIANLU_CHECK(m_batch.remove(domain::MemberState::kEntity, id));
            addRow(domain::MemberState::kEntity, id, true);
        }
        return {};
    }

    //! Moved together, the newest entry of the two would hold; a join is no act of permission, so where that is less strict than either
    //! alone an entry says so.
    Result<void> writeStricterConsent(std::span<const domain::Consent> ours, std::span<const domain::Consent> theirs) {
        std::vector<domain::Consent> both(ours.begin(), ours.end());
        both.insert(both.end(), theirs.begin(), theirs.end());
        for (const auto& state : domain::strictest(ours, theirs)) {
            // Where nobody has said anything an entry could only say more than that.
            if (state.permission == domain::Permission::silent || domain::consentState(both, state.channel, state.purpose).permission == state.permission) continue;
            domain::Consent entry;
            entry.id = {Uuid::fromName("person_merge", m_id.toString() + "/" + std::string(domain::nameOf(state.channel)) + "/" + std::string(domain::nameOf(state.purpose)))};
            entry.customerId = m_stays.id;
            entry.channel = state.channel;
            entry.purpose = state.purpose;
            entry.granted = state.permission != domain::Permission::withdrawn;
            entry.source = state.source;
            entry.wordingVersion = state.wordingVersion;
            entry.at = domain::nextConsentTime(both, state.channel, state.purpose, m_batch.now());
            LIANLU_CHECK(m_batch.create(entry, {}));
            m_consents += (m_consents.empty() ? "" : " ") + entry.id.toString();
        }
        return {};
    }

    //! Pairs of the one that goes with others are pairs of the one that stays.
    Result<void> pointOthersHere() {
        LIANLU_TRY(const pg::Rows rows, m_batch.connection().query("SELECT id FROM person_match WHERE (first_id = $1 OR second_id = $1) AND id <> $2 AND NOT deleted "
                                                                   "AND joined_at IS NULL ORDER BY id",
                                                                   pg::Params().uuid(m_gone.id.uuid).uuid(m_match.id.uuid)));
        for (int i = 0; i < rows.size(); ++i) {
            LIANLU_TRY(const auto pair, m_batch.get<PersonMatch>({rows.uuid(i, 0)}));
            if (!pair) continue;
            const auto other = pair->firstId == m_gone.id ? pair->secondId : pair->firstId;
            LIANLU_CHECK(m_batch.remove(PersonMatch::kEntity, pair->id.uuid));
            addRow(PersonMatch::kEntity, pair->id.uuid, true);
            LIANLU_TRY(const auto third, m_batch.get<Customer>(other));
            const auto id = domain::matchId(m_stays.id, other);
            LIANLU_TRY(const StoredRow* known, m_batch.find(PersonMatch::kEntity, id.uuid));
            if (known || !third || other == m_stays.id) continue;
            auto anew = domain::newMatch(domain::chooseStaying(m_stays, *third), domain::chooseStaying(m_stays, *third) == m_stays.id ? other : m_stays.id,
                                         pair->method, pair->score, m_batch.now());
            anew.evidence = pair->evidence;
            anew.status = pair->status;
            anew.laterUntil = pair->laterUntil;
            anew.decidedBy = pair->decidedBy;
            anew.decidedAt = pair->decidedAt;
            LIANLU_CHECK(m_batch.create(anew, {}));
        }
        return {};
    }

    void addRow(std::string_view entity, const Uuid& id, bool buried) {
        m_entities.emplace_back(entity);
        m_rows.push_back(id);
        m_buried.push_back(buried);
    }

    void note() {
        nlohmann::json evidence = m_match.evidence;
        m_batch.also("INSERT INTO person_merge (id, match_id, stays_id, gone_id, at, who, method, score, evidence, profile, consents) "
                     "VALUES ($1, $2, $3, $4, $5, $6, $7, $8::text::double precision, $9, $10, $11)",
                     std::move(pg::Params().uuid(m_id).uuid(m_match.id.uuid).uuid(m_stays.id.uuid).uuid(m_gone.id.uuid).integer(toUnixMs(m_batch.now()))
                                   .text(m_match.decidedBy.isNull() ? "one-id" : m_match.decidedBy.toString()).text(domain::nameOf(m_match.method))
                                   .text(nlohmann::json(m_match.score).dump()).text(evidence.dump()).text(m_profile.dump()).text(m_consents)));
        if (!m_rows.empty())
            m_batch.also("INSERT INTO person_merge_row (merge_id, entity, row_id, buried) SELECT $1, u.entity, u.id, u.buried "
                         "FROM unnest($2::text[], $3::uuid[], $4::boolean[]) AS u(entity, id, buried) ON CONFLICT DO NOTHING",
                         std::move(pg::Params().uuid(m_id).texts(m_entities).uuids(m_rows).booleans(m_buried)));
        // Links in mails that are out follow their offers.
        m_batch.also("UPDATE mail_link l SET customer_id = $2 WHERE l.customer_id = $1", std::move(pg::Params().uuid(m_gone.id.uuid).uuid(m_stays.id.uuid)));
    }

    WriteBatch& m_batch;
    PersonMatch& m_match;
    Customer m_stays, m_gone;
    Uuid m_id;
    nlohmann::json m_profile = nlohmann::json::object();
    std::string m_consents;
    std::vector<std::string> m_entities;
    std::vector<Uuid> m_rows;
    std::vector<bool> m_buried;
};

}  // namespace

Result<std::string> joinPersons(WriteBatch& batch, PersonMatch& match) {
    LIANLU_TRY(auto first, batch.get<Customer>(match.firstId));
    LIANLU_TRY(auto second, batch.get<Customer>(match.secondId));
    if (!first || !second) return std::string(domain::kMatchGone);
    const auto stays = match.keepId.isNull() ? domain::chooseStaying(*first, *second) : match.keepId;
    if (stays == second->id) std::swap(first, second);
    LIANLU_TRY(const StoredRow* decided, batch.find(PersonMatch::kEntity, match.id.uuid));
    Joiner joiner(batch, match, std::move(*first), std::move(*second), decided->ver);
    LIANLU_CHECK(joiner.run());
    return std::string{};
}

}  // namespace lianlu::server
