// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <optional>

#include "models/base/result.h"
#include "models/base/uuid.h"
#include "models/domain/scope.h"

namespace lianlu::db {
class Connection;
}

namespace lianlu::store {

//! \brief The number of `scope` in the table scope; a new one is given where there is none.
[[nodiscard]] Result<std::int64_t> scopeNumber(db::Connection& connection, const domain::Scope& scope);
//! \brief Nothing where the store has never held such a scope.
[[nodiscard]] Result<std::optional<std::int64_t>> knownScope(db::Connection& connection, const domain::Scope& scope);
[[nodiscard]] Result<domain::Scope> scopeAt(db::Connection& connection, std::int64_t number);

//! \brief Changes of digests, gathered over many rows and written once.
class DigestDelta {
public:
    void add(std::int64_t scope, const Uuid& id, std::int64_t ver) noexcept {
        m_changes[scope].sum += domain::digestShare(id, ver);
        ++m_changes[scope].rows;
    }
    void subtract(std::int64_t scope, const Uuid& id, std::int64_t ver) noexcept {
        m_changes[scope].sum -= domain::digestShare(id, ver);
        --m_changes[scope].rows;
    }
    //! \brief Writes and forgets what was gathered.
    [[nodiscard]] Result<void> flush(db::Connection& connection);

private:
    struct Change {
        std::uint64_t sum = 0;
        std::int64_t rows = 0;
    };
    std::map<std::int64_t, Change> m_changes;
};

//! \brief The sum counted anew over the rows, for checks: what the digest must be.
[[nodiscard]] Result<std::uint64_t> countDigest(db::Connection& connection, const domain::Scope& scope);

}  // namespace lianlu::store
