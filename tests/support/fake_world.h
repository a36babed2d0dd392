// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "models/base/result.h"
#include "models/domain/record.h"
#include "models/domain/scope.h"
#include "sync/protocol/messages.h"

namespace lianlu::test {

struct FakeKey {
    std::string entity;
    Uuid id;
    friend auto operator<=>(const FakeKey&, const FakeKey&) = default;
};

struct FakeRow {
    domain::Scope scope;
    std::int64_t ver = 0;
    bool deleted = false;
    domain::Fields fields;
    std::map<std::string, std::int64_t, std::less<>> fieldVer;
    std::map<std::string, std::int64_t, std::less<>> fieldTime;  //!< when it was edited, of fields edited by an op
};

struct FakeLogEntry {
    std::int64_t seq = 0;
    protocol::ChangeKind kind = protocol::ChangeKind::upsert;
    FakeKey key;
    std::int64_t ver = 0;
    std::string other;
    std::string chain;  //!< of the scope, after this entry
};

struct FakeScope {
    std::string epoch;
    std::int64_t seq = 0;
    std::int64_t floor = 0;
    std::uint64_t digest = 0;
    std::vector<FakeLogEntry> log;
};

//! \brief The rows of FakeServer with their sequences, chains and digests, by the rules of design.md section 4. Thread: one.
class FakeWorld {
public:
    //! \brief Lays `changed` over the row, or makes it. A new row goes to `scope`.
    void write(const FakeKey& key, const domain::Scope& scope, const domain::Fields& changed);
    void noteTimes(const FakeKey& key, const std::map<std::string, std::int64_t, std::less<>>& times);
    void remove(const FakeKey& key);
    //! \brief A customer with all that hangs on the person: leave in the old scope, enter in the new one.
    void move(const Uuid& customer, const domain::Scope& to);
    //! \brief Forgets the log up to the head of `scope`: older cursors expire.
    void compact(const domain::Scope& scope);
    //! \brief The scope begins another history, as after a restore.
    void diverge(const domain::Scope& scope);
    //! \brief Back to how it was at `earlier`; what is written from now on is chained otherwise than what was written then.
    void goBackTo(const FakeWorld& earlier);

    [[nodiscard]] const FakeRow* find(const FakeKey& key) const;
    [[nodiscard]] FakeScope& scope(const domain::Scope& scope);
    [[nodiscard]] const std::map<FakeKey, FakeRow>& rows() const noexcept { return m_rows; }
    [[nodiscard]] const std::map<domain::Scope, FakeScope>& scopes() const noexcept { return m_scopes; }
    //! \brief Where a row that an op makes has to live; notFound where its parent is unknown.
    [[nodiscard]] Result<domain::Scope> homeOf(const FakeKey& key, const domain::Fields& fields) const;
    //! \brief Rows on the person, the customer left out.
    [[nodiscard]] std::vector<FakeKey> childrenOf(const Uuid& customer) const;

private:
    void log(const domain::Scope& scope, protocol::ChangeKind kind, const FakeKey& key, std::int64_t ver, const std::string& other);

    std::map<FakeKey, FakeRow> m_rows;
    std::map<domain::Scope, FakeScope> m_scopes;
    int m_epochs = 0;
    int m_lives = 0;
};

}  // namespace lianlu::test
