// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "models/domain/rules/person_match.h"
#include "models/insight/resolve/normalise.h"
#include "sync/server/dispatch/rows.h"
#include "sync/server/oneid/match_finder.h"
#include "sync/server/sync/write_batch.h"
#include "tests/insight/customers.h"
#include "tests/server/server_world.h"

//! What the tests of One ID's runs share: customers with noise as rows of a real database, and what became of pairs.
namespace lianlu::test {

struct MadePerson {
    std::string name, birthday, mobile, email, city, unionId, card;
};

inline domain::Fields identityFields(const domain::CustomerId& person, domain::IdentityKind kind, const std::string& value) {
    domain::Identity identity;
    identity.customerId = person;
    identity.kind = kind;
    identity.value = value;
    identity.status = domain::IdentityStatus::active;
    return domain::toFields(identity);
}

class MatchWorld {
public:
    explicit MatchWorld(ServerWorld& world) : m_world(world) {}

    template <class Work>
    [[nodiscard]] Result<void> write(Work work) {
        LIANLU_TRY(auto txn, server::pg::Transaction::begin(m_world.db()));
        server::WriteBatch batch(m_world.db(), SystemClock().now());
        LIANLU_CHECK(work(batch));
        return batch.commit(txn);
    }

    //! \brief Persons of the pool of one of the two stores.
    [[nodiscard]] Result<std::vector<domain::CustomerId>> add(const std::vector<MadePerson>& people) {
        std::vector<domain::CustomerId> all;
        for (std::size_t from = 0; from < people.size(); from += 300) {
            const auto some = [&](server::WriteBatch& batch) -> Result<void> {
                for (std::size_t i = from; i < std::min(people.size(), from + 300); ++i) {
                    all.push_back(m_ids.next<domain::CustomerId>());
                    LIANLU_CHECK(addOne(batch, all.back(), people[i], all.size() % 3 == 0 ? m_world.store2 : m_world.store1));
                }
                return {};
            };
            LIANLU_CHECK(write(some));
        }
        return all;
    }

    //! \brief A crowd with the errors of real ones; `person` tells who is who.
    [[nodiscard]] Result<std::vector<domain::CustomerId>> addCrowd(const oneid::test::Customers& crowd) {
        std::vector<MadePerson> people;
        for (const auto& row : crowd.rows) {
            MadePerson one{row[0].empty() ? "无" : row[0], dateOf(row[2]), row[1], row[3], row[4], {}, {}};
            people.push_back(std::move(one));
        }
        return add(people);
    }

    [[nodiscard]] Result<server::MatchReport> run(server::MatchSettings settings = {}) {
        settings.threads = 2;
        return server::MatchFinder(m_world.db(), m_clock, std::move(settings)).run();
    }

    //! \brief "joined", "open" …; empty: there is no such row, or it was taken away.
    [[nodiscard]] std::string status(domain::CustomerId a, domain::CustomerId b) {
        return m_world.one("SELECT body::json ->> 'status' FROM person_match WHERE NOT deleted AND id = '" + domain::matchId(a, b).toString() + "'");
    }
    [[nodiscard]] std::string version(domain::CustomerId a, domain::CustomerId b) {
        return m_world.one("SELECT ver FROM person_match WHERE id = '" + domain::matchId(a, b).toString() + "'");
    }
    //! \brief Every row and its version.
    [[nodiscard]] std::string versions() { return m_world.one("SELECT string_agg(id || ':' || ver || ':' || deleted, ',' ORDER BY id) FROM person_match"); }
    [[nodiscard]] std::vector<domain::PersonMatch> matches() {
        std::vector<domain::PersonMatch> all;
        const auto rows = m_world.db().query("SELECT id, body FROM person_match WHERE NOT deleted ORDER BY id");
        for (int i = 0; rows && i < rows->size(); ++i)
            if (auto one = server::entityOf<domain::PersonMatch>(rows->uuid(i, 0), rows->text(i, 1))) all.push_back(std::move(*one));
        return all;
    }
    [[nodiscard]] Result<void> set(domain::CustomerId a, domain::CustomerId b, const domain::Fields& fields) {
        return write([&](server::WriteBatch& batch) { return batch.upsert("person_match", domain::matchId(a, b).uuid, {}, fields); });
    }
    [[nodiscard]] Result<void> setPerson(domain::CustomerId person, const domain::Fields& fields) {
        return write([&](server::WriteBatch& batch) { return batch.upsert("customer", person.uuid, {}, fields); });
    }
    //! \brief As if `source` had sent this person as a member.
    void sentBy(const std::string& source, domain::CustomerId person) {
        static_cast<void>(m_world.db().query("INSERT INTO ingest_record (source, kind, source_id, hash, row_id) VALUES ($1, 'members', $2, '', $3)",
                                             server::pg::Params().text(source).text(person.toString()).uuid(person.uuid)));
    }
    [[nodiscard]] Result<void> say(domain::CustomerId person, domain::Purpose purpose, bool granted) {
        domain::Consent entry;
        entry.id = m_ids.next<domain::ConsentId>();
        entry.customerId = person;
        entry.channel = domain::Channel::email;
        entry.purpose = purpose;
        entry.granted = granted;
        entry.source = "in_store";
        entry.at = SystemClock().now();
        return write([&](server::WriteBatch& batch) { return batch.create(entry, {}); });
    }

private:
    [[nodiscard]] Result<void> addOne(server::WriteBatch& batch, domain::CustomerId id, const MadePerson& made, domain::StoreId store) {
        domain::Customer customer;
        customer.id = id;
        customer.kind = domain::CustomerKind::member;
        customer.name = made.name;
        customer.birthday = made.birthday;
        customer.city = made.city;
        customer.homeStoreId = store;
        LIANLU_CHECK(batch.create(customer, {}));
        using domain::IdentityKind;
        for (const auto& [kind, value] : {std::pair{IdentityKind::mobile, made.mobile}, {IdentityKind::email, made.email},
                                          {IdentityKind::wechatUnionid, made.unionId}, {IdentityKind::card, made.card}})
            if (!value.empty()) LIANLU_CHECK(batch.upsert("identity", m_ids.next(), {}, identityFields(id, kind, value)));
        return {};
    }
    static std::string dateOf(const std::string& written) {
        const auto digits = oneid::dateDigits(written);
        return digits && digits->size() == 8 ? digits->substr(0, 4) + "-" + digits->substr(4, 2) + "-" + digits->substr(6) : std::string{};
    }

    ServerWorld& m_world;
    SystemClock m_clock;
    IdGenerator m_ids{m_clock};
};

}  // namespace lianlu::test
