// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "models/base/result.h"
#include "models/base/uuid.h"
#include "sync/server/db/pg.h"
#include "sync/server/ingest/records/record.h"

namespace lianlu::server {

//! Names of what a record may need, as they stand in ingest_waiting.needs.
namespace needs {
[[nodiscard]] std::string member(std::string_view source, std::string_view id);
[[nodiscard]] std::string identity(const IdentityKey& key);
[[nodiscard]] std::string order(std::string_view source, std::string_view id);
[[nodiscard]] std::string number(std::string_view number);
[[nodiscard]] std::string product(std::string_view sku);
[[nodiscard]] std::string coupon(std::string_view code);
[[nodiscard]] std::string couponTemplate(std::string_view code);
[[nodiscard]] std::string staff(std::string_view code);
}  // namespace needs

//! \brief What the words of a batch's records stand for. want() all of them, load() asks for them together, find() answers. What the batch
//! makes itself is told with add(), so that later records see it. Thread: one at a time.
class References {
public:
    struct Row {
        Uuid id;
        Uuid of;             //!< of a coupon: the person; of staff: the store
        std::string source;  //!< of an order found by its number
    };
    explicit References(pg::Connection& connection) : m_connection(connection) {}

    void want(std::string key);
    //! \brief All words of a record.
    void wantOf(std::string_view source, const IngestRecord& record);
    //! \brief Somebody whose memberships and identities will be asked for.
    void wantPerson(const Uuid& customer) { m_newPeople.insert(customer); }
    [[nodiscard]] Result<void> load();
    //! \brief Rows by that name, each once; null for a key nobody wanted.
    [[nodiscard]] const std::vector<Row>& find(const std::string& key) const;
    void add(const std::string& key, Row row);
    void drop(const std::string& key, const Uuid& row);

    struct Membership {
        std::string source, sourceId;
        bool isProspect = false;
    };
    //! \brief Records of members (and of people made out of an event) behind a person; people must have been found by load() or added.
    [[nodiscard]] const std::vector<Membership>& membershipsOf(const Uuid& customer) const;
    void addMembership(const Uuid& customer, Membership membership);
    //! \brief Every identity of the people that load() found by one of theirs, and what addHolding told.
    [[nodiscard]] const std::vector<IdentityKey>& identitiesOf(const Uuid& customer) const;
    void addHolding(const Uuid& customer, IdentityKey key);
    //! \brief All people seen so far.
    [[nodiscard]] std::vector<Uuid> people() const;

    //! \brief The person and everybody who was ever joined with them, also where they were parted since: rows that were made for one of them may
    //! be the other's now, under the id they were made with.
    [[nodiscard]] Result<std::vector<Uuid>> relativesOf(const Uuid& person);

private:
    [[nodiscard]] Result<bool> anyJoins();
    //! Puts who stays in the place of who was joined.
    [[nodiscard]] Result<void> followJoins(std::set<Uuid>& people);
    //! Whose a row was before a join moved it, for those that one did.
    [[nodiscard]] Result<std::unordered_map<Uuid, Uuid>> cameFrom(const pg::Rows& rows, int column);
    [[nodiscard]] Result<void> loadRecords(std::string_view kind, const std::string& prefix);
    [[nodiscard]] Result<void> loadIdentities();
    [[nodiscard]] Result<void> loadNumbers();
    [[nodiscard]] Result<void> loadCodes(const std::string& prefix, const std::string& sql);
    [[nodiscard]] Result<void> loadMemberships();
    [[nodiscard]] Result<void> loadHoldings();
    [[nodiscard]] std::vector<std::string> wantedUnder(const std::string& prefix) const;

    pg::Connection& m_connection;
    std::optional<bool> m_anyJoins;
    bool m_asksWho = false;  //!< a record of a member or an identity is among those wanted
    std::set<std::string> m_wanted;  //!< not loaded yet
    std::unordered_map<std::string, std::vector<Row>> m_rows;
    std::unordered_map<Uuid, std::vector<Membership>> m_memberships;
    std::unordered_map<Uuid, std::vector<IdentityKey>> m_holdings;
    std::set<Uuid> m_newPeople;  //!< whose memberships and identities are not loaded yet
};

}  // namespace lianlu::server
