// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "models/base/clock.h"
#include "models/base/result.h"
#include "models/domain/entities/person.h"
#include "models/domain/ids.h"

namespace lianlu::db {
class Connection;
}

namespace lianlu::store {

class WriteTxn;

//! \brief An import of this device, or a change of many rows at once, as it is remembered: by counts, with the name of the file and no word of what stood in it.
struct ImportRun {
    Uuid id;
    std::string kind;  //!< "leads", "customers"; Imports::kChange
    Time at{};
    std::int64_t created = 0;
    std::int64_t updated = 0;
    std::int64_t left = 0;  //!< edits that have not been taken back
    std::string file{};     //!< its name; empty: not known
};

struct ImportEdit {
    std::int64_t num = 0;  //!< grows with the order of the edits
    domain::TxnId txn;
};

//! \brief Which transactions an import made. Reads with any connection, writes inside a write job.
class Imports {
public:
    static constexpr std::string_view kChange = "change";  //!< kind of what was no import, but many rows changed at once

    //! \brief This transaction belongs to the import, which begins with its first one: one row more.
    [[nodiscard]] static Result<void> addEdit(WriteTxn& txn, const Uuid& id, std::string_view kind, bool created);
    //! \brief How the file of an import is called, without its folder.
    [[nodiscard]] static Result<void> nameFile(WriteTxn& txn, const Uuid& id, std::string_view file);
    //! \brief That edit was taken back.
    [[nodiscard]] static Result<void> removeEdit(WriteTxn& txn, std::int64_t num);
    //! \brief Newest first, those before `before` (0: from the newest).
    [[nodiscard]] static Result<std::vector<ImportEdit>> edits(db::Connection& connection, const Uuid& id, std::int64_t before, int limit);
    [[nodiscard]] static Result<std::optional<ImportRun>> find(db::Connection& connection, const Uuid& id);
    [[nodiscard]] static Result<std::vector<ImportRun>> list(db::Connection& connection, int limit);  //!< newest first, without changes
    [[nodiscard]] static Result<std::vector<ImportRun>> listSince(db::Connection& connection, Time from, int limit);  //!< those of them that began from then on
    [[nodiscard]] static Result<std::vector<ImportRun>> changes(db::Connection& connection, int limit);  //!< newest first
    [[nodiscard]] static Result<std::vector<domain::Identity>> identitiesOf(db::Connection& connection, domain::CustomerId customer);
    [[nodiscard]] static Result<std::vector<domain::Lead>> leadsOf(db::Connection& connection, domain::CustomerId customer);  //!< newest first
    //! \brief The entity of a row that stands on this person and is none of `edit`'s: an order, an interaction, a second lead … Empty: there is none but
    //! what goes along with the person (domain::goesAlong).
    [[nodiscard]] static Result<std::string> moreThan(db::Connection& connection, const Uuid& customer, const domain::TxnId& edit);
};

}  // namespace lianlu::store
