// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "models/actions/context.h"
#include "models/actions/import_rows.h"
#include "models/domain/entities/person.h"
#include "models/store/write_txn.h"

//! What becomes of one row of a file, given what the store holds. For this folder only.
namespace lianlu::actions {

//! \brief What happens to a row whose person is there already.
enum class OnExisting : std::uint8_t {
    skip,
    update,   //!< what the row says and differs is set; an empty cell changes nothing
    addLead,  //!< the same, and whoever has no open lead gets one
};

enum class RowFate : std::uint8_t {
    create, update, same, skipped,
    twice,  //!< an earlier row of the same file is about the same person
    bad,
};

//! \brief A field of somebody who is there already that a row changes.
struct RowChange {
    std::string field;  //!< an ImportField's name
    std::string entity, column;  //!< where it stands
    domain::Value before;
};

struct RowPlan {
    RowFate fate = RowFate::bad;
    ImportProblem problem{};
    domain::CustomerId person{};  //!< that is there already
    domain::Fields personChanges{};
    std::vector<std::pair<domain::IdentityKind, std::string>> newAddresses{};
    std::vector<std::pair<domain::IdentityId, std::string>> mendedAddresses{};
    domain::LeadId lead{};
    domain::Fields leadChanges{};
    bool newLead = false;
    std::vector<RowChange> changes{};  //!< all that the row sets anew, to be shown
};

//! \brief By phone, e-mail and card, as they are compared everywhere. Errors are the store's; what is wrong with the row is in the plan.
[[nodiscard]] Result<RowPlan> planRow(db::Connection& connection, ImportKind kind, OnExisting existing, const ImportRow& row);
//! \brief Writes what was planned in this transaction, without any consent: nobody gives one through a file. Returns the person.
[[nodiscard]] Result<domain::CustomerId> writeRow(const Context& context, store::WriteTxn& txn, ImportKind kind, const ImportRow& row, const RowPlan& plan);

}  // namespace lianlu::actions
