// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/item/match_record.h"

#include <algorithm>

#include "models/actions/match_evidence.h"
#include "models/domain/rules/person_match.h"
#include "models/domain/rules/tag.h"
#include "models/item/paged_table.h"

namespace lianlu::item {

MatchRecord::MatchRecord(AsyncStore& async, QObject* parent) : QObject(parent), m_async(async) {
    connect(&m_async, &AsyncStore::changed, this, [this](const store::ChangeSet& changes) { take(changes); });
}

void MatchRecord::show(domain::PersonMatchId match) {
    if (match == m_match && m_pair) return;
    m_comparing.drop();
    m_match = match;
    m_one = m_other = {};
    m_pair.reset();
    m_error.reset();
    Q_EMIT updated();
    load();
}

void MatchRecord::show(domain::CustomerId one, domain::CustomerId other) {
    m_comparing.drop();
    m_match = {};
    m_one = one;
    m_other = other;
    m_pair.reset();
    m_error.reset();
    Q_EMIT updated();
    load();
}

void MatchRecord::clear() {
    m_loading.drop();
    m_comparing.drop();
    m_match = {};
    m_one = m_other = {};
    m_pair.reset();
    m_error.reset();
    Q_EMIT updated();
}

void MatchRecord::reload() {
    if (!isClear()) load();
}

void MatchRecord::load() {
    const auto question = m_async.read([match = m_match, one = m_one, other = m_other, now = m_async.now()](db::Connection& connection) -> Result<store::MatchPair> {
        auto pair = match.isNull() ? store::matchPair(connection, one, other) : store::matchPair(connection, match);
        if (!pair) return fail(pair.error());
        for (auto* person : {&pair->first, &pair->second, &pair->stays})
            if (*person) (*person)->detail.tags = domain::liveTags(std::move((*person)->detail.tags), now);
        return pair;
    });
    m_loading.ask(this, question, [this](Result<store::MatchPair> pair) {
        m_comparing.drop();
        m_pair.reset();
        m_evidence.clear();
        m_error.reset();
        if (pair) {
            m_pair = std::move(*pair);
            m_evidence = m_pair->row.match.evidence;
            if (m_evidence.empty() && right()) compare();
        } else {
            m_error = pair.error();
        }
        Q_EMIT updated();
    });
}

void MatchRecord::compare() {
    // The first comparison of Chinese names reads the tables of their readings, and the two are on the screen by then.
    const auto question = m_async.ask([one = m_pair->first->detail, other = m_pair->second->detail](const actions::Context&) {
        return actions::evidenceBetween(one, other);
    });
    m_comparing.ask(this, question, [this](std::vector<std::string> evidence) {
        if (!m_pair) return;
        m_evidence = std::move(evidence);
        Q_EMIT updated();
    });
}

bool MatchRecord::firstStays() const {
    const auto& match = m_pair->row.match;
    if (!match.customerId.isNull()) return match.customerId != match.secondId;
    if (!m_pair->first || !m_pair->second) return true;
    return domain::chooseStaying(m_pair->first->detail.customer, m_pair->second->detail.customer) != match.secondId;
}

const store::MatchPerson* MatchRecord::left() const noexcept {
    if (!m_pair) return nullptr;
    if (m_pair->stays) return &*m_pair->stays;
    const auto& person = firstStays() ? m_pair->first : m_pair->second;
    const auto& other = firstStays() ? m_pair->second : m_pair->first;
    return person ? &*person : other ? &*other : nullptr;
}

const store::MatchPerson* MatchRecord::right() const noexcept {
    if (!m_pair || !m_pair->first || !m_pair->second) return nullptr;
    return firstStays() ? &*m_pair->second : &*m_pair->first;
}

domain::StaySuggestion MatchRecord::suggested() const {
    if (!m_pair || !m_pair->first || !m_pair->second) return {};
    const auto side = [](const store::MatchPerson& person) {
        const auto& identities = person.detail.identities;
        const bool verified = std::any_of(identities.begin(), identities.end(), [](const domain::Identity& identity) {
            return identity.kind == domain::IdentityKind::mobile && identity.verifiedAt && identity.status != domain::IdentityStatus::retired;
        });
        return domain::MergeSide{person.detail.customer, verified};
    };
    return domain::suggestStaying(side(*m_pair->first), side(*m_pair->second));
}

void MatchRecord::take(const store::ChangeSet& changes) {
    if (isClear()) return;
    const bool concerns = changes.everything || std::any_of(changes.rows.begin(), changes.rows.end(), [](const store::RowKey& key) {
        return key.entity == domain::Customer::kEntity || hangsOnPerson(key.entity);
    });
    if (concerns) load();
}

}  // namespace lianlu::item
