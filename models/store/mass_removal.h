// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "models/base/result.h"
#include "models/domain/scope.h"
#include "models/store/change_set.h"

namespace lianlu::db {
class Connection;
}

namespace lianlu::store {

class WriteTxn;

//! \brief What the server would take away of one scope, held until a person decides.
struct HeldRemoval {
    enum class Answer : std::uint8_t { none, accept, refuse };

    domain::Scope scope;
    std::int64_t roots = 0;    //!< customers, tasks, orders … of the scope on this device
    std::int64_t removed = 0;  //!< of them to go
    std::vector<RowKey> some;  //!< of these, at most kMostNamed
    bool byCut = false;        //!< a whole cut of the scope lacks them; else changes take them away
    Answer answer = Answer::none;
    std::int64_t at = 0;       //!< Unix ms
};

//! \brief Absence is never deletion: more than 30 % of a scope's roots (and more than 20) removed at once is held and asked. What moves to
//! another scope is not removed: its leaving says where it is.
class MassRemoval {
public:
    static constexpr std::size_t kMostNamed = 100;

    [[nodiscard]] static bool isMass(std::int64_t removed, std::int64_t roots) noexcept { return removed > 20 && removed * 10 > roots * 3; }
    //! \brief Whether rows of the entity are counted in the scope: what stands for itself; where rows stand apart from their persons, all.
    [[nodiscard]] static bool counts(const domain::Scope& scope, std::string_view entity);
    //! \brief The roots of the scope that this device holds from the server.
    [[nodiscard]] static Result<std::vector<RowKey>> rootsOf(db::Connection& connection, const domain::Scope& scope);
    //! \brief Whether the device holds this row in the scope, with a version that one of `ver` would take away.
    [[nodiscard]] static Result<bool> holds(db::Connection& connection, const domain::Scope& scope, const RowKey& row, std::int64_t ver);

    [[nodiscard]] static Result<std::vector<HeldRemoval>> held(db::Connection& connection);
    [[nodiscard]] static Result<void> hold(WriteTxn& txn, HeldRemoval removal);
    //! \brief notFound where nothing of the scope is held.
    [[nodiscard]] static Result<void> answer(WriteTxn& txn, const domain::Scope& scope, HeldRemoval::Answer answer);
    [[nodiscard]] static Result<void> forget(WriteTxn& txn, const domain::Scope& scope);
};

}  // namespace lianlu::store
